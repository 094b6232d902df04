package tutela.packs.ui;

import java.util.List;
import java.util.Optional;

/**
 * One thing that is known, as the screen shows it.
 *
 * @param label what it is
 * @param mark how far it can be relied on; absent where that is not asked
 * @param source where it was found, when, and who verified it; empty where nothing is to be said
 */
record Fact(String label, List<Value> values, Optional<Mark> mark, String source) {
  Fact {
    values = List.copyOf(values);
  }

  /**
   * A part of it.
   *
   * @param hint what is to be known about it; may be empty
   */
  record Value(String text, String hint, Kind kind) {
    static Value of(String text) {
      return new Value(text, "", Kind.TEXT);
    }
  }

  /** What can be done with a value. */
  enum Kind {
    TEXT,
    /** Exact signs, such as an address on the net; to copy. */
    SIGNS,
    /** Lines of an envelope; to copy. */
    LINES;

    boolean isCopied() {
      return this != TEXT;
    }
  }
}
