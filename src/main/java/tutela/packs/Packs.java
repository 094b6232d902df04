package tutela.packs;

import org.jspecify.annotations.Nullable;
import tutela.packs.domain.Directory;
import tutela.packs.domain.LawBook;

/**
 * The facts the program works with: law, directory, clocks, holidays, help lines. Each pack is read
 * when it is first asked for; {@link #check} reads them all.
 */
public final class Packs {
  private final PackSource source;
  private @Nullable LawBook law;
  private @Nullable Directory directory;

  public Packs(PackSource source) {
    this.source = source;
  }

  /**
   * Reads every pack and what they say of each other.
   *
   * @throws tutela.kernel.AppFailure.PackInvalid at the first place that is wrong
   */
  public void check() {
    law();
    directory();
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
}
