package tutela.fx.controls;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Small parts made in code, where rows come from data. */
public final class Parts {
  private Parts() {}

  /**
   * Icon and word, always both.
   *
   * @param style {@code ok due late line}, or {@code neutral}
   */
  public static Label chip(String icon, String text, String style) {
    Label chip = label(text, "chip", style);
    chip.setGraphic(new Icon(icon));
    chip.setMinWidth(Region.USE_PREF_SIZE);
    return chip;
  }

  public static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** A label that takes as many lines as it needs. */
  public static Label wrapped(String text, String... styles) {
    Label label = label(text, styles);
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(label, Priority.ALWAYS);
    return label;
  }

  public static Label iconLabel(String icon, String text, String... styles) {
    Label label = label(text, styles);
    label.setGraphic(new Icon(icon));
    return label;
  }

  public static Region spring() {
    Region region = new Region();
    HBox.setHgrow(region, Priority.ALWAYS);
    return region;
  }

  public static HBox row(String style, Node... children) {
    HBox row = new HBox(children);
    row.getStyleClass().add(style);
    return row;
  }

  public static Button button(String id, String text, String... styles) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().addAll(styles);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  public static Button iconButton(String id, String icon, String text, String... styles) {
    Button button = button(id, text, styles);
    button.setGraphic(new Icon(icon));
    return button;
  }

  /** A sentence whose first part must be read first. */
  public static TextFlow sentence(String strong, String rest) {
    Text first = words(strong, "strong");
    TextFlow flow = rest.isEmpty() ? new TextFlow(first) : new TextFlow(first, words(" " + rest));
    flow.getStyleClass().add("running");
    HBox.setHgrow(flow, Priority.ALWAYS);
    return flow;
  }

  public static Text words(String text, String... styles) {
    Text words = new Text(text);
    words.getStyleClass().add("words");
    words.getStyleClass().addAll(styles);
    return words;
  }

  /** Makes a pane that only speaks: a screen reader is silent on panes of the default role. */
  public static <N extends Node> N speaking(N node, String text) {
    node.setAccessibleRole(AccessibleRole.TEXT);
    node.setAccessibleText(text);
    return node;
  }

  /**
   * The words that say that somebody else set it; Tab leads to them, since it never leads to what
   * cannot be chosen.
   *
   * @param of what was set, for those who hear the words alone
   */
  public static Label fixedNote(String words, String of) {
    Label note = wrapped(words, "small", "muted", "fixed-note");
    note.setGraphic(new Icon("lock"));
    note.setAccessibleText(of + ": " + words);
    note.setAccessibleRole(AccessibleRole.TEXT);
    note.setFocusTraversable(true);
    return note;
  }

  public static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
