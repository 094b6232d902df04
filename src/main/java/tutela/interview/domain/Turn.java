package tutela.interview.domain;

/** In which conversation a page has its turn. */
public enum Turn {
  /** The first, which is short: its questions are put one after the other. */
  FIRST,
  /**
   * A second one, as she wishes: within reach at any time, never demanded, and no part of how far
   * the first has come.
   */
  SECOND
}
