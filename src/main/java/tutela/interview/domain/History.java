package tutela.interview.domain;

/** How much of a question's past stays in the case file. */
public enum History {
  /** Earlier answers stay beside the new one. */
  ALL,
  /** Only the latest answer is kept, since earlier ones could be held against her. */
  LATEST
}
