package tutela.interview.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.fx.controls.Banner;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.interview.domain.AgeRoute;
import tutela.interview.domain.Level;
import tutela.interview.domain.Path;
import tutela.interview.domain.Question;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Route;
import tutela.interview.domain.RouteBlock;
import tutela.interview.domain.Status;
import tutela.interview.domain.Turn;

/**
 * What stands above a question: where it is, what the page has already, which way the case goes.
 */
final class Handled {
  private static final QuestionId AGE_NOW = new QuestionId(AgeRoute.NOW.value());
  private static final QuestionId AGE_IN_IMAGES = new QuestionId(AgeRoute.IMAGES.value());
  private static final Set<Route> WITH_PAGE = EnumSet.of(Route.M, Route.M_PLUS, Route.H, Route.X);

  private final Texts texts;
  private final AnswerWords words;
  private final Host host;
  private final VBox folded = new VBox();
  private final Button fold;
  private final HBox state = new HBox();

  /** Where one goes from here. */
  interface Host {
    void goTo(QuestionId question);

    void go(ScreenId screen);
  }

  Handled(Editors editors, Host host) {
    this.texts = editors.texts();
    this.words = editors.words();
    this.host = host;
    fold = Parts.iconButton("answered", "chevron-down", "", "flat", "compact", "plain");
    fold.setOnAction(e -> unfold(!folded.isVisible()));
    folded.getStyleClass().addAll("card", "answered");
    state.getStyleClass().add("chip-row");
  }

  /**
   * @param turned she reads along: what stays in the file is left out
   */
  VBox head(InterviewModel model, boolean turned) {
    Question question = model.question().orElseThrow();
    Path.Position position = model.path().position(question.id()).orElseThrow();
    String section =
        model
            .path()
            .facts()
            .definition()
            .section(position.page().section())
            .orElseThrow()
            .title()
            .in(texts.language());
    String where =
        position.page().turn() == Turn.SECOND
            ? texts.get(
                "interview.where-second",
                "page",
                position.page().title().in(texts.language()),
                "n",
                position.number(),
                "of",
                position.of())
            : texts.get(
                "interview.where", "section", section, "n", position.number(), "of", position.of());
    HBox row =
        Parts.row(
            "question-head", Parts.label(where, "small", "muted"), state, Parts.spring(), fold);
    List<Question> before =
        model.handledHere().stream().filter(q -> !turned || q.level() != Level.FILE).toList();
    Parts.show(fold, !before.isEmpty());
    fold.setText(texts.get("interview.answered", "n", before.size()));
    folded.getChildren().setAll(before.stream().map(q -> line(model, q)).toList());
    unfold(false);
    VBox head = new VBox(row, folded);
    head.getStyleClass().add("question-top");
    return head;
  }

  private void unfold(boolean on) {
    Parts.show(folded, on);
    fold.setGraphic(new Icon(on ? "chevron-up" : "chevron-down"));
  }

  private Button line(InterviewModel model, Question question) {
    String title = question.title().in(texts.language());
    String said =
        switch (model.status(question)) {
          case LATER -> texts.get("interview.later-chip");
          case DECLINED -> texts.get("interview.declined-chip");
          default -> {
            String brief = words.brief(model.path(), question);
            yield brief.isBlank() ? texts.get(noted(model, question)) : brief;
          }
        };
    Button line = new Button();
    line.setId("answered-" + question.id().value().replace('.', '-'));
    line.getStyleClass().addAll("flat", "plain", "answered-row");
    line.setAccessibleText(title + " " + said);
    var answer = Parts.label(said.replace('\n', ' '), "small", "muted");
    answer.setMinWidth(0);
    line.setGraphic(new VBox(Parts.label(title, "strong"), answer));
    line.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
    line.setMaxWidth(Double.MAX_VALUE);
    line.setOnAction(e -> host.goTo(question.id()));
    return line;
  }

  /** Who she is stands in its own question only. */
  private static String noted(InterviewModel model, Question question) {
    boolean said = question.fields().stream().anyMatch(field -> !model.value(field.id()).isEmpty());
    return said ? "interview.noted" : "interview.nothing-noted";
  }

  void refresh(InterviewModel model) {
    Status status = model.status(model.question().orElseThrow());
    state.getChildren().clear();
    if (status == Status.LATER) {
      state
          .getChildren()
          .add(Parts.chip("pause-circle", texts.get("interview.later-chip"), "line"));
    } else if (status == Status.DECLINED) {
      state
          .getChildren()
          .add(Parts.chip("minus-circle", texts.get("interview.declined-chip"), "line"));
    }
  }

  /** Which way the case goes, where it is not the plain one. */
  Optional<Node> route(InterviewModel model) {
    Path path = model.path();
    Route route = path.facts().route().route();
    Optional<RouteBlock> block =
        path.routeBlocks().stream()
            .filter(b -> route != Route.A || b.remark().isPresent())
            .reduce((first, second) -> second);
    boolean early =
        route == Route.OPEN
            && model
                .page()
                .map(p -> p.questions().stream().anyMatch(q -> q.id().equals(AGE_NOW)))
                .orElse(false);
    boolean first =
        model
            .question()
            .flatMap(q -> path.position(q.id()))
            .map(p -> p.number() == 1)
            .orElse(false);
    return block
        .filter(b -> !early)
        .map(
            b -> {
              VBox room = new VBox(banner(b, path.facts().route(), first));
              room.getStyleClass().add("route");
              return room;
            });
  }

  /** The whole note where a page begins; after that its title is enough. */
  private Banner banner(RouteBlock block, AgeRoute route, boolean whole) {
    Banner banner = new Banner();
    banner.setIcon(block.route() == Route.A || block.route() == Route.OPEN ? "info" : "shield");
    banner.setStrong(block.title().in(texts.language()) + ".");
    banner.setText(whole ? block.note().in(texts.language()) : "");
    Button go = Parts.button("route", texts.get("route.open"), "compact");
    if (route.has(AgeRoute.Remark.ASK_IMAGES_AGAIN)) {
      go.setText(texts.get("route.ask-again"));
      go.setOnAction(e -> host.goTo(AGE_IN_IMAGES));
    } else if (block.route() == Route.OPEN) {
      go.setText(texts.get("route.ask-age"));
      go.setOnAction(e -> host.goTo(AGE_NOW));
    } else {
      go.setOnAction(e -> host.go(ScreenId.MINOR));
    }
    if (WITH_PAGE.contains(block.route())
        || block.route() == Route.OPEN
        || route.has(AgeRoute.Remark.ASK_IMAGES_AGAIN)) {
      banner.getChildren().add(go);
    }
    return banner;
  }

  /** A note to the caseworker: the first sentence is read first. */
  static Banner note(String text) {
    Banner banner = new Banner();
    int end = text.indexOf(". ");
    banner.setStrong(end < 0 ? text : text.substring(0, end + 1));
    banner.setText(end < 0 ? "" : text.substring(end + 2));
    return banner;
  }
}
