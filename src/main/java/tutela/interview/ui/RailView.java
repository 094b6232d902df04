package tutela.interview.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.fx.Reveal;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.interview.domain.Progress;
import tutela.interview.domain.Question;
import tutela.interview.domain.QuestionId;
import tutela.interview.ui.Rail.Mark;

/**
 * The sections and how far each has come, or the questions found by what is typed above; below, how
 * far the whole has come.
 */
final class RailView {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final VBox rail = new VBox();
  private final Texts texts;
  private final Consumer<QuestionId> go;
  private final TextField find = new TextField();
  private final QuestionFinder finder;
  private final VBox rows = new VBox();
  private final ScrollPane scroll = new ScrollPane(rows);
  private @Nullable InterviewModel shown;
  private final Label count = Parts.label("", "small", "strong");
  private final ProgressBar bar = new ProgressBar(0);
  private final Label hint = Parts.wrapped("", "small", "muted", "rail-hint");

  RailView(Texts texts, Consumer<QuestionId> go) {
    rail.getStyleClass().add("rail");
    this.texts = texts;
    this.go = go;
    this.finder = new QuestionFinder(texts.language());
    find.setId("find");
    find.setPromptText(texts.get("interview.find"));
    find.setAccessibleText(texts.get("interview.find"));
    find.addEventHandler(KeyEvent.KEY_PRESSED, this::findKeys);
    find.textProperty()
        .addListener(
            o -> {
              if (shown != null) {
                fill(shown);
              }
            });
    rows.getStyleClass().add("rail-rows");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setFocusTraversable(false);
    VBox foot = new VBox(count, bar, hint);
    foot.setMinHeight(Region.USE_PREF_SIZE);
    foot.getStyleClass().add("rail-foot");
    scroll.getStyleClass().add("rail-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.setMinHeight(0);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    rail.getChildren().setAll(find, scroll, foot);
  }

  /** Enter goes to the first that was found, Escape back to the sections. */
  private void findKeys(KeyEvent event) {
    boolean typed = !find.getText().isBlank();
    if (event.getCode() == KeyCode.ESCAPE && typed) {
      event.consume();
      find.clear();
    } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
      event.consume();
      buttons().filter(node -> typed).findFirst().ifPresent(Button::fire);
    }
  }

  private Stream<Button> buttons() {
    return rows.getChildren().stream()
        .filter(StackPane.class::isInstance)
        .map(node -> (Button) ((StackPane) node).getChildren().getFirst());
  }

  void show(InterviewModel model) {
    boolean focused = rows.isFocusWithin();
    shown = model;
    fill(model);
    Optional<Button> here =
        buttons().filter(b -> b.getPseudoClassStates().contains(SELECTED)).findFirst();
    if (focused) {
      here.ifPresent(Node::requestFocus);
    } else {
      here.ifPresent(Reveal::shown);
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

  private void fill(InterviewModel model) {
    if (find.getText().isBlank()) {
      rows.getChildren().setAll(model.rail().rows().stream().flatMap(this::rows).toList());
      return;
    }
    List<StackPane> found =
        finder.find(model.path(), find.getText()).stream().map(q -> found(model, q)).toList();
    if (found.isEmpty()) {
      rows.getChildren()
          .setAll(Parts.wrapped(texts.get("interview.found-none"), "small", "muted", "rail-hint"));
    } else {
      rows.getChildren().setAll(found);
    }
  }

  private StackPane found(InterviewModel model, Question question) {
    StackPane row =
        row(
            "found-" + question.id().value().replace('.', '-'),
            question.title().in(texts.language()),
            model.rail().mark(question),
            "",
            question.id());
    Button button = (Button) row.getChildren().getFirst();
    button.setOnAction(
        e -> {
          find.clear();
          go.accept(question.id());
        });
    return row;
  }

  /** The section, and under the one that is open what a second call asks there. */
  private Stream<StackPane> rows(Rail.RailRow row) {
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

  private StackPane topic(Rail.Topic topic) {
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
