package tutela.tracking.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.casefile.AttachmentService;
import tutela.casefile.DraftService;
import tutela.casefile.domain.Attachment;
import tutela.casefile.domain.ContentItem;
import tutela.fx.Background;
import tutela.fx.Dialogs;
import tutela.fx.FileChoice;
import tutela.fx.Moments;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.fx.controls.Fields;
import tutela.fx.controls.FormField;
import tutela.fx.controls.LargeText;
import tutela.fx.controls.MomentField;
import tutela.fx.controls.Parts;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;
import tutela.kernel.Kebab;
import tutela.letters.domain.Guard;
import tutela.tracking.DeskService;
import tutela.tracking.ReplyService;
import tutela.tracking.domain.CaseState;
import tutela.tracking.domain.ReplyKind;
import tutela.tracking.domain.ReplySource;
import tutela.tracking.mail.EmailText;

/** Takes down what came back: original, words, kinds, what is claimed of each item. */
public final class ReplyController implements Screen {
  private final DeskService desk;
  private final ReplyService replies;
  private final ItemsController.Known known;
  private final AttachmentService attachments;
  private final DraftService drafts;
  private final FileChoice files;
  private final Background background;
  private final Dialogs dialogs;
  private final Navigator navigator;
  private final Texts texts;
  private final Moments moments;
  private final Clock clock;
  private final ReplyModel model = new ReplyModel();
  private final Map<ReplyKind, CheckBox> kindBoxes = new EnumMap<>(ReplyKind.class);
  private Addresses addresses = new Addresses(new Guard(List.of()));
  private @Nullable CaseId caseId;
  private String reference = "";
  private boolean loading;

  private @Nullable OriginalView original;
  private @Nullable ClaimsView claimed;
  private @Nullable ReplyWords words;

  @FXML private Label subtitle;
  @FXML private VBox drop;
  @FXML private VBox sealed;
  @FXML private FormField fileField;
  @FXML private FormField noticeField;
  @FXML private ComboBox<ReplySource> notice;
  @FXML private FormField receivedField;
  @FXML private MomentField received;
  @FXML private FormField ticketField;
  @FXML private TextField ticket;
  @FXML private FormField textField;
  @FXML private TextArea text;
  @FXML private ScrollPane messagePane;
  @FXML private Button mark;
  @FXML private Button edit;
  @FXML private VBox left;
  @FXML private ScrollPane right;
  @FXML private VBox says;
  @FXML private VBox perItem;
  @FXML private FormField kindField;
  @FXML private VBox kinds;
  @FXML private VBox claims;

  public ReplyController(
      DeskService desk,
      ReplyService replies,
      ItemsController.Known known,
      AttachmentService attachments,
      DraftService drafts,
      FileChoice files,
      Background background,
      Dialogs dialogs,
      Navigator navigator,
      Texts texts,
      Clock clock) {
    this.desk = desk;
    this.replies = replies;
    this.known = known;
    this.attachments = attachments;
    this.drafts = drafts;
    this.files = files;
    this.background = background;
    this.dialogs = dialogs;
    this.navigator = navigator;
    this.texts = texts;
    this.moments = new Moments(texts);
    this.clock = clock;
  }

  @FXML
  void initialize() {
    words = new ReplyWords(textField, text, messagePane, mark, edit, model, texts, this::keep);
    Fields.onLeave(ticket, () -> keep("ticket", ticket.getText()));
    received.prepare(
        moments,
        texts.get("reply.received"),
        texts.get("field.time"),
        () -> {
          receivedField.calm();
          keep("received", received.typed());
        });
    LargeText.watch(left, this::stack);
    SourceChoice.dress(noticeField, notice, texts);
    notice.setOnAction(
        e -> {
          if (!loading && notice.getValue() != null) {
            model.answer(notice.getValue());
            keep("notice", ReplyModel.key(notice.getValue()));
            noticeField.calm();
            claimed().show(addresses);
          }
        });
    for (ReplyKind kind : ReplyKind.values()) {
      CheckBox box = new CheckBox(texts.get("reply.kind." + Kebab.of(kind)));
      box.setId("kind-" + Kebab.of(kind));
      box.setOnAction(
          e -> {
            kindField.calm();
            model.says(kind, box.isSelected());
            keep("kinds", model.kindsText());
            keep("claims", model.claimsText());
            claimed().show(addresses);
          });
      kindBoxes.put(kind, box);
      kinds.getChildren().add(box);
    }
    original = new OriginalView(drop, sealed, texts, this::seal);
    claimed = new ClaimsView(claims, model, texts, () -> keep("claims", model.claimsText()));
  }

  /** Large text leaves no room for three columns: what it says goes below what it answers. */
  private void stack(boolean large) {
    Parts.show(right, !large);
    says.getChildren().removeAll(kindField, perItem);
    left.getChildren().removeAll(kindField, perItem);
    (large ? left : says).getChildren().addAll(kindField, perItem);
  }

  private OriginalView original() {
    return Objects.requireNonNull(original);
  }

  private ClaimsView claimed() {
    return Objects.requireNonNull(claimed);
  }

  private ReplyWords words() {
    return Objects.requireNonNull(words);
  }

  private record Loaded(
      CaseState state,
      List<ReplySource> sources,
      Guard guard,
      Map<String, String> draft,
      Optional<Attachment> original) {}

  @Override
  public void open(Place place) {
    CaseId id = place.inCase();
    caseId = id;
    background
        .run(
            () -> {
              Map<String, String> draft = drafts.of(ReplyModel.form(id));
              Optional<Attachment> original =
                  Optional.ofNullable(draft.get("original"))
                      .filter(s -> !s.isEmpty())
                      .map(s -> attachments.get(new tutela.kernel.AttachmentId(Long.parseLong(s))));
              CaseState state = desk.state(id);
              return new Loaded(state, sources(state), known.guard(id), draft, original);
            })
        .then(this::show)
        .start();
  }

  /** What we sent, then those to whom others may have written about the publications. */
  private List<ReplySource> sources(CaseState state) {
    return Stream.concat(
            state.notices().stream().map(ReplySource::of),
            state.items().stream()
                .map(ContentItem::platform)
                .distinct()
                .map(
                    platform ->
                        new ReplySource(
                            state.matter().id(),
                            platform,
                            known.nameOf(platform),
                            Optional.empty())))
        .toList();
  }

  private void show(Loaded loaded) {
    loading = true;
    Map<String, String> draft = loaded.draft();
    addresses = new Addresses(loaded.guard());
    reference = loaded.state().matter().reference();
    subtitle.setText(texts.get("reply.sub", "reference", reference));
    model.load(loaded.sources(), loaded.state().items(), draft);
    notice.getItems().setAll(model.sources());
    notice.setValue(model.source().orElse(null));
    received.set(clock.instant());
    Optional.ofNullable(draft.get("received")).ifPresent(received::restore);
    ticket.setText(draft.getOrDefault("ticket", ""));
    words()
        .restore(
            draft.getOrDefault("text", ""),
            ReplyModel.evidence(draft.getOrDefault("evidence", "")));
    kindBoxes.forEach((kind, box) -> box.setSelected(model.kinds().contains(kind)));
    original().show(loaded.original());
    words().editing(text.getText().isBlank());
    claimed().show(addresses);
    List.of(fileField, noticeField, receivedField, ticketField, textField, kindField)
        .forEach(FormField::calm);
    if (model.sources().isEmpty()) {
      noticeField.wrong(texts.get("reply.no-notice"));
    }
    loading = false;
    (text.getText().isBlank() ? text : kinds.getChildren().getFirst()).requestFocus();
  }

  private void keep(String field, String value) {
    CaseId id = caseId;
    if (!loading && id != null) {
      background.run(() -> drafts.put(ReplyModel.form(id), field, value)).saves().start();
    }
  }

  @FXML
  void onChooseFile() {
    files.open(texts.get("reply.choose-title"), List.of()).ifPresent(this::seal);
  }

  private record Taken(Attachment file, Optional<EmailText> email) {}

  private void seal(Path path) {
    CaseId id = Objects.requireNonNull(caseId);
    background
        .run(
            () -> {
              Attachment file = attachments.seal(id, Attachment.Kind.REPLY, path);
              return new Taken(
                  file,
                  file.mediaType().equals("message/rfc822")
                      ? EmailText.read(attachments.bytes(file.id()))
                      : Optional.empty());
            })
        .saves()
        .then(this::taken)
        .orElse(failure -> problem(fileField, failure))
        .start();
  }

  private void taken(Taken taken) {
    model.sealed(taken.file().id());
    keep("original", Long.toString(taken.file().id().value()));
    original().show(Optional.of(taken.file()));
    taken
        .email()
        .ifPresentOrElse(
            email -> {
              fileField.setHint("");
              words().take(email);
              email.date().ifPresent(received::set);
              keep("received", received.typed());
              model
                  .match(email.subject() + "\n" + email.text(), reference, email.senderHost())
                  .ifPresent(notice::setValue);
              words().editing(false);
            },
            () -> fileField.setHint(texts.get(notAnEmail(taken.file()))));
  }

  /** A name that promises an e-mail deserves a word on what the file is. */
  private static String notAnEmail(Attachment file) {
    boolean posing =
        file.mediaType().equals("application/pdf")
            && file.fileName().toLowerCase(java.util.Locale.ROOT).endsWith(".eml");
    return posing ? "reply.type-text-pdf" : "reply.type-text";
  }

  @FXML
  void onEdit() {
    words().edit();
  }

  @FXML
  void onMark() {
    words().mark();
  }

  @Override
  public void key(KeyEvent event) {
    if (event.getCode() == KeyCode.M && event.isShortcutDown()) {
      event.consume();
      onMark();
    }
  }

  @Override
  public void leave() {
    keep("text", words().text());
  }

  @FXML
  void onSave() {
    if (model.source().isEmpty()) {
      noticeField.wrong(
          texts.get(model.sources().isEmpty() ? "reply.no-notice" : "reply.source-missing"));
      notice.requestFocus();
      return;
    }
    Optional<Instant> at = received.get();
    if (at.isEmpty()) {
      receivedField.wrong(texts.get("moment.not-understood"));
      received.requestFocus();
      return;
    }
    CaseId id = Objects.requireNonNull(caseId);
    ReplyService.Draft draft =
        new ReplyService.Draft(
            model.source().get(),
            at.get(),
            model.kinds(),
            words().text(),
            words().evidence(),
            model.claims(),
            model.original(),
            ticket.getText());
    background
        .run(
            () -> {
              replies.record(draft);
              drafts.clear(ReplyModel.form(id));
            })
        .saves()
        .then(
            done -> {
              loading = true;
              text.clear();
              navigator.go(Place.of(ScreenId.CASE, id));
            })
        .orElse(
            failure -> {
              FormField field =
                  switch (failure.key()) {
                    case "reply.text-missing", "reply.text-too-long", "reply.text-changed" ->
                        textField;
                    case "reply.kind-missing" -> kindField;
                    case "notice.ticket-too-long" -> ticketField;
                    default -> receivedField;
                  };
              problem(field, failure);
            })
        .start();
  }

  private void problem(FormField field, AppFailure failure) {
    if (failure instanceof AppFailure.Invalid invalid) {
      if (field == textField) {
        words().editing(true);
      }
      field.wrong(texts.of(invalid));
    } else {
      dialogs.failure(failure);
    }
  }

  @FXML
  void onCancel() {
    navigator.back();
  }
}
