package tutela.interview.domain;

/** The most that a template may print of an answer, from the widest circle to none. */
public enum Level {
  /** Also to platforms, hosts and search engines. */
  PLATFORM,
  /** By her mandate to authority, court, police, lawyer. */
  MANDATE,
  /** On her own papers only. */
  PERSON,
  /** Never leaves the case file. */
  FILE;

  /** The narrower circle of two. */
  public Level orNarrower(Level other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
