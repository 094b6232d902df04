package tutela.interview.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.interview.domain.FirstLetter;
import tutela.interview.domain.Gate;
import tutela.interview.domain.Path;
import tutela.interview.domain.Question;
import tutela.interview.domain.QuestionId;

/** The end of the questions: what was left, what a first letter lacks. */
final class EndView {
  private final VBox box;
  private final Texts texts;
  private final Handled.Host host;
  private final Runnable sheet;
  private final Runnable appointment;
  private final Runnable rest;

  /**
   * @param sheet opens the paper on what comes next
   * @param appointment opens the paper on when one meets
   * @param rest covers the screen for five minutes
   */
  EndView(
      VBox box,
      Texts texts,
      Handled.Host host,
      Runnable sheet,
      Runnable appointment,
      Runnable rest) {
    this.box = box;
    this.texts = texts;
    this.host = host;
    this.sheet = sheet;
    this.appointment = appointment;
    this.rest = rest;
  }

  void show(InterviewModel model, LocalDate today) {
    Path path = model.path();
    List<Question> later = path.leftForLater();
    FirstLetter letter = model.firstLetter(today);
    List<Question> open =
        model.notPut().stream()
            .filter(q -> letter.missing().stream().noneMatch(m -> m.question().equals(q.id())))
            .toList();
    List<Node> nodes = new ArrayList<>();
    nodes.add(Parts.label(texts.get("end.kicker"), "small", "muted"));
    nodes.add(Parts.wrapped(texts.get("end.title"), "h1"));
    path.closed(Gate.LETTERS)
        .ifPresentOrElse(
            why -> letterClosed(why.in(texts.language()), nodes),
            () -> letter(model, letter, nodes));
    if (!path.facts().route().route().closed().contains(Gate.LETTERS)) {
      nodes.add(print("nextSteps", "end.sheet", sheet));
    }
    nodes.add(print("appointment", "end.appointment", appointment));
    section("end.later", later, nodes);
    section("end.open", open, nodes);
    if (later.isEmpty() && model.notPut().isEmpty()) {
      nodes.add(Parts.iconLabel("check-circle", texts.get("end.all-put"), "ticked"));
    }
    secondCall(model, nodes);
    nodes.add(restWell());
    box.getChildren().setAll(nodes);
  }

  private VBox restWell() {
    Button take = Parts.button("take-five", texts.get("rest.take"));
    take.setOnAction(e -> rest.run());
    VBox well =
        new VBox(
            Parts.label(texts.get("end.rest-title"), "strong"),
            Parts.wrapped(texts.get("end.rest"), "muted"),
            take);
    well.getStyleClass().addAll("well", "end-rest");
    return well;
  }

  private Button print(String id, String key, Runnable open) {
    Button print = Parts.button(id, texts.get(key), "flat", "plain");
    print.setGraphic(new Icon("printer"));
    print.setOnAction(e -> open.run());
    return print;
  }

  private void letterClosed(String why, List<Node> nodes) {
    nodes.add(
        Parts.row(
            "end-letter",
            new Icon("slash").styled("muted-icon"),
            new VBox(
                Parts.label(texts.get("end.letter-closed"), "strong"),
                Parts.wrapped(why, "muted"))));
  }

  private void letter(InterviewModel model, FirstLetter letter, List<Node> nodes) {
    if (letter.isReady()) {
      nodes.add(
          Parts.row(
              "end-letter",
              new Icon("check-circle").styled("ok-icon"),
              new VBox(
                  Parts.label(texts.get("end.letter-ready"), "strong"),
                  Parts.wrapped(texts.get("end.letter-ready-why"), "muted"))));
      return;
    }
    nodes.add(head(texts.get("end.letter-missing"), letter.missing().size()));
    VBox card = card();
    for (FirstLetter.Missing missing : letter.missing()) {
      model
          .path()
          .facts()
          .definition()
          .question(missing.question())
          .ifPresent(
              question ->
                  card.getChildren()
                      .add(
                          line(
                              "missing-",
                              question,
                              missing
                                  .why()
                                  .map(why -> why.in(texts.language()))
                                  .orElse(
                                      texts.get(
                                          "end.reason."
                                              + missing
                                                  .reason()
                                                  .name()
                                                  .toLowerCase(java.util.Locale.ROOT)
                                                  .replace('_', '-'))))));
    }
    nodes.add(card);
  }

  private void section(String key, List<Question> questions, List<Node> nodes) {
    if (questions.isEmpty()) {
      return;
    }
    nodes.add(head(texts.get(key), questions.size()));
    VBox card = card();
    questions.forEach(q -> card.getChildren().add(line(key.substring(4) + "-", q, "")));
    nodes.add(card);
  }

  /** What can be taken up in a second call, as she wishes; none of it is missing. */
  private void secondCall(InterviewModel model, List<Node> nodes) {
    List<Rail.Topic> topics = model.rail().topics();
    if (topics.isEmpty()) {
      return;
    }
    nodes.add(head(texts.get("end.second"), topics.size()));
    nodes.add(Parts.wrapped(texts.get("end.second-why"), "muted", "end-why"));
    VBox card = card();
    for (Rail.Topic topic : topics) {
      String state =
          topic.mark() == Rail.Mark.OPEN
              ? ""
              : texts.get(
                  "interview.mark." + topic.mark().name().toLowerCase(java.util.Locale.ROOT));
      card.getChildren()
          .add(
              line(
                  "second-" + topic.page().id().value(),
                  topic.page().title().in(texts.language()),
                  state,
                  topic.target()));
    }
    nodes.add(card);
  }

  private static Node head(String title, int count) {
    return Parts.row(
        "end-head", Parts.label(title, "strong"), Parts.label(Integer.toString(count), "muted"));
  }

  private static VBox card() {
    VBox card = new VBox();
    card.getStyleClass().addAll("card", "end-list");
    return card;
  }

  private Button line(String prefix, Question question, String why) {
    return line(
        prefix + question.id().value().replace('.', '-'),
        question.title().in(texts.language()),
        why,
        question.id());
  }

  private Button line(String id, String title, String why, QuestionId target) {
    VBox words = new VBox(Parts.wrapped(title));
    if (!why.isEmpty()) {
      words.getChildren().add(Parts.wrapped(why, "small", "muted"));
    }
    javafx.scene.layout.HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
    Button line = new Button();
    line.setId(id);
    line.getStyleClass().addAll("flat", "plain", "end-row");
    line.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
    line.setAccessibleText((title + " " + why).strip());
    line.setGraphic(Parts.row("end-line", words, new Icon("chevron-right").styled("muted-icon")));
    line.setMaxWidth(Double.MAX_VALUE);
    line.setOnAction(e -> host.goTo(target));
    return line;
  }
}
