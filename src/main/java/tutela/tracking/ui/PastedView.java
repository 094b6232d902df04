package tutela.tracking.ui;

import java.util.stream.Collectors;
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
  private final Texts texts;

  PastedView(HBox box, Label strong, Label more, Texts texts) {
    this.box = box;
    this.strong = strong;
    this.more = more;
    this.texts = texts;
    Parts.show(box, false);
  }

  void show(PasteResult result) {
    strong.setText(texts.get("items.pasted", "lines", result.lines(), "n", result.added().size()));
    String rest =
        result.duplicates() > 0 ? texts.get("items.pasted-twice", "n", result.duplicates()) : "";
    if (!result.hints().isEmpty()) {
      rest +=
          " "
              + texts.get(
                  "items.pasted-alike",
                  "numbers",
                  result.hints().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    if (!result.unrecognised().isEmpty()) {
      rest += " " + texts.get("items.pasted-none", "n", result.unrecognised().size());
    }
    more.setText(rest.strip());
    Parts.show(box, true);
  }
}
