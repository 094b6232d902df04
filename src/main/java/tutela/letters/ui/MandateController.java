package tutela.letters.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.casefile.AttachmentService;
import tutela.casefile.domain.Attachment;
import tutela.casefile.domain.Mandate;
import tutela.casefile.domain.Scope;
import tutela.fx.Background;
import tutela.fx.Dialogs;
import tutela.fx.FileChoice;
import tutela.fx.FormDraft;
import tutela.fx.Moments;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.fx.Toasts;
import tutela.fx.controls.DayField;
import tutela.fx.controls.Fields;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Parts;
import tutela.kernel.AppFailure;
import tutela.kernel.AttachmentId;
import tutela.kernel.CaseId;
import tutela.letters.ConsentService;
import tutela.paper.ui.PagesView;
import tutela.paper.ui.PrintSheet;

/** What she agrees to, line by line; the paper for it; and the signature once it is there. */
public final class MandateController implements Screen {
  private final ConsentService consents;
  private final AttachmentService attachments;
  private final PrintSheet printing;
  private final FormDraft draft;
  private final FileChoice files;
  private final Background background;
  private final Background papers;
  private final Dialogs dialogs;
  private final Toasts toasts;
  private final Navigator navigator;
  private final Texts texts;
  private final Moments moments;
  private @Nullable CaseId caseId;
  private ConsentService.@Nullable Consents shown;
  private Optional<AttachmentId> scanned = Optional.empty();
  private @Nullable MandateLines agreed;
  private @Nullable SignatureView signature;

  @FXML private Label subtitle;
  @FXML private HBox state;
  @FXML private VBox lines;
  @FXML private VBox signing;
  @FXML private FormField dateField;
  @FXML private DayField date;
  @FXML private FormField placeField;
  @FXML private TextField place;
  @FXML private FormField limitsField;
  @FXML private TextArea limits;
  @FXML private Label scanName;
  @FXML private VBox signed;
  @FXML private VBox withdrawing;
  @FXML private FormField howField;
  @FXML private TextField how;
  @FXML private PagesView pages;
  @FXML private Button takeBack;
  @FXML private Label hint;
  @FXML private Button print;
  @FXML private Button record;

  public MandateController(
      ConsentService consents,
      AttachmentService attachments,
      PrintSheet printing,
      FormDraft draft,
      FileChoice files,
      Background background,
      Background papers,
      Dialogs dialogs,
      Toasts toasts,
      Navigator navigator,
      Texts texts) {
    this.consents = consents;
    this.attachments = attachments;
    this.printing = printing;
    this.draft = draft;
    this.files = files;
    this.background = background;
    this.papers = papers;
    this.dialogs = dialogs;
    this.toasts = toasts;
    this.navigator = navigator;
    this.texts = texts;
    this.moments = new Moments(texts);
  }

  @FXML
  void initialize() {
    pages.prepare(papers, texts, dialogs::failure);
    agreed = new MandateLines(lines, texts, this::keep);
    signature = new SignatureView(state, signed, texts, moments);
    Fields.growing(limits, 2, 6);
    date.prepare(texts.get("mandate.date"), moments, () -> {});
    date.field().textProperty().addListener(o -> offer());
    Fields.onLeave(date.field(), this::understood);
    draft
        .text("date", date.field())
        .text("place", place)
        .text("limits", limits)
        .text("how", how)
        .with("scan", () -> scanned.map(id -> Long.toString(id.value())).orElse(""), this::restore);
  }

  private CaseId id() {
    return Objects.requireNonNull(caseId);
  }

  @Override
  public void open(Place where) {
    if (!where.caseId().equals(Optional.ofNullable(caseId))) {
      date.setText("");
      place.clear();
      limits.clear();
      how.clear();
      scanned = Optional.empty();
      scanName.setText(texts.get("mandate.scan-none"));
    }
    CaseId of = where.inCase();
    caseId = of;
    Parts.show(withdrawing, false);
    load();
    pages.show(() -> consents.paper(of), "");
  }

  @Override
  public void leave() {
    pages.clear();
  }

  private void load() {
    CaseId of = id();
    background.run(() -> consents.of(of, texts.language())).then(this::show).start();
    draft.open(Place.of(ScreenId.MANDATE, of), this::showTyped);
  }

  private void show(ConsentService.Consents found) {
    shown = found;
    Mandate mandate = found.mandate();
    subtitle.setText(
        texts.get(
            "mandate.sub",
            "reference",
            found.matter().reference(),
            "language",
            new LetterWords(texts).languageInText(found.matter().language())));
    Objects.requireNonNull(agreed).show(found);
    boolean isSigned = mandate.isSigned();
    Parts.show(signing, !isSigned);
    Objects.requireNonNull(signature).show(mandate);
    if (!isSigned && limits.getText().isBlank()) {
      limits.setText(found.limits());
    }
    Parts.show(takeBack, isSigned);
    offer();
  }

  /** What was typed before a lock stands in its fields again. */
  private void showTyped() {
    boolean isSigned = shown != null && shown.mandate().isSigned();
    Parts.show(withdrawing, isSigned && !how.getText().isBlank());
    offer();
  }

  private void keep(Scope scope, Mandate.Decision decision) {
    CaseId of = id();
    background
        .run(() -> consents.decide(of, scope, decision))
        .saves()
        .then(done -> navigator.refreshFrame())
        .start();
  }

  /** One next step: print until a date is there, then note the signature. */
  private void offer() {
    boolean isSigned = shown != null && shown.mandate().isSigned();
    boolean dated = !date.getText().isBlank();
    print.setDefaultButton(!isSigned && !dated);
    record.setDefaultButton(isSigned || dated);
    record.setText(texts.get(isSigned ? "mandate.to-letters" : "mandate.record"));
    hint.setText(texts.get(isSigned ? "mandate.hint-signed" : "mandate.hint"));
  }

  @FXML
  void onScan() {
    CaseId of = id();
    files
        .open(texts.get("mandate.scan-title"), List.of("pdf", "png", "jpg", "jpeg"))
        .ifPresent(
            path ->
                background
                    .run(() -> attachments.seal(of, Attachment.Kind.MANDATE, path))
                    .saves()
                    .then(
                        file -> {
                          scanned = Optional.of(file.id());
                          draft.keep();
                          name(file);
                        })
                    .orElse(failure -> scanName.setText(reason(failure)))
                    .start());
  }

  private void name(Attachment scan) {
    scanName.setText(texts.get("mandate.scan-sealed", "hash", scan.sha256().brief()));
  }

  private void restore(String kept) {
    AttachmentId id = new AttachmentId(Long.parseLong(kept));
    scanned = Optional.of(id);
    background.run(() -> attachments.get(id)).then(this::name).start();
  }

  private String reason(AppFailure failure) {
    return failure instanceof AppFailure.Invalid invalid
        ? texts.of(invalid)
        : texts.get("failure." + failure.key() + ".what");
  }

  @FXML
  void onPrint() {
    CaseId of = id();
    String title = Objects.requireNonNull(shown).matter().reference() + "/M1";
    printing.open(title, () -> consents.paper(of), this::printed);
  }

  @FXML
  void onSheet() {
    CaseId of = id();
    printing.open(texts.get("mandate.sheet-name"), () -> consents.sheet(of), this::printed);
  }

  private void printed(String queue) {
    toasts.show(texts.get("letter.printed", "queue", queue));
  }

  private boolean understood() {
    boolean understood = date.getText().isBlank() || date.date().isPresent();
    if (!understood) {
      dateField.wrong(texts.get("date.not-understood"));
    }
    return understood;
  }

  @FXML
  void onRecord() {
    if (Objects.requireNonNull(shown).mandate().isSigned()) {
      navigator.go(Place.of(ScreenId.LETTERS, id()));
      return;
    }
    if (!understood()) {
      date.requestFocus();
      return;
    }
    CaseId of = id();
    Optional<LocalDate> day = date.date();
    String where = place.getText();
    String except = limits.getText();
    Optional<AttachmentId> scan = scanned;
    draft
        .recording(() -> consents.sign(of, day, where, except, scan))
        .then(done -> load())
        .orElse(this::wrong)
        .start();
  }

  private void wrong(AppFailure failure) {
    if (!(failure instanceof AppFailure.Invalid invalid)) {
      dialogs.failure(failure);
      return;
    }
    FormField field =
        switch (invalid.key()) {
          case "mandate.place-missing", "mandate.place-too-long" -> placeField;
          case "mandate.limits-too-long" -> limitsField;
          case "mandate.how-too-long" -> howField;
          default -> dateField;
        };
    field.wrong(reason(failure));
    Objects.requireNonNull(field.getContent()).requestFocus();
  }

  @FXML
  void onTakeBack() {
    Parts.show(withdrawing, true);
    how.requestFocus();
  }

  @FXML
  void onWithdraw() {
    if (how.getText().isBlank()) {
      howField.wrong(texts.get("mandate.withdraw-missing"));
      how.requestFocus();
      return;
    }
    CaseId of = id();
    String said = how.getText();
    dialogs.confirm(
        "mandate.withdraw-confirm",
        () ->
            draft
                .recording(() -> consents.withdraw(of, said))
                .then(
                    done -> {
                      how.clear();
                      load();
                    })
                .orElse(this::wrong)
                .start());
  }

  @FXML
  void onBack() {
    navigator.go(Place.of(ScreenId.CASE, id()));
  }

  @Override
  public void key(KeyEvent event) {
    if (event.getCode() == KeyCode.P && event.isShortcutDown()) {
      event.consume();
      onPrint();
    }
  }
}
