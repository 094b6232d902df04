package tutela.interview.ui;

import java.util.function.Consumer;
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
    rows.getChildren().setAll(model.rail().stream().map(this::row).toList());
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

  private StackPane row(InterviewModel.RailRow row) {
    String title = row.section().title().in(texts.language());
    String figure =
        row.mark() == Mark.HERE && row.number() > 0
            ? texts.get("interview.of", "n", row.number(), "of", row.of())
            : row.mark() == Mark.LATER ? texts.get("interview.later-count", "n", row.later()) : "";
    Button button = new Button(title, new Icon(icon(row.mark())));
    button.setId("section-" + row.section().id().value());
    button.getStyleClass().add("rail-row");
    if (!figure.isEmpty()) {
      button.getStyleClass().add("counted");
    }
    if (row.mark() == Mark.LATER) {
      button.getStyleClass().add("later");
    }
    if (row.mark() == Mark.DONE) {
      button.getStyleClass().add("done");
    }
    button.setWrapText(true);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinHeight(Region.USE_PREF_SIZE);
    button.pseudoClassStateChanged(SELECTED, row.mark() == Mark.HERE);
    String state =
        texts.get("interview.mark." + row.mark().name().toLowerCase(java.util.Locale.ROOT));
    button.setAccessibleText(title + ", " + (figure.isEmpty() ? state : state + ", " + figure));
    button.setOnAction(e -> go.accept(row.target()));
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
