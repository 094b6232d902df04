package tutela.paper.print;

import java.util.List;

/**
 * What a queue can do, as far as the system knows.
 *
 * @param trays from which paper can be taken; empty if there is no choice
 */
public record QueueAbilities(Colour colour, Duplex duplex, List<Tray> trays) {
  public static final QueueAbilities UNKNOWN = new QueueAbilities(Colour.NO, Duplex.NO, List.of());

  public QueueAbilities {
    trays = List.copyOf(trays);
  }

  public enum Colour {
    YES,
    NO
  }

  /** Whether it prints on both sides by itself. */
  public enum Duplex {
    YES,
    NO
  }

  /**
   * A place for paper.
   *
   * @param key by which the system knows it
   * @param label for people, as the maker of the printer words it
   */
  public record Tray(String key, String label) {}
}
