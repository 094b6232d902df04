package tutela.interview.domain;

/** Identity of a field of a question; values are kept under it. */
public record FieldId(String value) {
  public FieldId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an id is not empty");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
