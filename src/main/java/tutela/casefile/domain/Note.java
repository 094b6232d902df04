package tutela.casefile.domain;

import java.time.Instant;

/** Something said or done, in the caseworker's words, with its time. */
public record Note(long id, Kind kind, Instant at, String words, String writtenBy) {
  /** Where it was written. */
  public enum Kind {
    /** During a call. */
    CALL,
    /** A number was called; the words name it. */
    CALLED,
    /** What was agreed on the safety page. */
    AGREED,
    /** URLs and facts were passed on to Child Focus or police; the words say to whom. */
    PASSED_ON,
    /** A way of the interview was left or taken; the words give the reason. */
    ROUTE
  }

  @Override
  public String toString() {
    return "Note[" + id + "]";
  }
}
