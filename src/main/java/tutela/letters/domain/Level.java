package tutela.letters.domain;

/** What a template, a paragraph or a datum may say of the person, from the least to the most. */
public enum Level {
  /** Nothing: for platforms, hosts, registrars. */
  L0,
  /** What the case needs, as far as the mandate goes: for authorities, courts, the police. */
  L1,
  /** All: for papers that she alone takes home. */
  L2;

  /** Whether something of that level may stand here. */
  public boolean permits(Level other) {
    return compareTo(other) >= 0;
  }
}
