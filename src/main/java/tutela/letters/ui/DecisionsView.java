package tutela.letters.ui;

import java.util.List;
import javafx.scene.layout.VBox;
import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.fx.controls.Parts;
import tutela.kernel.Kebab;
import tutela.letters.domain.Decision;

/** What was decided about a letter, by whom and why. */
final class DecisionsView {
  private final VBox box;
  private final Texts texts;
  private final Moments moments;

  DecisionsView(VBox box, Texts texts) {
    this.box = box;
    this.texts = texts;
    this.moments = new Moments(texts);
  }

  void show(List<Decision> decisions) {
    box.getChildren().clear();
    for (Decision decision : decisions) {
      box.getChildren()
          .add(
              Parts.wrapped(
                  texts.get(
                      "letter.decided",
                      "what",
                      texts.get("letter.decision." + Kebab.of(decision.kind())),
                      "reason",
                      decision.reason(),
                      "name",
                      texts.author(decision.by()),
                      "when",
                      moments.dayAndTime(decision.at())),
                  "small",
                  "muted"));
    }
    Parts.show(box, !decisions.isEmpty());
  }
}
