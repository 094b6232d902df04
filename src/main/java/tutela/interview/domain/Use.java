package tutela.interview.domain;

/** What an answer is good for. A question that has none is not asked. */
public record Use(Kind kind, String what) {
  /** Where the answer is used. */
  public enum Kind {
    SAFETY,
    ROUTE,
    CONTACT,
    GUARD,
    MANDATE,
    LETTER,
    LAW,
    CLOCK,
    STEP,
    REPORT,
    TASK,
    /** Fills in what would else be asked again. */
    PREFILL
  }
}
