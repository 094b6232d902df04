package tutela.interview.domain;

/** Where a question stands. */
public enum Status {
  OPEN,
  ANSWERED,
  /** She comes back to it. */
  LATER,
  /** She prefers not to say. What was said before is kept, and not used. */
  DECLINED;

  /** It was put, and settled for now. */
  public boolean isHandled() {
    return this != OPEN;
  }
}
