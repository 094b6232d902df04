package tutela.tour;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/**
 * What is wrong with a window as it is laid out: text that is cut, things that stick out, controls
 * without a name, Tab going back and forth. To be asked on the FX thread.
 */
public final class ScreenFaults {
  /** A part of text may be cut here, because the whole of it is shown close by. */
  private static final Set<String> MAY_BE_CUT = Set.of("cut");

  private static final double TOLERANCE = 1.5;

  private final Scene scene;
  private final Set<Node> named = new HashSet<>();
  private final List<String> faults = new ArrayList<>();

  private ScreenFaults(Scene scene) {
    this.scene = scene;
  }

  public static List<String> of(Scene scene) {
    ScreenFaults found = new ScreenFaults(scene);
    found.collectLabels(scene.getRoot());
    found.look(scene.getRoot());
    found.order(scene.getRoot());
    return found.faults;
  }

  private void collectLabels(Node node) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Label label && label.getLabelFor() != null) {
      named.add(label.getLabelFor());
    }
    children(node).forEach(this::collectLabels);
  }

  private void look(Node node) {
    if (!node.isVisible() || isVeiled(node)) {
      return;
    }
    if (node instanceof Labeled labeled) {
      cut(labeled);
    }
    if (node instanceof Control || node instanceof Text) {
      outside(node);
    }
    if (node instanceof TextInputControl input) {
      prompt(input);
    }
    if (takesFocus(node) && name(node).isEmpty()) {
      faults.add("no name for a screen reader: " + told(node));
    }
    if (!(node instanceof TextInputControl) && !(node instanceof ScrollBar)) {
      children(node).forEach(this::look);
    }
  }

  /** A page under a sheet is looked at when nothing lies over it. */
  private static boolean isVeiled(Node node) {
    return node.getStyleClass().contains("veiled");
  }

  private static Stream<Node> children(Node node) {
    return node instanceof Parent parent
        ? List.copyOf(parent.getChildrenUnmodifiable()).stream()
        : Stream.empty();
  }

  // ---- text ----

  private void cut(Labeled labeled) {
    String text = labeled.getText();
    if (text == null
        || text.isBlank()
        || labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY
        || labeled.getTextOverrun() == OverrunStyle.CENTER_ELLIPSIS
        || labeled.getStyleClass().stream().anyMatch(MAY_BE_CUT::contains)) {
      return;
    }
    Optional<String> shown =
        children(labeled)
            .filter(n -> n instanceof Text && n.getStyleClass().contains("text"))
            .map(n -> ((Text) n).getText())
            .findFirst();
    String whole = labeled.isMnemonicParsing() ? text.replace("_", "") : text;
    if (shown.isPresent() && !flat(shown.get()).equals(flat(whole))) {
      faults.add("cut: " + told(labeled) + " shown as '" + shown.get() + "'");
    }
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").replace("_", "").strip();
  }

  private void prompt(TextInputControl input) {
    String prompt = input.getPromptText();
    if (prompt != null && !prompt.isBlank()) {
      Text measure = new Text(prompt);
      measure.setFont(input.getFont());
      double room = input.getWidth() - input.snappedLeftInset() - input.snappedRightInset();
      for (String side : List.of(".left-pane", ".right-pane")) {
        Node pane = input.lookup(side);
        room -= pane == null ? 0 : pane.getLayoutBounds().getWidth();
      }
      if (measure.getLayoutBounds().getWidth() > room + TOLERANCE) {
        faults.add("cut: prompt '" + prompt + "' of " + told(input));
      }
    }
  }

  // ---- place ----

  private void outside(Node node) {
    Bounds box = box(node);
    if (box.getWidth() <= 0 || box.getHeight() <= 0) {
      return;
    }
    Bounds room = new BoundingBox(0, 0, scene.getWidth(), scene.getHeight());
    double left = 0;
    double right = room.getWidth();
    boolean scrolls = false;
    for (Node p = node.getParent(); p != null; p = p.getParent()) {
      boolean window =
          p.getStyleClass().contains("viewport") || p.getStyleClass().contains("clipped-container");
      if (window || p instanceof Cell) {
        Bounds bounds = box(p);
        left = Math.max(left, bounds.getMinX());
        right = Math.min(right, bounds.getMaxX());
      }
      scrolls |= window;
    }
    if (box.getMinX() < left - TOLERANCE || box.getMaxX() > right + TOLERANCE) {
      faults.add(
          String.format(
              "sticks out sideways: %s from %.0f to %.0f where %.0f to %.0f is seen",
              told(node), box.getMinX(), box.getMaxX(), left, right));
    }
    if (!scrolls && (box.getMinY() < -TOLERANCE || box.getMaxY() > room.getHeight() + TOLERANCE)) {
      faults.add(
          String.format(
              "sticks out of the window: %s from %.0f to %.0f",
              told(node), box.getMinY(), box.getMaxY()));
    }
  }

  private static Bounds box(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  // ---- names ----

  private static boolean takesFocus(Node node) {
    return node.isFocusTraversable() && !node.isDisabled() && node.isVisible();
  }

  private String name(Node node) {
    if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
      return node.getAccessibleText();
    }
    if (node instanceof Labeled labeled
        && labeled.getText() != null
        && !labeled.getText().isBlank()) {
      return labeled.getText();
    }
    return named.contains(node) ? "labelled" : "";
  }

  // ---- the way of Tab ----

  /** What of a parent takes the focus: the child that holds it, and the room it takes. */
  private record Stop(Node child, Bounds room) {}

  private Optional<Bounds> order(Node node) {
    if (!node.isVisible() || node.isDisabled() || node instanceof ScrollBar) {
      return Optional.empty();
    }
    if (takesFocus(node)
        && (node instanceof Control || node instanceof TextInputControl)
        && !(node instanceof javafx.scene.control.ScrollPane)) {
      return Optional.of(box(node));
    }
    List<Stop> stops = new ArrayList<>();
    children(node)
        .forEach(child -> order(child).ifPresent(room -> stops.add(new Stop(child, room))));
    for (int i = 0; i < stops.size(); i++) {
      for (int j = i + 1; j < stops.size(); j++) {
        if (isBefore(stops.get(j).room(), stops.get(i).room())) {
          faults.add(
              "Tab goes back: "
                  + told(firstFocusable(stops.get(j).child()))
                  + " comes after "
                  + told(firstFocusable(stops.get(i).child())));
        }
      }
    }
    if (takesFocus(node) && !(node instanceof javafx.scene.control.ScrollPane)) {
      return Optional.of(box(node));
    }
    return stops.stream().map(Stop::room).reduce(ScreenFaults::together);
  }

  /** Whether somebody reads the one before the other: it lies above, or left of it in one row. */
  private static boolean isBefore(Bounds one, Bounds other) {
    boolean above =
        one.getMaxY() <= other.getMinY() + TOLERANCE && one.getMinX() < other.getMaxX() - TOLERANCE;
    boolean sameRow =
        Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY())
            > Math.min(one.getHeight(), other.getHeight()) / 2;
    return above || (sameRow && one.getMaxX() <= other.getMinX() + TOLERANCE);
  }

  private static Bounds together(Bounds a, Bounds b) {
    double x = Math.min(a.getMinX(), b.getMinX());
    double y = Math.min(a.getMinY(), b.getMinY());
    return new BoundingBox(
        x, y, Math.max(a.getMaxX(), b.getMaxX()) - x, Math.max(a.getMaxY(), b.getMaxY()) - y);
  }

  private static Node firstFocusable(Node node) {
    if (takesFocus(node)) {
      return node;
    }
    return children(node)
        .filter(n -> n.isVisible() && !n.isDisabled())
        .map(ScreenFaults::firstFocusable)
        .filter(ScreenFaults::takesFocus)
        .findFirst()
        .orElse(node);
  }

  // ---- telling ----

  private static String told(Node node) {
    String id = node.getId() == null ? "" : "#" + node.getId();
    String text =
        switch (node) {
          case ButtonBase b when b.getText() != null && !b.getText().isBlank() ->
              " '" + b.getText() + "'";
          case Labeled l when l.getText() != null -> " '" + l.getText() + "'";
          case Text t -> " '" + t.getText() + "'";
          default -> "";
        };
    return node.getClass().getSimpleName()
        + id
        + (id.isEmpty() ? "." + String.join(".", node.getStyleClass()) : "")
        + text
        + (id.isEmpty() ? within(node) : "");
  }

  private static String within(Node node) {
    for (Node p = node.getParent(); p != null; p = p.getParent()) {
      if (p.getId() != null) {
        return " in #" + p.getId();
      }
    }
    return "";
  }
}
