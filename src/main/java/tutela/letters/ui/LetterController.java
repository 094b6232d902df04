package tutela.letters.ui;

import java.util.Objects;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import tutela.fx.Background;
import tutela.fx.Dialogs;
import tutela.fx.Moments;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.fx.controls.Columns;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Parts;
import tutela.kernel.AddresseeId;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.kernel.LetterId;
import tutela.letters.LetterService;
import tutela.letters.domain.Composer;
import tutela.letters.domain.Composition;
import tutela.letters.domain.Letter;
import tutela.packs.DirectoryService;
import tutela.packs.domain.Addressee;
import tutela.packs.domain.Status;
import tutela.paper.ui.PagesView;

/** One letter: addressee, text and the pages beside it, until it is final; then how it leaves. */
public final class LetterController implements Screen {
  private final LetterService letters;
  private final DirectoryService directory;
  private final Outbox outbox;
  private final LetterActions actions;
  private final Background background;
  private final Background papers;
  private final Dialogs dialogs;
  private final Navigator navigator;
  private final Texts texts;
  private final Moments moments;
  private final LetterWords words;
  private final Leaving leaving;

  private @Nullable LetterView view;
  private @Nullable Editing editing;
  private @Nullable SendingCard sendingCard;
  private @Nullable Recipient recipient;
  private @Nullable DecisionsView decided;
  private int generation;

  @FXML private Label title;
  @FXML private Label subtitle;
  @FXML private HBox state;
  @FXML private Columns who;
  @FXML private FormField addresseeField;
  @FXML private FormField languageField;
  @FXML private SearchableComboBox<Addressee> addressee;
  @FXML private ComboBox<Language> language;
  @FXML private VBox card;
  @FXML private VBox sending;
  @FXML private VBox draftOnly;
  @FXML private VBox passages;
  @FXML private CheckBox platform;
  @FXML private CheckBox rules;
  @FXML private Label remark;
  @FXML private VBox decisions;
  @FXML private PagesView pages;
  @FXML private Button discard;
  @FXML private Label hint;
  @FXML private Button proof;
  @FXML private Button finish;

  public LetterController(
      LetterService letters,
      DirectoryService directory,
      Outbox outbox,
      LetterActions actions,
      Background background,
      Background papers,
      Dialogs dialogs,
      Navigator navigator,
      Texts texts) {
    this.letters = letters;
    this.directory = directory;
    this.outbox = outbox;
    this.actions = actions;
    this.background = background;
    this.papers = papers;
    this.dialogs = dialogs;
    this.navigator = navigator;
    this.texts = texts;
    this.moments = new Moments(texts);
    this.words = new LetterWords(texts);
    this.leaving = new Leaving(actions, this::shown, this::reload);
  }

  @FXML
  void initialize() {
    editing =
        new Editing(
            letters,
            directory,
            background,
            navigator,
            texts,
            card,
            passages,
            this::composed,
            this::reload);
    sendingCard = new SendingCard(sending, texts, leaving);
    pages.prepare(papers, texts, this::noPages);
    recipient =
        new Recipient(
            addresseeField,
            addressee,
            languageField,
            language,
            platform,
            rules,
            texts,
            new Changes());
    decided = new DecisionsView(decisions, texts);
  }

  private LetterView shown() {
    return Objects.requireNonNull(view);
  }

  private LetterId id() {
    return shown().letter().id();
  }

  private CaseId caseId() {
    return shown().letter().caseId();
  }

  private Editing editing() {
    return Objects.requireNonNull(editing);
  }

  @Override
  public void open(Place place) {
    view = null;
    leaving.forget();
    load(new LetterId(Long.parseLong(place.subject())));
  }

  @Override
  public void leave() {
    editing().flush();
    pages.clear();
  }

  private void change(Runnable change) {
    LetterId of = id();
    background.run(change).saves().then(done -> load(of)).start();
  }

  private void reload() {
    load(id());
  }

  private void load(LetterId of) {
    int mine = ++generation;
    background
        .run(() -> LetterView.read(letters, directory, outbox, of))
        .then(
            read -> {
              if (mine == generation) {
                boolean first = view == null;
                view = read;
                show(read);
                if (first) {
                  (card.isVisible() ? editing().firstRemedy().orElse(finish) : finish)
                      .requestFocus();
                }
              }
            })
        .start();
  }

  private void show(LetterView read) {
    Letter letter = read.letter();
    boolean draft = !letter.isFinal();
    title.setText(
        texts.get(
            "letter.title", "rung", words.rung(letter.rung()), "name", letter.addresseeName()));
    Parts.show(who, draft);
    Parts.show(draftOnly, draft);
    Parts.show(discard, draft);
    Parts.show(proof, draft);
    Objects.requireNonNull(recipient).show(read);
    if (draft) {
      Objects.requireNonNull(sendingCard).hide();
      editing().open(letter.id());
      composed(read.composition().orElseThrow());
    } else {
      showFinal(read);
    }
    Objects.requireNonNull(decided).show(read.decisions());
  }

  private void showFinal(LetterView read) {
    editing().close();
    subtitle.setText(
        texts.get(
            "letter.sub-final",
            "reference",
            read.cover().subject(),
            "date",
            moments.dayAndTime(read.letter().frozen().orElseThrow().at())));
    state.getChildren().setAll(words.state(read.letter(), read.sending()));
    Objects.requireNonNull(sendingCard).show(read.letter(), read.sha256(), read.sending());
    Parts.show(remark, false);
    boolean sent = read.sending().isPresent();
    hint.setText(
        texts.get(
            sent
                ? "letter.hint-sent"
                : leaving.hasLeft() ? "letter.hint-note" : "letter.hint-final"));
    finish.setText(
        texts.get(
            sent ? "letter.to-case" : leaving.hasLeft() ? "letter.note-sent" : "letter.print"));
    finish.setDefaultButton(true);
    LetterId of = read.letter().id();
    pages.show(() -> letters.finalPdf(of), "");
  }

  /** Shows a draft as it was just composed. */
  private void composed(Composition composition) {
    subtitle.setText(texts.get("letter.sub-draft", "reference", composition.reference()));
    int n = composition.points().size();
    state
        .getChildren()
        .setAll(
            n == 0
                ? Parts.chip("check-circle", texts.get("letter.ready"), "ok")
                : Parts.chip("shield", texts.get("letter.points", "n", n), "due"));
    editing().show(composition);
    hint.setText(texts.get(n == 0 ? "letter.hint-ready" : "letter.hint-points"));
    finish.setText(texts.get("letter.finalise"));
    finish.setDefaultButton(n == 0);
    boolean uncertain =
        composition.passages().stream().anyMatch(p -> p.status() == Status.UNCERTAIN);
    Parts.show(remark, uncertain);
    pages.show(() -> letters.preview(composition), find(composition));
  }

  /** What of the first point can be seen on the pages. */
  private static String find(Composition composition) {
    return switch (composition.points().isEmpty() ? null : composition.points().getFirst()) {
      case Composition.Point.UrlNames p -> p.url();
      case Composition.Point.TextNames p -> p.text().substring(p.find().start(), p.find().end());
      case null, default -> "";
    };
  }

  private void noPages(AppFailure failure) {
    pages.blank();
    if (failure instanceof AppFailure.Invalid invalid) {
      editing().problem(texts.of(invalid));
      finish.setDefaultButton(false);
    } else {
      dialogs.failure(failure, this::reload);
    }
  }

  @FXML
  void onAdd() {
    editing().add();
  }

  @FXML
  void onPlatform() {
    option(Composer.ONLINE_PLATFORM, platform.isSelected());
  }

  @FXML
  void onRules() {
    option(Composer.OWN_RULES, rules.isSelected());
  }

  private void option(String place, boolean on) {
    change(() -> letters.write(id(), place, on ? "yes" : "no"));
  }

  @FXML
  void onProof() {
    editing().flush();
    actions.proof(shown());
  }

  @FXML
  void onDiscard() {
    LetterId of = id();
    CaseId in = caseId();
    dialogs.confirm(
        "letter.discard-confirm",
        () ->
            background
                .run(() -> letters.discard(of))
                .saves()
                .then(done -> navigator.go(Place.of(ScreenId.LETTERS, in)))
                .start());
  }

  @FXML
  void onBack() {
    navigator.go(Place.of(ScreenId.CASE, caseId()));
  }

  @FXML
  void onFinish() {
    LetterView now = shown();
    if (now.letter().isFinal()) {
      if (now.sending().isPresent()) {
        onBack();
      } else if (leaving.hasLeft()) {
        leaving.note("sent");
      } else {
        leaving.print();
      }
      return;
    }
    Optional<Button> remedy = editing().firstRemedy();
    if (remedy.isPresent()) {
      remedy.get().requestFocus();
      return;
    }
    editing().flush();
    dialogs.confirm("letter.finalise-confirm", this::finalise);
  }

  private void finalise() {
    LetterId of = id();
    background
        .run(() -> letters.finalise(of))
        .saves()
        .then(
            done -> {
              navigator.refreshFrame();
              load(of);
              finish.requestFocus();
            })
        .orElse(
            failure -> {
              if (failure instanceof AppFailure.Invalid invalid) {
                editing().problem(texts.of(invalid));
                if (invalid.key().equals("letter.file-names-her")) {
                  showInFile(of);
                }
              } else {
                dialogs.failure(failure, this::finalise);
              }
            })
        .start();
  }

  private void showInFile(LetterId of) {
    papers
        .run(() -> letters.inFile(of))
        .then(
            finds -> {
              finds.stream().findFirst().ifPresent(editing()::settle);
              editing().firstRemedy().ifPresent(Button::requestFocus);
            })
        .start();
  }

  @Override
  public void key(KeyEvent event) {
    if (event.getCode() == KeyCode.P && event.isShortcutDown() && view != null) {
      event.consume();
      if (shown().letter().isFinal()) {
        leaving.print();
      } else {
        onProof();
      }
    }
  }

  /** What the caseworker changes of the letter before its text. */
  private final class Changes implements Recipient.Changes {
    @Override
    public void addressee(AddresseeId chosen) {
      change(() -> letters.setAddressee(id(), chosen));
    }

    @Override
    public void language(Language chosen) {
      change(() -> letters.setLanguage(id(), chosen));
    }
  }
}
