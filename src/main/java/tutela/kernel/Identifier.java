package tutela.kernel;

/**
 * Something that would tell who the person is. Its text form says only of what kind it is, so that
 * it may stand in a log.
 */
public record Identifier(Kind kind, String value) {
  /** What it is. */
  public enum Kind {
    NAME,
    BIRTH,
    NRN,
    EMAIL,
    PHONE,
    ADDRESS,
    HANDLE
  }

  @Override
  public String toString() {
    return "Identifier[" + kind + "]";
  }
}
