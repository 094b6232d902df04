package tutela.interview.domain;

/** What the first letter needs of a question. */
public enum Need {
  NONE,
  /** It was put: answered, left for later or not said. */
  HANDLED,
  /** It has an answer. */
  ANSWERED
}
