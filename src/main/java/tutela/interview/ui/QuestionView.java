package tutela.interview.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.interview.OtherVoices;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.FieldType;
import tutela.interview.domain.FollowUp;
import tutela.interview.domain.Level;
import tutela.interview.domain.Offer;
import tutela.interview.domain.Path;
import tutela.interview.domain.Question;
import tutela.interview.domain.Spoken;
import tutela.interview.domain.Status;
import tutela.packs.domain.Helpline;

/** One question: words to say, why, where it is answered, what follows. */
final class QuestionView {
  /** So many fields that nobody need fill in are shown at once where all are of that kind. */
  private static final int OPTIONAL_SHOWN = 2;

  private static final PseudoClass TURNED = PseudoClass.getPseudoClass("turned");

  private final VBox box;
  private final Texts texts;
  private final Editors editors;
  private final SpokenWords spoken;
  private final Handled handled;
  private final Remarks remarks;
  private final Host host;
  private final Map<FieldId, FieldView> fields = new LinkedHashMap<>();
  private final Map<FieldId, Button> offers = new LinkedHashMap<>();
  private final VBox answers = new VBox();
  private final VBox known = new VBox();
  private final VBox noted = new VBox();
  private final VBox followUps = new VBox();
  private final VBox summary = new VBox();
  private final OthersSaid others;
  private final EarlierLines earlier;

  /** What the screen does for a question. */
  interface Host extends Handled.Host {
    void left(FieldView view);

    /** The screen is turned back to the caseworker. */
    void turnBack();
  }

  QuestionView(
      VBox box,
      Editors editors,
      SpokenWords spoken,
      Remarks remarks,
      EarlierLines earlier,
      Host host) {
    this.box = box;
    this.texts = editors.texts();
    this.editors = editors;
    this.spoken = spoken;
    this.remarks = remarks;
    this.host = host;
    this.handled = new Handled(editors, host);
    this.others = new OthersSaid(editors);
    this.earlier = earlier;
    answers.getStyleClass().add("answers");
    known.getStyleClass().add("known-before");
    noted.getStyleClass().add("follow-ups");
    followUps.getStyleClass().add("follow-ups");
    summary.getStyleClass().addAll("well", "read-back");
  }

  /** The fields of the question that is shown. */
  List<FieldView> fields() {
    return List.copyOf(fields.values());
  }

  void show(Spoke spoke) {
    Question question = spoke.question();
    Manner manner = spoke.manner();
    Path path = spoke.path();
    fields.clear();
    offers.clear();
    box.getChildren().setAll(handled.head(spoke.model(), manner.turned()));
    if (manner.turned() && question.level() == Level.FILE) {
      box.getChildren().add(covered());
      return;
    }
    if (!manner.turned()) {
      handled.route(spoke.model()).ifPresent(box.getChildren()::add);
    }
    path.position(question.id())
        .filter(position -> position.number() == 1)
        .ifPresent(position -> opening(path.opening(position.page()), manner.turned()));
    box.getChildren()
        .addAll(
            Parts.wrapped(question.title().in(texts.language()), "h1"),
            manner.closed()
                ? spoken.closedBlock(question, path)
                : spoken.block(question.say(), question));
    if (manner.closed() && !question.isClosed()) {
      box.getChildren().add(Handled.note(texts.get("manner.needs-words")));
    }
    if (!manner.turned()) {
      box.getChildren().add(why(question));
    }
    answers.getChildren().clear();
    answers.pseudoClassStateChanged(TURNED, manner.turned());
    boolean asked = manner.isHers() || !OtherVoices.isHersAlone(question);
    if (asked) {
      question.fields().forEach(field -> add(field, spoke));
    } else {
      answers.getChildren().add(Handled.note(texts.get("voice.hers-alone")));
    }
    if (!offers.isEmpty()) {
      FlowPane row = new FlowPane();
      row.getStyleClass().add("offers");
      row.getChildren().addAll(offers.values());
      answers.getChildren().add(row);
    }
    put(known, Optional.empty());
    put(noted, Optional.empty());
    box.getChildren().addAll(known, earlier.of(spoke), answers, noted, others.of(spoke), followUps);
    refresh(spoke);
  }

  /** What stays in the file is not shown while she reads along. */
  private VBox covered() {
    Button back = Parts.button("turn-back", texts.get("manner.turn-back"));
    back.setOnAction(e -> host.turnBack());
    VBox covered = new VBox(Parts.wrapped(texts.get("manner.covered"), "muted"), back);
    covered.getStyleClass().add("follow-ups");
    return covered;
  }

  private void opening(List<FollowUp> words, boolean turned) {
    if (!words.isEmpty()) {
      VBox opening = new VBox();
      opening.getStyleClass().add("opening-words");
      followUps(words, "interview.opening", Helpline.Need.TALK, opening, turned);
      box.getChildren().add(opening);
    }
  }

  private void add(Field field, Spoke spoke) {
    Editor editor = editors.of(Ask.of(field, spoke.path().options(field), texts.language()));
    FieldView view = new FieldView(field, editor);
    view.show(spoke.value(field.id()), spoke.draft(field.id()));
    editor.onLeft(() -> host.left(view));
    if (editor instanceof TextEditor text && Editors.isText(field.type())) {
      remarks.watch(text, field);
    }
    fields.put(field.id(), view);
    if (field.type() == FieldType.SUMMARY) {
      answers.getChildren().add(summary);
    }
    answers.getChildren().add(editor.node());
    if (isFolded(field, spoke, view)) {
      Button offer =
          Parts.iconButton(
              "offer-" + field.id().value().replace('.', '-'),
              "plus",
              field.label().in(texts.language()),
              "flat",
              "compact");
      offer.setOnAction(e -> unfold(field.id()));
      offers.put(field.id(), offer);
    }
  }

  /** What nobody need say waits behind a quiet button, unless it is all there is. */
  private boolean isFolded(Field field, Spoke spoke, FieldView view) {
    List<Field> all = spoke.path().fields(spoke.question());
    List<Field> optional = all.stream().filter(f -> f.offer() == Offer.OPTIONAL).toList();
    boolean allOptional = optional.size() == all.size();
    int shown = allOptional ? OPTIONAL_SHOWN : optional.size() == 1 ? 1 : 0;
    return field.offer() == Offer.OPTIONAL
        && optional.indexOf(field) >= shown
        && view.kept().isEmpty()
        && view.draft().isEmpty();
  }

  private void unfold(FieldId id) {
    Button offer = offers.remove(id);
    FieldView view = fields.get(id);
    if (offer != null && view != null) {
      Parts.show(offer, false);
      Parts.show(view.editor().node(), true);
      view.editor().focus();
    }
  }

  private HBox why(Question question) {
    String why =
        texts.get(
            "interview.why",
            "why",
            editors.words().inSentence(question.why().in(texts.language())));
    return Parts.row("why", new Icon("help-circle"), Parts.wrapped(why, "muted"));
  }

  /** After an answer: fields come and go, none loses what stands in it. */
  void refresh(Spoke spoke) {
    InterviewModel model = spoke.model();
    Question question = spoke.question();
    Path path = spoke.path();
    List<Field> shown = path.fields(question);
    fields.forEach(
        (id, view) -> {
          Button offer = offers.get(id);
          boolean on = shown.contains(view.field());
          Parts.show(view.editor().node(), on && offer == null);
          if (offer != null) {
            Parts.show(offer, on);
          }
        });
    followUps.getChildren().clear();
    followUps(
        path.after(question),
        "interview.say",
        SpokenWords.need(question),
        followUps,
        spoke.manner().turned());
    Parts.show(followUps, !followUps.getChildren().isEmpty());
    showSummary(model);
    handled.refresh(model);
  }

  /** What is to be known of other cases as the question opens: it is read first. */
  void known(Optional<Node> note) {
    put(known, note);
  }

  /** The same once an answer was given: below it, so that nothing moves under the hand. */
  void noted(Optional<Node> note) {
    boolean stands = known.isVisible() && note.isPresent();
    if (!stands) {
      put(known, Optional.empty());
      put(noted, note);
    }
  }

  private static void put(VBox place, Optional<Node> note) {
    place.getChildren().setAll(note.stream().toList());
    Parts.show(place, note.isPresent());
  }

  private void followUps(
      List<FollowUp> all, String caption, Helpline.Need need, VBox into, boolean turned) {
    for (FollowUp one : all) {
      Optional<Spoken> say = one.say();
      say.ifPresent(words -> into.getChildren().add(spoken.block(texts.get(caption), words, need)));
      one.note()
          .filter(note -> !turned)
          .ifPresent(note -> into.getChildren().add(Handled.note(note.in(texts.language()))));
    }
  }

  /** What is read back is all that she may hear, in the language one talks in. */
  private void showSummary(InterviewModel model) {
    if (fields.values().stream().noneMatch(v -> v.field().type() == FieldType.SUMMARY)) {
      return;
    }
    AnswerWords aloud = new AnswerWords(spoken.voice());
    List<Node> lines = new ArrayList<>();
    for (Question question : model.path().questions()) {
      if (model.status(question) != Status.DECLINED) {
        aloud.aloud(model.path(), question).stream()
            .filter(told -> told.level() != Level.FILE)
            .map(told -> Parts.wrapped(told.line(spoken.voice())))
            .forEach(lines::add);
      }
    }
    if (lines.isEmpty()) {
      lines.add(Parts.wrapped(texts.get("interview.nothing-told"), "muted"));
    }
    summary.getChildren().setAll(lines);
  }

  Optional<UrlsEditor> urls() {
    return fields.values().stream()
        .map(FieldView::editor)
        .filter(UrlsEditor.class::isInstance)
        .map(UrlsEditor.class::cast)
        .findFirst();
  }

  /** The first field that is not answered yet, else the first. */
  void focus(InterviewModel model) {
    List<FieldView> shown =
        fields.values().stream().filter(v -> v.editor().node().isVisible()).toList();
    shown.stream()
        .filter(v -> v.kept().isEmpty())
        .findFirst()
        .or(() -> shown.stream().findFirst())
        .ifPresent(v -> v.editor().focus());
  }
}
