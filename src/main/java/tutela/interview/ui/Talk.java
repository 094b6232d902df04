package tutela.interview.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tutela.fx.Background;
import tutela.fx.Dialogs;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.interview.ComparedAnswers;
import tutela.interview.InterviewService;
import tutela.interview.NeverUsed;
import tutela.interview.OtherVoices;
import tutela.interview.domain.AgeRoute;
import tutela.interview.domain.Answers;
import tutela.interview.domain.Definition;
import tutela.interview.domain.Facts;
import tutela.interview.domain.Field;
import tutela.interview.domain.Gate;
import tutela.interview.domain.Path;
import tutela.interview.domain.Question;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Route;
import tutela.interview.domain.Statement;
import tutela.interview.domain.Status;
import tutela.kernel.CaseId;

/** The way through the questions: what is shown, what is kept, where one goes next. */
final class Talk implements QuestionView.Host, Keeping.Listener {
  /** The screen around the questions. */
  interface Around {
    Call call();

    /** How one talks has changed. */
    void talk(Manner how);

    void go(ScreenId screen);

    /** Another question, or the end, is shown now. */
    void shown();

    /** Nothing is left to fill in. */
    void atEnd();

    /** Dangers are spoken of that were not before. */
    void danger();

    /** She can only say yes or no, as she just said. */
    void closed();

    /** Addresses are taken in from a file. */
    void table();

    /** The caseworker takes five minutes. */
    void rest();

    /** What was told already, to stand beside. */
    void told(List<HBox> lines);
  }

  private final Around around;
  private final InterviewModel model;
  private final SpokenWords spoken;
  private final Editors editors;
  private final Keeping keeping;
  private final NeverUsed never;
  private final VBox box = new VBox();
  private final QuestionView questionView;
  private final EndView endView;
  private final RailView rail;
  private final EarlierLines earlier;
  private final Noted noted;
  private final Elsewhere elsewhere;
  private final Told told;
  private final Map<String, String> drafts = new HashMap<>();
  private List<Statement> statements = List.of();
  private String caseworker = "";
  private boolean open;
  private CaseId caseId = new CaseId(0);

  Talk(
      CaseFile file,
      Background background,
      Dialogs dialogs,
      SpokenWords spoken,
      Editors editors,
      HerSheets sheets,
      Around around) {
    Definition definition = file.interview().definition();
    Texts texts = editors.texts();
    this.spoken = spoken;
    this.editors = editors;
    this.around = around;
    this.model = new InterviewModel(definition);
    this.never = file.interview().never();
    this.keeping = new Keeping(file, background, dialogs, texts, this);
    this.rail = new RailView(texts, this::goTo);
    this.earlier = new EarlierLines(file.earlierWords(), spoken, background, editors);
    this.questionView =
        new QuestionView(box, editors, spoken, new Remarks(definition, texts), earlier, this);
    this.told = new Told(editors);
    this.endView =
        new EndView(
            box,
            texts,
            this,
            () -> sheets.nextSteps(caseId, model.path().facts()),
            () -> sheets.appointment(caseId, model.path().facts()),
            around::rest);
    this.noted = new Noted(file, background, texts, () -> around.go(ScreenId.ITEMS));
    this.elsewhere = new Elsewhere(file, background, texts);
    box.getStyleClass().add("question");
    box.addEventFilter(KeyEvent.KEY_PRESSED, Talk::enterMovesOn);
  }

  /** Among several lines to fill in, Enter goes to the next. */
  private static void enterMovesOn(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER
        && !event.isShortcutDown()
        && event.getTarget() instanceof TextField line) {
      event.consume();
      line.requestFocusTraversal(javafx.scene.TraversalDirection.NEXT);
    }
  }

  VBox box() {
    return box;
  }

  VBox rail() {
    return rail.node();
  }

  InterviewModel model() {
    return model;
  }

  /** Nothing of another case is seen while this one is read. */
  void clear() {
    open = false;
    box.getChildren().clear();
    rail.node().setVisible(false);
  }

  void load(CaseId id, CaseRead read, Optional<QuestionId> wanted) {
    caseId = id;
    keeping.of(id);
    drafts.clear();
    drafts.putAll(read.drafts());
    caseworker = read.caseworker();
    statements = read.statements();
    model.load(read.conversation().answers(), wanted, read.conversation().at(), read.route());
    open = true;
    rail.node().setVisible(true);
    keeping.goTo(model.place());
    earlier.load(id, model.place(), this::spoke, () -> open && !isAtEnd());
  }

  /** The case is read, and stands on the screen. */
  boolean isOpen() {
    return open;
  }

  boolean isAtEnd() {
    return model.question().isEmpty();
  }

  /**
   * Where a careful colleague would go on after the last question.
   *
   * @param signed whether the mandate is known to be signed
   */
  ScreenId afterwards(boolean signed) {
    AgeRoute route = model.path().facts().route();
    if (route.route() == Route.OPEN) {
      return ScreenId.INTERVIEW;
    }
    if (route.route().closed().contains(Gate.LETTERS)) {
      return ScreenId.MINOR;
    }
    return signed || model.isSignatureTold() ? ScreenId.LETTERS : ScreenId.MANDATE;
  }

  private Spoke spoke() {
    return new Spoke(model, manner(), statements, drafts);
  }

  /** What is known with the answers of who is speaking. */
  Facts heard() {
    return spoke().facts();
  }

  @Override
  public Manner manner() {
    return around.call().manner();
  }

  @Override
  public void turnBack() {
    around.talk(manner().turned(false));
  }

  private void know() {
    spoken.know(caseworker, model.path(), around.call().spokenBefore());
    model.talk(manner().closed(), around.call().spokenBefore().isPresent());
  }

  void show() {
    know();
    if (isAtEnd()) {
      endView.show(model, editors.today());
    } else {
      questionView.show(spoke());
      questionView
          .urls()
          .filter(urls -> manner().isHers())
          .ifPresent(
              urls -> {
                urls.onFile(around::table);
                noted.show(urls, caseId, model.path(), Optional.empty(), manner().turned());
              });
      compare(questionView::known);
    }
    rail.show(model);
    around.told(manner().turned() ? List.of() : told.before(model));
    around.shown();
  }

  void focus() {
    if (isAtEnd()) {
      around.atEnd();
    } else {
      questionView.focus(model);
    }
  }

  // ---- answers

  @Override
  public void left(FieldView view) {
    if (open) {
      keeping.left(view, editors.today(), this::found);
      drafts.put(Spoke.draftName(manner(), view.field().id()), view.draft());
    }
  }

  @Override
  public void said(FieldView view, String value) {
    Question question = model.question().orElseThrow();
    if (model.status(question) == Status.DECLINED) {
      handle(question, Status.OPEN);
    }
    boolean spokeFreely = !model.isClosedByAnswers();
    model.say(view.field().id(), value);
    if (spokeFreely && model.isClosedByAnswers()) {
      around.closed();
    }
    if (view.editor() instanceof UrlsEditor urls && !value.isBlank()) {
      noted.reading(urls);
    }
    refresh();
    around.danger();
  }

  @Override
  public void kept(Answers answers) {
    if (open) {
      model.kept(answers);
      refresh();
    }
  }

  @Override
  public void check(Field field, String value) {
    if (manner().isHers()) {
      never.check(model.answers(), field, value);
    }
  }

  @Override
  public void stated(List<Statement> all) {
    if (open) {
      statements = all;
      refresh();
      around.danger();
    }
  }

  private void refresh() {
    know();
    if (!isAtEnd()) {
      questionView.refresh(spoke());
    }
    rail.show(model);
  }

  private void found(FieldView view, InterviewService.Kept kept) {
    if (view.editor() instanceof UrlsEditor urls) {
      noted.show(urls, caseId, model.path(), kept.pasted(), manner().turned());
    } else if (ComparedAnswers.isCompared(view.field()) && !isAtEnd()) {
      compare(questionView::noted);
    }
  }

  /** For the caseworker alone, about what she said herself. */
  private void compare(Consumer<Optional<Node>> place) {
    if (manner().turned() || !manner().isHers()) {
      return;
    }
    Question question = model.question().orElseThrow();
    elsewhere.show(question, caseId, () -> open && model.place().equals(question.id()), place);
  }

  private void handle(Question question, Status status) {
    model.handle(question.id(), status);
    keeping.handle(question.id(), status);
  }

  // ---- the way

  /** Keeps what stands in the fields; whether all of it is understood. */
  boolean keepFields() {
    boolean understood = true;
    for (FieldView view : questionView.fields()) {
      if (view.editor().node().isVisible()) {
        left(view);
        understood = understood && view.draft().isEmpty();
      }
    }
    return understood;
  }

  void onNext() {
    Question question = model.question().orElseThrow();
    if (!keepFields()) {
      questionView.fields().stream()
          .filter(view -> !view.draft().isEmpty())
          .findFirst()
          .ifPresent(view -> view.editor().focus());
      return;
    }
    if (manner().isHers()) {
      settle(question, model.settledBy(question));
    } else {
      leadOn(nextForOther());
    }
  }

  /** Others go through the questions as they stand; nothing is settled by it. */
  private QuestionId nextForOther() {
    Path path = spoke().path();
    Optional<Question> next = path.next(model.place());
    while (next.isPresent() && OtherVoices.isHersAlone(next.get())) {
      next = path.next(next.get().id());
    }
    return next.map(Question::id).orElse(InterviewModel.END);
  }

  void onStatus(Status status) {
    keepFields();
    settle(model.question().orElseThrow(), status);
  }

  private void settle(Question question, Status status) {
    if (status.isHandled()) {
      handle(question, status);
    }
    leadOn(model.following());
  }

  private void leadOn(QuestionId target) {
    model.goTo(target);
    keeping.goTo(target);
    if (manner().isHers() && model.leadsToOthers()) {
      around.go(ScreenId.MINOR);
    } else {
      show();
      focus();
    }
  }

  @Override
  public void goTo(QuestionId target) {
    model
        .question()
        .ifPresent(
            question -> {
              keepFields();
              if (manner().isHers() && model.isSaidButOpen(question)) {
                handle(question, Status.ANSWERED);
              }
            });
    leadOn(target);
  }

  @Override
  public void go(ScreenId screen) {
    around.go(screen);
  }

  /** Shows the same question in other words. */
  void keepAndShow() {
    keepFields();
    show();
  }

  void toAge() {
    goTo(new QuestionId(AgeRoute.NOW.value()));
  }

  /** Before the question; empty at the first. */
  Optional<QuestionId> before() {
    return model.before();
  }

  /** The screen is left: nothing typed stays behind, and nothing is decided by leaving. */
  void leave() {
    if (!open) {
      return;
    }
    model
        .question()
        .ifPresent(
            question -> {
              keepFields();
              if (manner().isHers()
                  && model.isSaidButOpen(question)
                  && !model.wouldLeadToOthers()) {
                handle(question, Status.ANSWERED);
              }
            });
    open = false;
  }
}
