package tutela.interview.domain;

/** How exactly the value of a date may be printed. */
public enum Grain {
  FULL,
  /** Month and year, never the day. */
  MONTH
}
