package tutela.letters.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import tutela.fx.Texts;
import tutela.fx.controls.Fields;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.kernel.Kebab;
import tutela.letters.domain.Datum;
import tutela.letters.domain.Passage;
import tutela.letters.domain.RenderedParagraph.Run;
import tutela.packs.domain.Status;

/** One passage: a line while one is elsewhere, the whole text with its facts while one is on it. */
final class PassageRow extends HBox {
  private static final int LONGEST_LINK = 36;

  private final String place;
  private final Texts texts;
  private final Consumer<Datum> follow;
  private final Label line = Parts.label("", "passage-line");
  private final TextFlow whole = new TextFlow();
  private final StackPane words = new StackPane(line);
  private final Label status;
  private @Nullable TextArea area;

  PassageRow(String place, Texts texts, Consumer<Datum> follow) {
    this.place = place;
    this.texts = texts;
    this.follow = follow;
    this.status = Parts.chip("alert-triangle", texts.get("source.to-verify"), "due");
    setId("passage-" + place);
    getStyleClass().addAll("passage", "locked");
    whole.getStyleClass().add("running");
    words.setAlignment(javafx.geometry.Pos.TOP_LEFT);
    words.setMinWidth(0);
    line.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    Parts.show(status, false);
    getChildren().addAll(new Icon("lock"), words, status);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setOnMousePressed(e -> requestFocus());
    focusWithinProperty().addListener(o -> unfold());
  }

  String place() {
    return place;
  }

  boolean isLocked() {
    return area == null;
  }

  boolean isBeingWritten() {
    return area != null && (area.isFocused() || !area.getText().isBlank());
  }

  /** Makes it a passage of one's own. */
  void openFor(BiConsumer<String, String> typed, BiConsumer<String, String> left) {
    TextArea field = new TextArea();
    field.setId("own-" + place);
    field.getStyleClass().add("passage-field");
    field.setAccessibleText(texts.get("letter.own-passage"));
    field.setPromptText(texts.get("letter.own-prompt"));
    Fields.growing(field, 2, 12);
    field.textProperty().addListener((o, before, now) -> typed.accept(place, now));
    Fields.onLeave(field, () -> left.accept(place, field.getText()));
    area = field;
    getStyleClass().remove("locked");
    setFocusTraversable(false);
    setAccessibleRole(AccessibleRole.NODE);
    setOnMousePressed(e -> write());
    getChildren().set(0, new Icon("edit-3"));
    words.getChildren().setAll(field);
  }

  void show(Passage passage) {
    boolean uncertain = passage.status() == Status.UNCERTAIN;
    Parts.show(status, uncertain && isLocked());
    line.setText(passage.text().replace('\n', ' '));
    setAccessibleText(
        passage.text() + (uncertain ? " (" + texts.get("source.to-verify") + ")" : ""));
    TextArea field = area;
    if (field != null && !field.isFocused() && !field.getText().equals(passage.text())) {
      field.setText(passage.text());
    }
    List<Node> pieces = new ArrayList<>();
    for (Run run : passage.runs()) {
      pieces.add(piece(run));
    }
    whole.getChildren().setAll(pieces);
  }

  /** A fact of the case is marked, and leads to where it comes from. */
  private Node piece(Run run) {
    if (run.datum().isEmpty()) {
      return Parts.words(run.text(), "muted");
    }
    Datum datum = run.datum().get();
    if (run.text().length() > LONGEST_LINK) {
      return Parts.words(run.text(), "fact-words");
    }
    Hyperlink link = new Hyperlink(run.text());
    link.getStyleClass().add("fact-link");
    link.setAccessibleText(run.text() + ", " + texts.get("letter.fact." + Kebab.of(datum)));
    link.setOnAction(e -> follow.accept(datum));
    return link;
  }

  private void unfold() {
    if (isLocked()) {
      words.getChildren().setAll(isFocusWithin() ? whole : line);
    }
  }

  /** Gives the focus to the field, or to the passage. */
  void write() {
    if (area != null) {
      area.requestFocus();
    } else {
      requestFocus();
    }
  }
}
