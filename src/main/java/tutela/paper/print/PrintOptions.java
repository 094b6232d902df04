package tutela.paper.print;

import java.util.Optional;
import tutela.paper.print.QueueAbilities.Tray;

/** How a paper is to be printed. Always at its own size: the address must meet the window. */
public record PrintOptions(
    int copies, Optional<PageRange> pages, Sides sides, Optional<Tray> tray) {

  /** One copy of everything, on one side, from the tray the queue chooses. */
  public static final PrintOptions PLAIN =
      new PrintOptions(1, Optional.empty(), Sides.ONE, Optional.empty());

  public PrintOptions {
    if (copies < 1 || copies > 99) {
      throw new IllegalArgumentException("1 to 99 copies");
    }
  }

  public enum Sides {
    ONE,
    /** Both, turned over like the pages of a book. */
    TWO_LONG_EDGE,
    /** Both, turned over like the pages of a wall calendar. */
    TWO_SHORT_EDGE
  }
}
