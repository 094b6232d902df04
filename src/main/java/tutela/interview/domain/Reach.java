package tutela.interview.domain;

/** What an answer means for contact with her. */
public enum Reach {
  /** Nothing. */
  NONE,
  /** Over what stands in it she is contacted. */
  WAY,
  /** Over what stands in it nobody may ever contact her. */
  NEVER
}
