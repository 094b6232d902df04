package tutela.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import tutela.interview.domain.Answers;
import tutela.interview.domain.Definition;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.Path;
import tutela.interview.domain.Question;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Rows;
import tutela.interview.domain.Status;
import tutela.packs.store.YamlPacks;

/** A conversation over the shipped interview, answer by answer. */
final class Interview {
  static final Definition SHIPPED = new DefinitionReader(new YamlPacks()).read();

  private Answers answers = Answers.none();

  Interview says(String field, String value) {
    FieldId id = new FieldId(field);
    answers = answers.with(id, value);
    Question question =
        SHIPPED.questionOf(id).orElseThrow(() -> new AssertionError("no field " + field));
    return handles(question.id().value(), Status.ANSWERED);
  }

  /** Parts of a composite value: name, value, name, value. */
  Interview saysParts(String field, String... parts) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      row.put(parts[i], parts[i + 1]);
    }
    return says(field, Rows.of(row).text());
  }

  Interview handles(String question, Status status) {
    QuestionId id = new QuestionId(question);
    assertThat(SHIPPED.question(id)).as(question).isPresent();
    answers = answers.with(id, status);
    return this;
  }

  Interview holds() {
    answers = answers.holding(path().facts().route().route());
    return this;
  }

  Answers answers() {
    return answers;
  }

  Path path() {
    return Path.of(SHIPPED, answers);
  }
}
