package tutela.interview.ui;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import tutela.casefile.domain.Case;
import tutela.fx.Background;
import tutela.fx.Dialogs;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.controls.Parts;
import tutela.fx.controls.Words;
import tutela.interview.domain.Facts;
import tutela.interview.domain.Hearer;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Status;
import tutela.kernel.Brussels;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.packs.domain.Helplines;

/** The guided conversation: one question at a time, left and taken up again at any point. */
public final class InterviewController implements Screen, Talk.Around, CallFlow.Around {
  /** Arrows pass over answers on their way: the one that they come to rest on counts. */
  private static final Duration COME_TO_REST = Duration.millis(700);

  private final CaseFile file;
  private final Call call;
  private final Background background;
  private final Navigator navigator;
  private final Sheets sheets;
  private final Texts texts;
  private final Clock clock;
  private final SpokenWords spoken;
  private final Talk talk;
  private final NotesView notes;
  private final CallFlow flow;
  private final Covers covers;
  private final CallTime callTime;
  private final PauseTransition rest = new PauseTransition(COME_TO_REST);
  private boolean loading;
  private boolean byArrow;
  private boolean signed;
  private @Nullable CallMenu menu;

  @FXML private BorderPane page;
  @FXML private Label reference;
  @FXML private Label which;
  @FXML private Label time;
  @FXML private ComboBox<Language> language;
  @FXML private MenuButton how;
  @FXML private VBox strip;
  @FXML private StackPane layers;
  @FXML private HBox body;
  @FXML private ScrollPane scroll;
  @FXML private Button pause;
  @FXML private Button toCase;
  @FXML private Button later;
  @FXML private Button decline;
  @FXML private Button next;
  @FXML private Label nextText;

  public InterviewController(
      CaseFile file,
      Call call,
      Helplines helplines,
      HerSheets papers,
      Background background,
      Dialogs dialogs,
      Navigator navigator,
      Sheets sheets,
      Texts texts,
      Clock clock) {
    this.file = file;
    this.call = call;
    this.background = background;
    this.navigator = navigator;
    this.sheets = sheets;
    this.texts = texts;
    this.clock = clock;
    this.callTime = new CallTime(call, texts);
    this.spoken = new SpokenWords(helplines, texts);
    Editors editors = new Editors(texts, clock);
    this.talk = new Talk(file, background, dialogs, spoken, editors, papers, this);
    this.notes = new NotesView(file, background, dialogs, texts, clock);
    this.flow = new CallFlow(file, call, background, navigator, texts, clock, this);
    this.covers = new Covers(file.interview().definition(), editors, spoken, clock, flow);
  }

  @FXML
  void initialize() {
    body.getChildren().addFirst(talk.rail());
    scroll.setContent(talk.box());
    layers.getChildren().addAll(notes.node(), covers.node());
    StackPane.setAlignment(covers.node(), Pos.CENTER);
    menu = new CallMenu(how, strip, texts, flow);
    language.getItems().setAll(Language.FR, Language.NL, Language.DE);
    language.setConverter(Words.of(l -> texts.get("language." + l.code())));
    rest.setOnFinished(e -> lookForDanger());
    talk.box().addEventFilter(MouseEvent.MOUSE_PRESSED, e -> byArrow = false);
    talk.box().addEventFilter(KeyEvent.KEY_PRESSED, e -> byArrow = e.getCode().isArrowKey());
    page.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.LEFT && event.isAltDown()) {
            event.consume();
            onBack();
          }
        });
  }

  @Override
  public void open(Place place) {
    CaseId id = place.inCase();
    if (!call.isIn(id)) {
      callTime.reset();
    }
    call.enter(id);
    talk.clear();
    cover(false);
    reference.setText(call.reference());
    background
        .run(() -> CaseRead.of(file, id))
        .then(read -> show(id, read, place.subject()))
        .start();
  }

  private void show(CaseId id, CaseRead read, String subject) {
    if (!call.isIn(id)) {
      return;
    }
    Case matter = read.matter();
    signed = read.signed();
    reference.setText(matter.reference());
    boolean again =
        !Brussels.date(matter.openedAt()).equals(Brussels.date(clock.instant()))
            && read.conversation().at().isPresent();
    which.setText(texts.get(again ? "interview.again" : "interview.title"));
    loading = true;
    language.setValue(SpokenWords.spoken(matter.language()));
    loading = false;
    notes.show(id, read.notes());
    flow.opened(read.spokenBefore());
    talk.load(
        id, read, subject.isEmpty() ? Optional.empty() : Optional.of(new QuestionId(subject)));
    call.begins(read.spokenBefore().isEmpty() && talk.model().isClosedByAnswers());
    speak();
    showManner();
    talk.show();
    talk.focus();
    callTime.start(time);
  }

  private void showManner() {
    Objects.requireNonNull(menu).show(call.manner(), flow.spokenBefore(), call.other());
    notes.node().setVisible(!call.manner().turned());
    shown();
  }

  /** The words to say follow the language of the call and who is speaking. */
  private void speak() {
    Language spokenLanguage = language.getValue();
    Facts facts = talk.heard();
    spoken.speak(spokenLanguage, call.manner().isHers() ? facts.hearer() : Hearer.CALLER);
    call.know(
        reference.getText(),
        spokenLanguage,
        facts.hearer(),
        facts.definition().safety().raised(facts));
  }

  @Override
  public void leave() {
    callTime.stop();
    rest.stop();
    talk.leave();
    notes.close();
    call.leave();
  }

  @Override
  public void key(KeyEvent event) {
    boolean covered = covers.isShown();
    switch (event.getCode()) {
      case F4 -> {
        if (covered) {
          return;
        }
        if (notes.isFocused()) {
          notes.close();
          talk.focus();
        } else if (!call.manner().turned()) {
          notes.focus();
        }
      }
      case F7 -> talk(call.manner().closed(!call.manner().closed()));
      case F9 -> talk(call.manner().turned(!call.manner().turned()));
      case F8 -> onPause();
      case ESCAPE -> {
        if (covered) {
          resume();
        } else {
          onBack();
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  // ---- what the questions ask of the screen

  @Override
  public void go(ScreenId screen) {
    navigator.go(Place.of(screen, call.caseId()));
  }

  @Override
  public void shown() {
    boolean end = talk.isAtEnd();
    boolean settles = !end && call.manner().isHers();
    Parts.show(later, settles);
    Parts.show(decline, settles);
    Parts.show(toCase, end);
    String words = end ? texts.get("end.do." + name(afterwards())) : texts.get("interview.next");
    nextText.setText(words);
    next.setAccessibleText(words);
    scroll.setVvalue(0);
  }

  private static String name(ScreenId screen) {
    return screen.name().toLowerCase(java.util.Locale.ROOT);
  }

  private ScreenId afterwards() {
    return talk.afterwards(signed);
  }

  @Override
  public void atEnd() {
    next.requestFocus();
  }

  @Override
  public void told(List<HBox> lines) {
    notes.told(lines);
  }

  @Override
  public void danger() {
    speak();
    if (byArrow) {
      rest.playFromStart();
    } else {
      rest.stop();
      lookForDanger();
    }
  }

  private void lookForDanger() {
    if (!talk.model().newDangers(talk.heard()).isEmpty()) {
      go(ScreenId.SAFETY);
    }
  }

  // ---- buttons

  @FXML
  void onNext() {
    if (!talk.isAtEnd()) {
      talk.onNext();
    } else if (afterwards() == ScreenId.INTERVIEW) {
      talk.toAge();
    } else {
      go(afterwards());
    }
  }

  @FXML
  void onLater() {
    talk.onStatus(Status.LATER);
  }

  @FXML
  void onDecline() {
    talk.onStatus(Status.DECLINED);
  }

  @FXML
  void onBack() {
    Optional<QuestionId> before = talk.before();
    if (before.isPresent()) {
      talk.goTo(before.get());
    } else {
      navigator.back();
    }
  }

  @FXML
  void onCase() {
    go(ScreenId.CASE);
  }

  @FXML
  void onSafety() {
    go(ScreenId.SAFETY);
  }

  @FXML
  void onLanguage() {
    if (loading || language.getValue() == null) {
      return;
    }
    CaseId id = call.caseId();
    Language chosen = language.getValue();
    background.run(() -> file.cases().setLanguage(id, chosen)).saves().start();
    speak();
    talk.keepAndShow();
  }

  @FXML
  void onPause() {
    if (covers.isShown()) {
      resume();
    } else {
      cover(true);
      covers.pause();
    }
  }

  @Override
  public void resume() {
    cover(false);
    callTime.start(time);
    talk.focus();
  }

  @Override
  public Covers covers() {
    return covers;
  }

  @Override
  public Facts known() {
    return talk.model().path().facts();
  }

  @Override
  public void cover(boolean on) {
    if (on) {
      callTime.paused();
      talk.keepAndShow();
      notes.keep();
    } else {
      covers.hide();
    }
    next.setDefaultButton(!on);
    body.setVisible(!on);
    notes.node().setVisible(!on && !call.manner().turned());
    pause.setDisable(on);
    language.setDisable(on);
    Objects.requireNonNull(menu).disable(on);
  }

  // ---- how the call goes

  @Override
  public Call call() {
    return call;
  }

  @Override
  public void talk(Manner manner) {
    if (covers.isShown() || !talk.isOpen()) {
      return; // there is nothing yet, or nothing to be seen, that it could change
    }
    talk.keepFields();
    call.talk(manner);
    changed();
    talk.show();
    talk.focus();
  }

  @Override
  public void closed() {
    call.talk(call.manner().closed(true));
    showManner();
  }

  private void changed() {
    speak();
    showManner();
  }

  @Override
  public void begun(CaseId id, CaseRead read) {
    if (call.isIn(id)) {
      cover(false);
      callTime.reset();
      show(id, read, "");
    }
  }

  @Override
  public void table() {
    talk.keepFields();
    Place place = Place.of(ScreenId.TABLE, call.caseId());
    sheets.open(ScreenId.TABLE, place, talk::keepAndShow);
  }

  @Override
  public void rest() {
    cover(true);
    covers.rest();
  }
}
