package tutela.interview.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tutela.kernel.Language;

/**
 * A state of the interview's words, by the name that answers bear.
 *
 * @param since when it came into the case file; empty for the shipped one while no answer needs it
 * @param by who brought it in; empty where it came with the program
 * @param readers who read it, the latest of a language last
 */
public record Version(
    String name, Origin origin, Optional<Instant> since, String by, Use use, List<ReadBy> readers) {
  /** Where it comes from. */
  public enum Origin {
    SHIPPED,
    BROUGHT_IN
  }

  /** What it is used for. */
  public enum Use {
    /** Conversations are held in these words. */
    NOW,
    /** The same, and from the next unlocking no longer. */
    UNTIL_LOCKED,
    /** From the next unlocking. */
    NEXT,
    /** Answers given to it stay readable. */
    KEPT
  }

  public Version {
    readers = List.copyOf(readers);
  }

  public List<ReadBy> readers(Language language) {
    return readers.stream().filter(reader -> reader.language() == language).toList();
  }
}
