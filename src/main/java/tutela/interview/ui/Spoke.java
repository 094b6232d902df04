package tutela.interview.ui;

import java.util.List;
import java.util.Map;
import tutela.interview.domain.Facts;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.Path;
import tutela.interview.domain.Question;
import tutela.interview.domain.Statement;

/**
 * What stands on the screen of a question: her answers, or what somebody else says to the same.
 *
 * @param drafts what was typed and not understood, by name
 */
record Spoke(
    InterviewModel model, Manner manner, List<Statement> statements, Map<String, String> drafts) {
  /** The way as the answers of who is speaking would have it; the route is always hers. */
  Path path() {
    return manner.isHers() ? model.path() : model.heard(own());
  }

  Facts facts() {
    return path().facts();
  }

  Question question() {
    return model.question().orElseThrow();
  }

  String value(FieldId field) {
    return manner.isHers()
        ? model.value(field)
        : own().stream()
            .filter(said -> said.field().equals(field))
            .findFirst()
            .map(Statement::value)
            .orElse("");
  }

  String draft(FieldId field) {
    return drafts.getOrDefault(draftName(manner, field), "");
  }

  /** Each keeps what they typed for themselves. */
  static String draftName(Manner manner, FieldId field) {
    return manner.isHers() ? field.value() : manner.voice() + " " + field.value();
  }

  private List<Statement> own() {
    return statements.stream().filter(said -> said.voice() == manner.voice()).toList();
  }

  /** What others said to this question, while it is hers that is shown. */
  List<Statement> others() {
    return manner.isHers() && !manner.turned()
        ? statements.stream()
            .filter(
                said ->
                    question().fields().stream().anyMatch(field -> field.id().equals(said.field())))
            .toList()
        : List.of();
  }
}
