package tutela.vault.ui;

import java.time.Clock;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Parts;
import tutela.paper.ui.PrintSheet;

/** The recovery key: its words to print or write down, and two of them typed as proof. */
final class RecoveryStep {
  private final GridPane words;
  private final Label printed;
  private final FormField firstField;
  private final TextField first;
  private final FormField secondField;
  private final TextField second;
  private final Texts texts;
  private AskedWords asked = new AskedWords(List.of(), 0, 0);

  RecoveryStep(
      GridPane words,
      Label printed,
      FormField firstField,
      TextField first,
      FormField secondField,
      TextField second,
      Texts texts) {
    this.words = words;
    this.printed = printed;
    this.firstField = firstField;
    this.first = first;
    this.secondField = secondField;
    this.second = second;
    this.texts = texts;
  }

  /** The words, but for the two that are asked. */
  void show(AskedWords made) {
    asked = made;
    words.getChildren().clear();
    List<String> all = asked.words();
    for (int i = 0; i < all.size(); i++) {
      boolean hidden = asked.isAsked(i);
      HBox cell =
          Parts.row(
              "recovery-word",
              Parts.label(Integer.toString(i + 1), "small", "subtle", "word-number"),
              Parts.label(hidden ? "•••••" : all.get(i), "mono", "word"));
      Parts.speaking(cell, (i + 1) + " " + (hidden ? texts.get("create.word-hidden") : all.get(i)));
      words.add(cell, i % 3, i / 3);
    }
    firstField.setLabel(texts.get("create.word", "n", asked.first() + 1));
    secondField.setLabel(texts.get("create.word", "n", asked.second() + 1));
    first.clear();
    second.clear();
    Parts.show(printed, false);
  }

  /** Prints the words, and says when and where. */
  void print(PrintSheet printing, RecoveryPaper paper, Clock clock) {
    List<String> all = asked.words();
    printing.open(
        texts.get("create.key-title"),
        () -> paper.render(all, texts.language()),
        queue ->
            printed(
                texts.get(
                    "create.printed",
                    "time",
                    new Moments(texts).time(clock.instant()),
                    "queue",
                    queue)));
  }

  private void printed(String sentence) {
    printed.setText(sentence);
    Parts.show(printed, true);
  }

  /** All words, to be written down, until the first is asked. */
  void showAll() {
    words.getChildren().clear();
    List<String> all = asked.words();
    for (int i = 0; i < all.size(); i++) {
      HBox cell =
          Parts.row(
              "recovery-word",
              Parts.label(Integer.toString(i + 1), "small", "subtle", "word-number"),
              Parts.label(all.get(i), "mono", "word"));
      words.add(Parts.speaking(cell, (i + 1) + " " + all.get(i)), i % 3, i / 3);
    }
    printed(texts.get("create.by-hand-now"));
    first
        .focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (is) {
                showMasked();
              }
            });
  }

  private void showMasked() {
    for (int hidden : new int[] {asked.first(), asked.second()}) {
      HBox cell = (HBox) words.getChildren().get(hidden);
      ((Label) cell.getChildren().getLast()).setText("•••••");
    }
  }

  /**
   * @return whether both words are right; else a field says which is not
   */
  boolean isRight() {
    if (!asked.isWord(asked.first(), first.getText())) {
      firstField.wrong(texts.get("create.word-wrong"));
      first.requestFocus();
    } else if (!asked.isWord(asked.second(), second.getText())) {
      secondField.wrong(texts.get("create.word-wrong"));
      second.requestFocus();
    } else {
      return true;
    }
    return false;
  }
}
