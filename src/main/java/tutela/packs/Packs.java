package tutela.packs;

import org.jspecify.annotations.Nullable;
import tutela.kernel.AppFailure.PackInvalid;
import tutela.packs.domain.Clocks;
import tutela.packs.domain.Directory;
import tutela.packs.domain.Helplines;
import tutela.packs.domain.Holidays;
import tutela.packs.domain.LawBook;

/**
 * The facts the program works with: law, directory, clocks, holidays, help lines. Each pack is read
 * when it is first asked for; {@link #check} reads them all.
 */
public final class Packs {
  private final PackSource source;
  private @Nullable LawBook law;
  private @Nullable Directory directory;
  private @Nullable Clocks clocks;
  private @Nullable Holidays holidays;
  private @Nullable Helplines helplines;

  public Packs(PackSource source) {
    this.source = source;
  }

  /**
   * Reads every pack and what they say of each other.
   *
   * @throws PackInvalid at the first place that is wrong
   */
  public void check() {
    law();
    directory();
    clocks();
    holidays();
    helplines();
  }

  public synchronized LawBook law() {
    if (law == null) {
      law = LawReader.read(source.read("law"));
    }
    return law;
  }

  /** Real addressees and those for practice, which are marked as invented. */
  public synchronized Directory directory() {
    if (directory == null) {
      directory =
          DirectoryReader.read(
              source.read("platforms"),
              source.read("platforms-practice"),
              source.read("platform-rules"));
    }
    return directory;
  }

  public synchronized Clocks clocks() {
    if (clocks == null) {
      clocks = ClockReader.read(source.read("clocks"), law());
    }
    return clocks;
  }

  /** The legal holidays of Belgium. */
  public synchronized Holidays holidays() {
    if (holidays == null) {
      holidays = HolidayReader.read(source.read("holidays"));
    }
    return holidays;
  }

  public synchronized Helplines helplines() {
    if (helplines == null) {
      helplines = HelplineReader.read(source.read("helplines"));
    }
    return helplines;
  }
}
