package tutela.interview.domain;

import java.util.List;

/** One thing asked, however many fields its answer has. */
public record Question(
    QuestionId id,
    Text title,
    Spoken say,
    Text why,
    List<Use> uses,
    Level level,
    Need need,
    History history,
    Condition shownIf,
    List<Field> fields,
    List<FollowUp> after) {
  public Question {
    uses = List.copyOf(uses);
    fields = List.copyOf(fields);
    after = List.copyOf(after);
  }
}
