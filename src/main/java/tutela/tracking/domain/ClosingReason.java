package tutela.tracking.domain;

/** Why a case is closed. */
public enum ClosingReason {
  /** Everything was seen removed, and looked at again. */
  ALL_REMOVED,
  /** The person does not want to go on. */
  HER_WISH,
  /** Others go on with it: a court, the police, another service. */
  ELSEWHERE,
  /** She can no longer be reached. */
  OUT_OF_REACH,
  /** Nothing is left to try. */
  NOTHING_LEFT,
  /** What the words beside it say. */
  OTHER
}
