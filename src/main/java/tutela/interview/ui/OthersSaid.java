package tutela.interview.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.interview.domain.Field;
import tutela.interview.domain.Statement;
import tutela.interview.domain.Voice;
import tutela.kernel.Kebab;

/** What others said to a question, below her answer, each with who and when. */
final class OthersSaid {
  private final Editors editors;
  private final Texts texts;

  OthersSaid(Editors editors) {
    this.editors = editors;
    this.texts = editors.texts();
  }

  /** Nothing is left of it where nobody else said anything. */
  VBox of(Spoke spoke) {
    List<Node> lines =
        spoke.others().stream()
            .flatMap(
                said ->
                    spoke.question().fields().stream()
                        .filter(field -> field.id().equals(said.field()))
                        .map(field -> line(field, said)))
            .toList();
    VBox box = new VBox();
    box.getStyleClass().add("others-said");
    box.getChildren().addAll(lines);
    Parts.show(box, !lines.isEmpty());
    return box;
  }

  private Node line(Field field, Statement said) {
    String who =
        texts.get(
            "voice.said",
            "who",
            name(texts, said.voice()),
            "when",
            editors.moments().dayAndTime(said.saidAt()));
    return Parts.row(
        "other-said",
        new Icon("users").styled("muted-icon"),
        new VBox(
            Parts.wrapped(who, "small", "muted"),
            Parts.wrapped(
                texts.get(
                    "told.line",
                    "label",
                    field.label().in(texts.language()),
                    "words",
                    editors.words().words(field, said.value())))));
  }

  static String name(Texts texts, Voice voice) {
    return texts.get("voice." + Kebab.of(voice));
  }
}
