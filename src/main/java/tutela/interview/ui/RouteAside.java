package tutela.interview.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.interview.domain.Gate;
import tutela.interview.domain.RouteBlock;
import tutela.interview.domain.Text;
import tutela.kernel.Kebab;

/** Beside the numbers: what is to be done on a route, what nobody does, what it offers. */
final class RouteAside {
  /** What stands for all that is closed, until one asks for the rest. */
  private static final List<Gate> CLOSED_FIRST =
      List.of(Gate.DROP_ZONE, Gate.ITEM_DETAILS, Gate.CHECKS, Gate.LETTERS);

  private static final int CLOSED_SHOWN = 3;

  private final Texts texts;
  private final VBox tasks = new VBox();
  private final VBox closed = new VBox();
  private final Hyperlink all = new Hyperlink();
  private final VBox opened = new VBox();

  RouteAside(Texts texts) {
    this.texts = texts;
    all.setId("all-closed");
    List.of(tasks, closed, opened).forEach(box -> box.getStyleClass().add("help-list"));
  }

  void place(VBox column) {
    column.getChildren().setAll(tasks, closed, opened);
  }

  void show(List<RouteBlock> blocks) {
    List<HBox> rows = new ArrayList<>();
    blocks.stream()
        .flatMap(block -> block.tasks().stream())
        .forEach(task -> rows.add(point("arrow-right", in(task.text()))));
    list(tasks, "minor.tasks", rows);
    RouteBlock main = blocks.getFirst();
    closed(main, CLOSED_SHOWN);
    all.setOnAction(e -> closed(main, Integer.MAX_VALUE));
    rows.clear();
    main.opened().values().forEach(what -> rows.add(point("check", in(what))));
    list(opened, "minor.opened", rows);
  }

  private void closed(RouteBlock main, int most) {
    Map<Gate, Text> gates = new LinkedHashMap<>();
    CLOSED_FIRST.forEach(
        gate -> Optional.ofNullable(main.closed().get(gate)).ifPresent(w -> gates.put(gate, w)));
    gates.putAll(main.closed());
    List<HBox> rows = new ArrayList<>();
    gates.entrySet().stream()
        .limit(most)
        .forEach(
            gate ->
                rows.add(
                    doing("slash", texts.get("gate." + name(gate.getKey())), in(gate.getValue()))));
    list(closed, "minor.closed", rows);
    if (gates.size() > rows.size()) {
      all.setText(texts.get("minor.all-closed", "n", gates.size()));
      closed.getChildren().add(all);
    }
  }

  private static String name(Gate gate) {
    return Kebab.of(gate);
  }

  private void list(VBox into, String heading, List<HBox> rows) {
    into.getChildren().setAll(Parts.label(texts.get(heading), "strong"));
    into.getChildren().addAll(rows);
    Parts.show(into, !rows.isEmpty());
  }

  /** Something to do or not to do, with why. */
  static HBox doing(String icon, String what, String why) {
    VBox words = new VBox(Parts.wrapped(what, "strong"), Parts.wrapped(why, "small", "muted"));
    HBox.setHgrow(words, Priority.ALWAYS);
    return Parts.speaking(
        Parts.row("doing", new Icon(icon).styled("accent-icon"), words), what + " " + why);
  }

  private static HBox point(String icon, String words) {
    return Parts.speaking(
        Parts.row("doing", new Icon(icon).styled("accent-icon"), Parts.wrapped(words)), words);
  }

  private String in(Text text) {
    return text.in(texts.language());
  }
}
