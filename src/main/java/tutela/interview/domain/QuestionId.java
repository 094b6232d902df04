package tutela.interview.domain;

/** Identity of a question, the same in every version of the pack: answers hang on it. */
public record QuestionId(String value) {
  public QuestionId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an id is not empty");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
