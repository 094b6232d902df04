package tutela.fx.controls;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.TextFlow;

/** Icon, one sentence that must be read first, one plain, and what else belongs to it. */
public final class Banner extends HBox {
  private final Icon icon = new Icon("info");
  private final StringProperty strong = new SimpleStringProperty("");
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty note = new SimpleStringProperty("");

  public Banner() {
    getStyleClass().add("banner");
    setAccessibleRole(AccessibleRole.TEXT);
    setFocusTraversable(true);
    var first = Parts.words("", "strong");
    var rest = Parts.words("", "rest");
    first.textProperty().bind(strong);
    rest.textProperty().bind(text.map(t -> t.isEmpty() ? "" : " " + t));
    TextFlow flow = new TextFlow(first, rest);
    flow.getStyleClass().add("running");
    HBox.setHgrow(flow, Priority.ALWAYS);
    flow.setMinWidth(0);
    Label aside = Parts.label("", "small", "muted", "aside");
    aside.textProperty().bind(note);
    aside.managedProperty().bind(note.isNotEmpty());
    aside.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(icon, flow, aside);
    accessibleTextProperty().bind(strong.concat(" ").concat(text).concat(" ").concat(note));
  }

  public String getIcon() {
    return icon.getCode();
  }

  public void setIcon(String code) {
    icon.setCode(code);
  }

  public String getStrong() {
    return strong.get();
  }

  public void setStrong(String sentence) {
    strong.set(sentence);
  }

  public String getText() {
    return text.get();
  }

  public void setText(String sentence) {
    text.set(sentence);
  }

  public String getNote() {
    return note.get();
  }

  public void setNote(String words) {
    note.set(words);
  }
}
