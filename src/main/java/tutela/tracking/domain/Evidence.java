package tutela.tracking.domain;

/**
 * A passage of a reply kept as evidence, word for word.
 *
 * @param start position in the text of the reply
 * @param end position after it
 */
public record Evidence(int start, int end, Kind kind) {
  /** What the passage shows. */
  public enum Kind {
    REFUSAL,
    DEMAND,
    OTHER
  }

  /** Whether there are such words in a text. */
  public boolean isIn(String text) {
    return start >= 0 && start < end && end <= text.length();
  }
}
