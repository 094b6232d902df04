package tutela.tracking.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import tutela.casefile.domain.PasteResult;
import tutela.fx.Texts;
import tutela.fx.controls.Parts;

/** What came of addresses that were pasted on the page itself. */
final class PastedView {
  private final HBox box;
  private final Label strong;
  private final Label more;
  private final PastedWords words;

  PastedView(HBox box, Label strong, Label more, Texts texts) {
    this.box = box;
    this.strong = strong;
    this.more = more;
    this.words = new PastedWords(texts);
    Parts.show(box, false);
  }

  void show(PasteResult result) {
    strong.setText(words.first(result));
    more.setText(words.more(result));
    Parts.show(box, true);
  }
}
