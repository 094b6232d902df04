package tutela.interview.domain;

/** Her age today, as far as the route asks. */
public enum AgeNow {
  /** Not asked yet. */
  OPEN,
  ADULT,
  UNDER_18,
  /** She does not know, or does not say. */
  UNSURE
}
