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
    ROUTE,
    /** The line broke during a call, and we call back. */
    CUT_OFF_WE_CALL,
    /** The line broke during a call, and she calls back. */
    CUT_OFF_SHE_CALLS
  }

  @Override
  public String toString() {
    return "Note[" + id + "]";
  }
}
