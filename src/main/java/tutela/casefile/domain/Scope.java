package tutela.casefile.domain;

/** What she can agree to, line by line; the letters are those of the printed mandate. */
public enum Scope {
  /**
   * Write to platforms, hosts and search engines and say that the person agrees, without naming
   * her.
   */
  A,
  /** Sign for her, without naming her, where an authorised person must sign. */
  B,
  /** Turn to regulators. */
  C,
  /** Write in her name a request that must name her. */
  D,
  /** Prepare a request to the court. */
  E,
  /** Hand the file to police or prosecutor. */
  P,
  /** Count the case in anonymous statistics. */
  S
}
