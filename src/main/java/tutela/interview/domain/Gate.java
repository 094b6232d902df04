package tutela.interview.domain;

/** Something the program does, and closes on a route. */
public enum Gate {
  /** Files can be dropped in a case. */
  DROP_ZONE,
  /** An image is read for its fingerprints. */
  IMAGES,
  FINGERPRINTS,
  /** What she has and where it is kept: the questions {@code evid}. */
  EVIDENCE,
  /** Account, what is shown, kind: anything about an item but its address. */
  ITEM_DETAILS,
  /** The office looks whether something is online. */
  CHECKS,
  STOPNCII,
  /** Letters of every rung. */
  LETTERS
}
