package tutela.letters.domain;

/** A line of the mandate: what the person agreed to, and the scope of a template. */
public enum Box {
  /** Write to platforms, hosts and search engines, and say that she agrees, without naming her. */
  A,
  /** Sign for her, without naming her, where an authorised person must sign. */
  B,
  /** Turn to supervisory authorities. */
  C,
  /** Write a request in her name that must name her. */
  D,
  /** Prepare a request to the court. */
  E,
  /** Pass the file to the police or the prosecutor. */
  P,
  /** Count the case in anonymous statistics. */
  S
}
