package tutela.vault.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;

/** The four steps at the side: done, now, later. */
final class StepList {
  private final VBox steps;
  private final Texts texts;

  StepList(VBox steps, Texts texts) {
    this.steps = steps;
    this.texts = texts;
  }

  void show(int step) {
    String[] names = {
      "create.step-place", "create.step-phrase", "create.step-key", "create.step-office"
    };
    steps.getChildren().clear();
    for (int i = 0; i < names.length; i++) {
      Label dot = Parts.label(i < step ? "" : Integer.toString(i + 1), "step-dot");
      if (i < step) {
        dot.setGraphic(new Icon("check"));
      }
      HBox row = Parts.row("first-step", dot, Parts.wrapped(texts.get(names[i])));
      row.getStyleClass().add(i < step ? "done" : i == step ? "now" : "later");
      Parts.speaking(
          row,
          texts.get(names[i])
              + ", "
              + texts.get(i < step ? "create.done" : i == step ? "create.now" : "create.later"));
      steps.getChildren().add(row);
    }
  }
}
