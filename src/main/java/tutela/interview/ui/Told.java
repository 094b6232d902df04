package tutela.interview.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.HBox;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.interview.domain.Level;
import tutela.interview.domain.Question;

/**
 * What was told before, so that nobody asks it again: nothing that tells who she is, nothing that
 * never leaves the file.
 */
final class Told {
  private static final int MOST = 4;
  private static final int LONGEST = 90;

  private final Texts texts;
  private final AnswerWords words;

  Told(Editors editors) {
    this.texts = editors.texts();
    this.words = editors.words();
  }

  /** The latest answers before the page one is on. */
  List<HBox> before(InterviewModel model) {
    List<HBox> lines = new ArrayList<>();
    List<Question> here = model.page().map(model.path()::questions).orElse(List.of());
    for (Question question : model.path().questions()) {
      if (here.contains(question)) {
        break;
      }
      words.told(model.path(), question).stream()
          .filter(told -> told.level() != Level.FILE)
          .findFirst()
          .map(told -> told.line(texts))
          .ifPresent(line -> lines.add(row(line)));
    }
    return lines.subList(Math.max(0, lines.size() - MOST), lines.size());
  }

  private static HBox row(String line) {
    String brief = line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    return Parts.row("known-row", new Icon("check"), Parts.wrapped(brief));
  }
}
