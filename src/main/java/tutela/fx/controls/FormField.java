package tutela.fx.controls;

import java.util.Optional;
import javafx.beans.DefaultProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.fx.Reveal;

/**
 * A label, its field and the message below it. A message is text that screen readers hear with the
 * field; typing takes it away, nothing typed ever is.
 */
@DefaultProperty("content")
public final class FormField extends VBox {
  private final Label label = Parts.label("", "field-label");
  private final Label optional = Parts.label("", "muted");
  private final Label message = Parts.wrapped("", "field-message");
  private final HBox heading = new HBox(label);
  private @Nullable Node content;
  private String hint = "";
  private String fixed = "";

  public FormField() {
    getStyleClass().add("field");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    optional.setMinWidth(USE_PREF_SIZE);
    heading.getStyleClass().add("label-row");
    Parts.show(message, false);
    Parts.show(heading, false);
    getChildren().addAll(heading, message);
  }

  public String getLabel() {
    return label.getText();
  }

  public void setLabel(String text) {
    label.setText(text);
    Parts.show(heading, !text.isEmpty());
  }

  public String getOptional() {
    return optional.getText();
  }

  /** A word in brackets after the label, such as "(facultatif)". */
  public void setOptional(String text) {
    optional.setText(text);
    heading.getChildren().setAll(label, optional);
  }

  public @Nullable Node getContent() {
    return content;
  }

  public void setContent(Node node) {
    if (content != null) {
      getChildren().remove(content);
    }
    content = node;
    getChildren().add(1, node);
    label.setLabelFor(node);
    if (node instanceof TextInputControl input) {
      input.textProperty().addListener(o -> calm());
    } else if (node instanceof SecretField secret) {
      label.setLabelFor(secret.field());
      secret.setFieldName(label.getText());
      secret.onChange(this::calm);
    } else if (node instanceof DayField day) {
      label.setLabelFor(day.field());
      day.field().textProperty().addListener(o -> calm());
    } else if (node instanceof MomentField moment) {
      moment.onTyped(this::calm);
    } else if (node instanceof javafx.scene.control.ComboBoxBase<?> box) {
      box.valueProperty().addListener(o -> calm());
    }
  }

  public String getHint() {
    return hint;
  }

  /** What stands below the field while nothing is wrong. */
  public void setHint(String text) {
    hint = text;
    calm();
  }

  /** Says what is wrong and what to do. */
  public void wrong(String text) {
    message.setText(text);
    message.setGraphic(new Icon("x-circle"));
    style(message, true);
    Parts.show(message, true);
    if (content != null) {
      style(content, true);
      content.setAccessibleHelp(text);
    }
    Reveal.whole(this);
  }

  /** Takes the message away. */
  public void calm() {
    String usual = fixed.isEmpty() ? hint : fixed;
    message.setText(usual);
    message.setGraphic(fixed.isEmpty() ? null : new Icon("lock"));
    style(message, false);
    Parts.show(message, !usual.isEmpty());
    if (content != null) {
      style(content, false);
      content.setAccessibleHelp(usual.isEmpty() ? null : usual);
    }
  }

  /** Lets a field be read only, and says who set it instead of what it is for. */
  public void fix(TextInputControl field, String words) {
    field.setEditable(false);
    field.setAccessibleHelp(words);
    Parts.show(optional, false);
    message.getStyleClass().add("fixed-note");
    fixed = words;
    calm();
  }

  /** The frame of a field. */
  public static Optional<FormField> around(Node field) {
    Parent parent = field.getParent();
    return parent == null || parent instanceof FormField
        ? Optional.ofNullable((FormField) parent)
        : around(parent);
  }

  /** Says that all is well, with a tick. */
  public void right(String text) {
    calm();
    message.setText(text);
    message.setGraphic(new Icon("check-circle").styled("ok-icon"));
    Parts.show(message, true);
  }

  public boolean isWrong() {
    return message.getStyleClass().contains("wrong");
  }

  public String message() {
    return message.isVisible() ? message.getText() : "";
  }

  private static void style(Node node, boolean wrong) {
    if (node.getStyleClass().contains("wrong") == wrong) {
      return; // each key that is typed calls for calm
    }
    if (wrong) {
      node.getStyleClass().add("wrong");
    } else {
      node.getStyleClass().remove("wrong");
    }
    if (node instanceof SecretField secret) {
      secret.wrong(wrong);
    } else if (node instanceof DayField day) {
      style(day.field(), wrong);
    } else if (node instanceof MomentField moment) {
      moment.fields().forEach(field -> style(field, wrong));
    } else if (node instanceof Control control) {
      control.applyCss();
    }
  }
}
