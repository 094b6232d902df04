package tutela.interview.domain;

/** Whether a question that was answered is asked again. */
public enum Repeat {
  NEVER,
  /** At the beginning of each later call: what was safe then may not be now. */
  EACH_CALL
}
