package tutela.interview.domain;

import java.util.List;
import java.util.Optional;

/**
 * One thing asked, however many fields its answer has.
 *
 * @param sayClosed words that she can answer by yes or no, where those of {@code say} cannot
 * @param repeat whether a later call asks it again
 */
public record Question(
    QuestionId id,
    Text title,
    Spoken say,
    Optional<Spoken> sayClosed,
    Text why,
    List<Use> uses,
    Level level,
    Need need,
    History history,
    Repeat repeat,
    Condition shownIf,
    List<Field> fields,
    List<FollowUp> after) {
  public Question {
    uses = List.copyOf(uses);
    fields = List.copyOf(fields);
    after = List.copyOf(after);
  }

  /** Yes and no are enough to answer it: the choices can be read out one after the other. */
  public boolean isClosed() {
    return sayClosed.isPresent() || main().map(field -> field.type().isFinite()).orElse(false);
  }

  /** The field that bears the name of the question. */
  public Optional<Field> main() {
    return fields.stream().filter(field -> field.id().value().equals(id.value())).findFirst();
  }
}
