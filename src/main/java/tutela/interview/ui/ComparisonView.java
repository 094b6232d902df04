package tutela.interview.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tutela.fx.Background;
import tutela.fx.Texts;
import tutela.fx.controls.Parts;
import tutela.fx.controls.Words;
import tutela.interview.VersionService;
import tutela.interview.domain.Comparison;
import tutela.interview.domain.Comparison.Difference;
import tutela.interview.domain.Comparison.Thing;
import tutela.interview.domain.Version;
import tutela.kernel.AppFailure;
import tutela.kernel.Kebab;

/** What differs between a version and another, thing by thing, old and new side by side. */
final class ComparisonView {
  /** So many things are shown at a time: a list of all would keep the window waiting. */
  private static final int AT_ONCE = 12;

  private final VersionService versions;
  private final Background background;
  private final VersionWords words;
  private final Texts texts;
  private final Consumer<AppFailure> failures;
  private List<Version> all = List.of();

  ComparisonView(
      VersionService versions,
      Background background,
      VersionWords words,
      Consumer<AppFailure> failures) {
    this.failures = failures;
    this.versions = versions;
    this.background = background;
    this.words = words;
    this.texts = words.texts();
  }

  /**
   * @param versionsThere the newest first
   */
  void know(List<Version> versionsThere) {
    all = List.copyOf(versionsThere);
  }

  VBox of(Version version) {
    ComboBox<Version> other = new ComboBox<>();
    other.setId("comparedWith");
    other.setAccessibleText(texts.get("versions.compared-with"));
    other.setConverter(Words.of(one -> one.name() + ", " + words.use(one)));
    other
        .getItems()
        .setAll(all.stream().filter(one -> !one.name().equals(version.name())).toList());
    Label label = Parts.label(texts.get("versions.compared-with"), "muted");
    label.setLabelFor(other);
    Label figures = Parts.wrapped("", "muted");
    VBox rows = new VBox();
    rows.getStyleClass().add("differences");
    if (other.getItems().isEmpty()) {
      return box(Parts.wrapped(texts.get("versions.only-one"), "muted"));
    }
    other
        .valueProperty()
        .addListener(
            (o, was, with) -> {
              boolean isOlder = all.indexOf(with) > all.indexOf(version);
              compare(isOlder ? with : version, isOlder ? version : with, figures, rows);
            });
    other.setValue(
        other.getItems().stream()
            .filter(VersionWords::isNow)
            .findFirst()
            .orElse(other.getItems().getFirst()));
    return box(Parts.row("chip-row", label, other), figures, rows);
  }

  private static VBox box(Node... nodes) {
    VBox box = new VBox(nodes);
    box.getStyleClass().add("entry");
    return box;
  }

  private void compare(Version before, Version after, Label figures, VBox rows) {
    rows.getChildren().clear();
    figures.setText(texts.get("versions.comparing"));
    background
        .run(() -> versions.compare(before.name(), after.name()))
        .then(
            comparison -> {
              Map<Thing, List<Difference>> by = byThing(comparison);
              figures.setText(texts.get("versions.differences", "n", by.size()));
              more(List.copyOf(by.entrySet()), 0, rows);
            })
        .orElse(
            failure -> {
              if (failure instanceof AppFailure.Invalid invalid) {
                figures.setText(texts.of(invalid));
              } else {
                failures.accept(failure);
              }
            })
        .start();
  }

  private static Map<Thing, List<Difference>> byThing(Comparison comparison) {
    Map<Thing, List<Difference>> by = new LinkedHashMap<>();
    comparison
        .differences()
        .forEach(one -> by.computeIfAbsent(one.thing(), thing -> new ArrayList<>()).add(one));
    return by;
  }

  private void more(List<Map.Entry<Thing, List<Difference>>> things, int from, VBox rows) {
    int until = Math.min(things.size(), from + AT_ONCE);
    things
        .subList(from, until)
        .forEach(one -> rows.getChildren().add(card(one.getKey(), one.getValue())));
    if (until < things.size()) {
      Button more =
          Parts.button("moreDifferences", texts.get("versions.more", "n", things.size() - until));
      more.setOnAction(
          e -> {
            rows.getChildren().remove(more);
            more(things, until, rows);
          });
      rows.getChildren().add(more);
    }
  }

  private VBox card(Thing thing, List<Difference> differences) {
    HBox head =
        Parts.row(
            "chip-row",
            Parts.label(texts.get("versions.kind." + Kebab.of(thing.kind())), "strong"),
            Parts.label(thing.id(), "mono", "muted"));
    VBox card = new VBox(head);
    card.getStyleClass().addAll("card", "difference");
    for (Difference one : differences) {
      switch (one) {
        case Comparison.Added added -> {
          head.getChildren()
              .addAll(Parts.spring(), Parts.chip("plus", texts.get("versions.new"), "ok"));
          card.getChildren().add(Parts.wrapped(added.title().getOrDefault(texts.language(), "")));
        }
        case Comparison.Gone gone -> {
          head.getChildren()
              .addAll(Parts.spring(), Parts.chip("minus", texts.get("versions.gone"), "neutral"));
          card.getChildren().add(Parts.wrapped(gone.title().getOrDefault(texts.language(), "")));
        }
        case Comparison.Moved moved ->
            card.getChildren()
                .add(
                    Parts.wrapped(
                        moved.from().equals(moved.to())
                            ? texts.get("versions.moved-order")
                            : texts.get("versions.moved", "from", moved.from(), "to", moved.to())));
        case Comparison.Reworded text ->
            card.getChildren()
                .add(
                    sides(
                        words.language(text.language()) + ", " + text.part(),
                        text.before(),
                        text.after(),
                        "entry-words"));
        case Comparison.Ruled rule ->
            card.getChildren()
                .add(
                    sides(
                        texts.get("versions.rule", "part", rule.part()),
                        rule.before(),
                        rule.after(),
                        "mono"));
      }
    }
    return card;
  }

  private Node sides(String caption, String before, String after, String style) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("sides");
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    half.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(half, half);
    grid.add(side("versions.before", before, style), 0, 0);
    grid.add(side("versions.after", after, style), 1, 0);
    VBox box = new VBox(Parts.wrapped(caption, "small", "muted"), grid);
    box.getStyleClass().add("side-by-side");
    return box;
  }

  private VBox side(String key, String text, String style) {
    Label words =
        text.isEmpty()
            ? Parts.wrapped(texts.get("versions.nothing"), "muted")
            : Parts.wrapped(text, style);
    VBox side = new VBox(Parts.label(texts.get(key), "small", "muted"), words);
    side.getStyleClass().add("side");
    return Parts.speaking(side, texts.get(key) + " " + words.getText());
  }
}
