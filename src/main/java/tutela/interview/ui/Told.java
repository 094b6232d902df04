package tutela.interview.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.HBox;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.interview.domain.Level;
import tutela.interview.domain.Question;
import tutela.interview.domain.QuestionId;

/**
 * What was told before, so that nobody asks it again: nothing that tells who she is, nothing that
 * never leaves the file.
 */
final class Told {
  private static final int MOST = 4;
  private static final int LONGEST = 90;
  private static final QuestionId HER_WORDS = new QuestionId("greet.word");

  private final Texts texts;
  private final AnswerWords words;

  Told(Editors editors) {
    this.texts = editors.texts();
    this.words = editors.words();
  }

  /** Her own words for it all, and the latest answers before the page one is on. */
  List<HBox> before(InterviewModel model) {
    List<HBox> lines = new ArrayList<>();
    List<HBox> first = herWords(model);
    List<Question> here = model.page().map(model.path()::questions).orElse(List.of());
    for (Question question : model.path().questions()) {
      if (here.contains(question)) {
        break;
      }
      if (question.id().equals(HER_WORDS)) {
        continue;
      }
      words.told(model.path(), question).stream()
          .filter(told -> told.level() != Level.FILE)
          .findFirst()
          .map(told -> told.line(texts))
          .ifPresent(line -> lines.add(row(line)));
    }
    first.addAll(lines.subList(Math.max(0, lines.size() - MOST), lines.size()));
    return first;
  }

  private List<HBox> herWords(InterviewModel model) {
    List<HBox> lines = new ArrayList<>();
    model
        .path()
        .facts()
        .definition()
        .question(HER_WORDS)
        .filter(question -> !model.question().equals(Optional.of(question)))
        .ifPresent(
            question ->
                words.told(model.path(), question).stream()
                    .filter(told -> told.level() != Level.FILE)
                    .forEach(told -> lines.add(row(told.line(texts)))));
    return lines;
  }

  private static HBox row(String line) {
    String brief = line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    return Parts.row("known-row", new Icon("check"), Parts.wrapped(brief));
  }
}
