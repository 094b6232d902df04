package tutela.interview.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import tutela.fx.Background;
import tutela.fx.Texts;
import tutela.fx.controls.Banner;
import tutela.interview.ComparedAnswers;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.Question;
import tutela.kernel.CaseId;

/** Tells below the answers that another case names something of them too, and not which case. */
final class Elsewhere {
  private final CaseFile file;
  private final Background background;
  private final Texts texts;

  Elsewhere(CaseFile file, Background background, Texts texts) {
    this.file = file;
    this.background = background;
    this.texts = texts;
  }

  /**
   * @param stillThere whether the question is the one on the screen
   * @param place where the note goes, if there is one to give
   */
  void show(
      Question question,
      CaseId caseId,
      BooleanSupplier stillThere,
      Consumer<Optional<Node>> place) {
    List<FieldId> fields =
        question.fields().stream().filter(ComparedAnswers::isCompared).map(Field::id).toList();
    if (fields.isEmpty()) {
      return;
    }
    background
        .run(() -> file.compared().elsewhere(caseId, file.elsewhere()))
        .then(
            (Set<FieldId> elsewhere) -> {
              if (stillThere.getAsBoolean()) {
                place.accept(
                    fields.stream().anyMatch(elsewhere::contains)
                        ? Optional.of(
                            note(texts.get("elsewhere.named"), texts.get("elsewhere.named-do")))
                        : Optional.empty());
              }
            })
        .start();
  }

  private static Banner note(String strong, String rest) {
    Banner banner = new Banner();
    banner.setId("elsewhere");
    banner.setStrong(strong);
    banner.setText(rest);
    return banner;
  }

  /**
   * The note about publications.
   *
   * @param numbers of those that another case has too
   */
  static Optional<Node> publications(Texts texts, List<Integer> numbers) {
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    String which =
        texts.get("elsewhere.items", "n", numbers.size(), "numbers", Texts.some(numbers));
    return Optional.of(note(which, texts.get("elsewhere.items-do")));
  }
}
