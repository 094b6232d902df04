package tutela.interview.domain;

/** How she marks one address on route X, by what she knows: nobody here sorts by looking. */
public enum ItemAge {
  UNDER_18,
  ADULT,
  /** Treated as under 18. */
  UNSURE
}
