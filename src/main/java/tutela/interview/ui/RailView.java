package tutela.interview.ui;

import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.interview.domain.Progress;
import tutela.interview.domain.QuestionId;
import tutela.interview.ui.InterviewModel.Mark;

/** The sections and how far each has come; below, how far the whole has come. */
final class RailView {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final VBox rail = new VBox();
  private final Texts texts;
  private final Consumer<QuestionId> go;
  private final VBox rows = new VBox();
  private final Label count = Parts.label("", "small", "strong");
  private final ProgressBar bar = new ProgressBar(0);
  private final Label hint = Parts.wrapped("", "small", "muted", "rail-hint");

  RailView(Texts texts, Consumer<QuestionId> go) {
    rail.getStyleClass().add("rail");
    this.texts = texts;
    this.go = go;
    rows.getStyleClass().add("rail-rows");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setFocusTraversable(false);
    VBox foot = new VBox(count, bar, hint);
    foot.getStyleClass().add("rail-foot");
    Region room = new Region();
    VBox.setVgrow(room, Priority.ALWAYS);
    rail.getChildren().setAll(rows, room, foot);
  }

  void show(InterviewModel model) {
    boolean focused = rows.isFocusWithin();
    rows.getChildren().setAll(model.rail().stream().flatMap(this::rows).toList());
    if (focused) {
      rows.getChildren().stream()
          .map(node -> ((StackPane) node).getChildren().getFirst())
          .filter(node -> node.getPseudoClassStates().contains(SELECTED))
          .findFirst()
          .ifPresent(Node::requestFocus);
    }
    Progress progress = model.progress();
    count.setText(texts.get("interview.progress", "n", progress.handled(), "of", progress.total()));
    bar.setProgress(progress.total() == 0 ? 0 : (double) progress.handled() / progress.total());
    bar.setAccessibleText(count.getText());
    String left =
        progress.minutesLeft() == 0
            ? texts.get("interview.nothing-left")
            : texts.get("interview.minutes-left", "n", progress.minutesLeft());
    String stop = model.stop().map(text -> " " + text.in(texts.language())).orElse("");
    hint.setText(left + stop);
  }

  /** The section, and under the one that is open what a second call asks there. */
  private Stream<StackPane> rows(InterviewModel.RailRow row) {
    boolean amongTopics = row.topics().stream().anyMatch(topic -> topic.mark() == Mark.HERE);
    StackPane section =
        row(
            "section-" + row.section().id().value(),
            row.section().title().in(texts.language()),
            row.mark(),
            figure(row.mark(), row.later(), row.number(), row.of()),
            row.target());
    section
        .getChildren()
        .getFirst()
        .pseudoClassStateChanged(SELECTED, row.mark() == Mark.HERE && !amongTopics);
    return row.mark() == Mark.HERE
        ? Stream.concat(Stream.of(section), row.topics().stream().map(this::topic))
        : Stream.of(section);
  }

  private StackPane topic(InterviewModel.Topic topic) {
    StackPane row =
        row(
            "topic-" + topic.page().id().value(),
            topic.page().title().in(texts.language()),
            topic.mark(),
            figure(topic.mark(), topic.later(), topic.number(), topic.of()),
            topic.target());
    Node button = row.getChildren().getFirst();
    button.getStyleClass().add("rail-topic");
    button.setAccessibleText(
        texts.get("interview.second-call") + ", " + button.getAccessibleText());
    return row;
  }

  private String figure(Mark mark, int later, int number, int of) {
    return mark == Mark.HERE && number > 0
        ? texts.get("interview.of", "n", number, "of", of)
        : mark == Mark.LATER ? texts.get("interview.later-count", "n", later) : "";
  }

  private StackPane row(String id, String title, Mark mark, String figure, QuestionId target) {
    Button button = new Button(title, new Icon(icon(mark)));
    button.setId(id);
    button.getStyleClass().add("rail-row");
    if (!figure.isEmpty()) {
      button.getStyleClass().add("counted");
    }
    if (mark == Mark.LATER) {
      button.getStyleClass().add("later");
    }
    if (mark == Mark.DONE) {
      button.getStyleClass().add("done");
    }
    button.setWrapText(true);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinHeight(Region.USE_PREF_SIZE);
    button.pseudoClassStateChanged(SELECTED, mark == Mark.HERE);
    String state = texts.get("interview.mark." + mark.name().toLowerCase(java.util.Locale.ROOT));
    button.setAccessibleText(title + ", " + (figure.isEmpty() ? state : state + ", " + figure));
    button.setOnAction(e -> go.accept(target));
    Label number = Parts.label(figure, "rail-figure");
    number.setMouseTransparent(true);
    StackPane pane = new StackPane(button, number);
    StackPane.setAlignment(number, Pos.CENTER_RIGHT);
    return pane;
  }

  private static String icon(Mark mark) {
    return switch (mark) {
      case HERE -> "arrow-right-circle";
      case DONE -> "check-circle";
      case LATER -> "pause-circle";
      case OPEN -> "circle";
    };
  }

  VBox node() {
    return rail;
  }
}
