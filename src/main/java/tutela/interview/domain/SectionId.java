package tutela.interview.domain;

/** Identity of a row of the rail. */
public record SectionId(String value) {
  public SectionId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an id is not empty");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
