package tutela.interview.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was answered, kept by field and by question, never by page or order: whatever is skipped,
 * hidden or visited again, no value goes away but by being changed itself. Immutable.
 */
public final class Answers {
  private static final Answers NONE = new Answers(Map.of(), Map.of(), Optional.empty());

  private final Map<FieldId, String> values;
  private final Map<QuestionId, Status> statuses;
  private final Optional<Route> held;

  private Answers(
      Map<FieldId, String> values, Map<QuestionId, Status> statuses, Optional<Route> held) {
    this.values = Map.copyOf(values);
    this.statuses = Map.copyOf(statuses);
    this.held = held;
  }

  public static Answers none() {
    return NONE;
  }

  public static Answers of(Map<FieldId, String> values, Map<QuestionId, Status> statuses) {
    return new Answers(values, statuses, Optional.empty());
  }

  /** The value as kept, also where the field is hidden or the question declined. */
  public Optional<String> value(FieldId field) {
    return Optional.ofNullable(values.get(field));
  }

  public Status status(QuestionId question) {
    return statuses.getOrDefault(question, Status.OPEN);
  }

  public Map<FieldId, String> values() {
    return values;
  }

  public Map<QuestionId, Status> statuses() {
    return statuses;
  }

  /** The route that only a correction leaves, if one was reached. */
  public Optional<Route> held() {
    return held;
  }

  /** With a field left as it reads now; a blank text takes the answer back. */
  public Answers with(FieldId field, String value) {
    Map<FieldId, String> changed = new HashMap<>(values);
    if (value.isBlank()) {
      changed.remove(field);
    } else {
      changed.put(field, value);
    }
    return new Answers(changed, statuses, held);
  }

  /** With a question answered, left for later, declined or open again; no value changes. */
  public Answers with(QuestionId question, Status status) {
    Map<QuestionId, Status> changed = new HashMap<>(statuses);
    if (status == Status.OPEN) {
      changed.remove(question);
    } else {
      changed.put(question, status);
    }
    return new Answers(values, changed, held);
  }

  /** With a route that only a correction leaves, see {@link Route#isKept}. */
  public Answers holding(Route route) {
    return new Answers(values, statuses, Optional.of(route));
  }

  /** After a correction of the age. */
  public Answers released() {
    return new Answers(values, statuses, Optional.empty());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Answers answers
        && values.equals(answers.values)
        && statuses.equals(answers.statuses)
        && held.equals(answers.held);
  }

  @Override
  public int hashCode() {
    return java.util.Objects.hash(values, statuses, held);
  }

  /** Says nothing of what she said: texts of failures and logs may show it. */
  @Override
  public String toString() {
    return "Answers[" + values.size() + " fields, " + statuses.size() + " questions]";
  }
}
