package tutela.interview.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tutela.casefile.DraftService;
import tutela.casefile.domain.Note;
import tutela.fx.Background;
import tutela.fx.Dialogs;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.fx.controls.Fields;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Parts;
import tutela.interview.domain.Hearer;
import tutela.interview.domain.Safety;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.packs.domain.Helpline;
import tutela.packs.domain.Helplines;
import tutela.paper.ui.PrintSheet;

/**
 * Danger now: words and numbers at once, whatever the case file is busy with. What it shows comes
 * from the packs; the case follows when it is read.
 */
public final class SafetyController implements Screen {
  private static final String FORM = "safety";
  private static final String AGREED = "agreed";
  private static final Map<String, String> ICONS =
      Map.of(
          "where",
          "map-pin",
          "short",
          "message-square",
          "extortion",
          "slash",
          "near",
          "user-check");

  private final CaseFile file;
  private final Call call;
  private final Papers papers;
  private final PrintSheet printing;
  private final Background background;
  private final Dialogs dialogs;
  private final Navigator navigator;
  private final Texts texts;
  private final Safety safety;
  private final CallRecord kept;
  private boolean read;

  @FXML private Label reference;
  @FXML private Label title;
  @FXML private Label note;
  @FXML private StackPane layers;
  @FXML private VBox column;
  @FXML private VBox asideBox;
  @FXML private VBox reasons;
  @FXML private VBox say;
  @FXML private VBox numbersBox;
  @FXML private VBox recordBox;
  @FXML private ScrollPane asideScroll;
  @FXML private VBox meanwhile;
  @FXML private FormField agreedField;
  @FXML private TextArea agreed;
  @FXML private VBox contactBox;
  @FXML private Button fix;

  public SafetyController(
      CaseFile file,
      Call call,
      Helplines helplines,
      Papers papers,
      PrintSheet printing,
      Background background,
      Dialogs dialogs,
      Navigator navigator,
      Texts texts,
      Clock clock) {
    this.file = file;
    this.call = call;
    this.papers = papers;
    this.printing = printing;
    this.background = background;
    this.dialogs = dialogs;
    this.navigator = navigator;
    this.texts = texts;
    this.safety = file.interview().definition().safety();
    this.kept = new CallRecord(file, call, helplines, background, dialogs, texts, clock);
  }

  @FXML
  void initialize() {
    title.setText(safety.title().in(texts.language()));
    note.setText(safety.note().in(texts.language()));
    kept.place(layers, numbersBox, recordBox, contactBox);
    TwoColumns.of(column, asideScroll, asideBox);
    for (Safety.Meanwhile what : safety.meanwhile()) {
      meanwhile
          .getChildren()
          .add(
              RouteAside.doing(
                  ICONS.getOrDefault(what.id(), "arrow-right"),
                  what.title().in(texts.language()),
                  what.text().in(texts.language())));
    }
    show(List.of());
    Fields.tabMovesOn(agreed);
    Fields.onLeave(agreed, this::keepDraft);
  }

  private record Loaded(CallRecord.Read read, Map<String, String> form) {}

  @Override
  public void open(Place place) {
    CaseId id = place.inCase();
    call.enter(id);
    read = false;
    kept.clear();
    Parts.show(kept.record().node(), false);
    agreed.clear();
    agreedField.calm();
    reference.setText(call.reference());
    show(call.dangers());
    fix.requestFocus();
    background
        .run(() -> new Loaded(kept.read(id), file.drafts().of(form(id))))
        .then(loaded -> show(id, loaded))
        .start();
  }

  /** What the packs say for these dangers. */
  private void show(List<Safety.Trigger> dangers) {
    SpokenWords spoken = kept.spoken();
    spoken.speak(call.language().orElse(texts.language()), call.hearer());
    say.getChildren().setAll(spoken.block("", safety.say(), Helpline.Need.TALK));
    reasons
        .getChildren()
        .setAll(
            dangers.stream()
                .map(
                    d -> Parts.iconLabel("alert-circle", d.reason().in(texts.language()), "reason"))
                .toList());
    Parts.show(reasons, !dangers.isEmpty());
    List<String> below = new ArrayList<>();
    dangers.forEach(danger -> below.addAll(danger.helpLines()));
    below.addAll(safety.helpLines());
    kept.numbers().show(safety.first(), below.stream().distinct().toList(), spoken.language());
  }

  private void show(CaseId id, Loaded loaded) {
    if (!call.isIn(id)) {
      return;
    }
    List<Safety.Trigger> dangers = call.dangers();
    Optional<Language> language = call.language();
    Hearer hearer = call.hearer();
    kept.show(id, loaded.read());
    reference.setText(loaded.read().matter().reference());
    boolean asShown =
        dangers.equals(call.dangers())
            && language.equals(call.language())
            && hearer == call.hearer();
    if (!asShown) {
      show(call.dangers());
    }
    Parts.show(kept.record().node(), kept.record().isFilled());
    if (agreed.getText().isBlank()) {
      agreed.setText(loaded.form().getOrDefault(AGREED, ""));
    }
    read = true;
  }

  @Override
  public void leave() {
    kept.leave();
    keepAgreed();
  }

  @Override
  public void key(KeyEvent event) {
    if (event.getCode() == KeyCode.F4) {
      onNotes();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      onResume();
    } else {
      return;
    }
    event.consume();
  }

  private static DraftService.Form form(CaseId id) {
    return DraftService.Form.of(id, FORM);
  }

  private void keepDraft() {
    CaseId id = call.caseId();
    String words = agreed.getText();
    if (read) {
      background.run(() -> file.drafts().put(form(id), AGREED, words)).saves().start();
    }
  }

  /** What was agreed becomes a note with its time as one leaves. */
  private void keepAgreed() {
    CaseId id = call.caseId();
    String words = agreed.getText().strip();
    if (words.isEmpty()) {
      return;
    }
    read = false;
    agreed.clear();
    background
        .run(
            () -> {
              file.drafts().put(form(id), AGREED, words); // in case the note is refused
              file.notes().add(id, Note.Kind.AGREED, words);
              file.drafts().clear(form(id));
            })
        .saves()
        .orElse(this::notKept)
        .start();
  }

  private void notKept(AppFailure failure) {
    if (failure instanceof AppFailure.Invalid invalid) {
      agreedField.wrong(Keeping.reason(texts, invalid));
    } else {
      dialogs.failure(failure);
    }
  }

  @FXML
  void onNotes() {
    kept.notes().toggle();
  }

  @FXML
  void onSheet() {
    Language language = kept.spoken().language();
    printing.open(texts.get("safety.sheet-title"), () -> papers.numbers(language), queue -> {});
  }

  @FXML
  void onResume() {
    navigator.go(Place.of(ScreenId.INTERVIEW, call.caseId()));
  }

  @FXML
  void onMinor() {
    navigator.go(Place.of(ScreenId.MINOR, call.caseId()));
  }

  @FXML
  void onFix() {
    kept.contact().fix();
    asideScroll.setVvalue(1);
  }
}
