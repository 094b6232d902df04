package tutela.kernel;

/** Whom the case file names beside what was written, when that is no person's name. */
public final class Author {
  /** Whoever unlocked with the recovery key: the key says nothing of who holds it. */
  public static final String RECOVERY_KEY = "recovery";

  private Author() {}
}
