package tutela.interview.domain;

/** Identity of a page of the interview. */
public record PageId(String value) {
  public PageId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an id is not empty");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
