package tutela.tracking.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.casefile.AttachmentService;
import tutela.casefile.domain.Attachment;
import tutela.fx.Background;
import tutela.fx.FileChoice;
import tutela.fx.FormDraft;
import tutela.fx.Moments;
import tutela.fx.Place;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.controls.FormField;
import tutela.fx.controls.MomentField;
import tutela.fx.controls.Parts;
import tutela.kernel.AppFailure;
import tutela.kernel.AttachmentId;
import tutela.kernel.CaseId;
import tutela.kernel.Kebab;
import tutela.kernel.LetterId;
import tutela.tracking.NoticeService;
import tutela.tracking.domain.Channel;
import tutela.tracking.domain.Notice;

/** Records that a letter left, arrived, or was acknowledged. */
public final class NoticeController implements Sheets.Sheet {
  private final NoticeService notices;
  private final AttachmentService attachments;
  private final FormDraft draft;
  private final FileChoice files;
  private final Background background;
  private final Sheets sheets;
  private final Texts texts;
  private final Moments moments;
  private final Clock clock;
  private final Map<Channel, CheckBox> boxes = new EnumMap<>(Channel.class);
  private Runnable close = () -> {};
  private String event = "sent";
  private @Nullable CaseId caseId;
  private @Nullable LetterId letter;
  private @Nullable Notice notice;
  private Optional<AttachmentId> proof = Optional.empty();

  @FXML private Label title;
  @FXML private Label hint;
  @FXML private FormField channelField;
  @FXML private VBox channels;
  @FXML private FormField atField;
  @FXML private MomentField at;
  @FXML private FormField numberField;
  @FXML private TextField number;
  @FXML private FormField howField;
  @FXML private TextField how;
  @FXML private VBox proofBox;
  @FXML private Label proofName;

  public NoticeController(
      NoticeService notices,
      AttachmentService attachments,
      FormDraft draft,
      FileChoice files,
      Background background,
      Sheets sheets,
      Texts texts,
      Clock clock) {
    this.notices = notices;
    this.attachments = attachments;
    this.draft = draft;
    this.files = files;
    this.background = background;
    this.sheets = sheets;
    this.texts = texts;
    this.moments = new Moments(texts);
    this.clock = clock;
  }

  @FXML
  void initialize() {
    for (Channel channel : Channel.values()) {
      CheckBox box = new CheckBox(texts.get("channel." + Kebab.of(channel)));
      box.setId("channel-" + Kebab.of(channel));
      box.setOnAction(
          e -> {
            channelField.calm();
            draft.keep();
          });
      draft.with(
          box.getId(),
          () -> Boolean.toString(box.isSelected()),
          kept -> box.setSelected(Boolean.parseBoolean(kept)));
      boxes.put(channel, box);
      channels.getChildren().add(box);
    }
    at.prepare(
        moments,
        texts.get("notice.at"),
        texts.get("field.time"),
        () -> {
          atField.calm();
          draft.keep();
        });
    draft
        .with("at", at::typed, at::restore)
        .text("number", number)
        .text("how", how)
        .with("proof", () -> proof.map(id -> Long.toString(id.value())).orElse(""), this::restore);
  }

  @Override
  public void onClose(Runnable action) {
    close = action;
  }

  @Override
  public void open(Place place) {
    String[] what = place.subject().split(":", 2);
    event = what[0];
    LetterId id = new LetterId(Long.parseLong(what[1]));
    letter = id;
    caseId = place.inCase();
    boolean sent = event.equals("sent");
    title.setText(texts.get("notice.title-" + event));
    hint.setText(texts.get("notice.hint-" + event));
    Parts.show(channelField, sent);
    Parts.show(numberField, !event.equals("received"));
    numberField.setLabel(texts.get(sent ? "notice.number" : "notice.ticket"));
    Parts.show(howField, event.equals("received"));
    Parts.show(proofBox, sent);
    at.set(clock.instant());
    background.run(() -> notices.ofLetter(id)).then(found -> notice = found.orElse(null)).start();
    draft.open(place, () -> {});
  }

  @Override
  public void leave() {
    draft.drop();
  }

  @FXML
  void onProof() {
    CaseId id = java.util.Objects.requireNonNull(caseId);
    files
        .open(texts.get("notice.proof-title"), List.of())
        .ifPresent(
            path ->
                background
                    .run(() -> attachments.seal(id, Attachment.Kind.PROOF, path))
                    .saves()
                    .then(
                        file -> {
                          proof = Optional.of(file.id());
                          draft.keep();
                          name(file);
                        })
                    .orElse(failure -> proofName.setText(reason(failure)))
                    .start());
  }

  private void name(Attachment file) {
    proofName.setText(
        texts.get("notice.proof-sealed", "name", file.fileName(), "hash", file.sha256().brief()));
  }

  private void restore(String kept) {
    AttachmentId id = new AttachmentId(Long.parseLong(kept));
    proof = Optional.of(id);
    background.run(() -> attachments.get(id)).then(this::name).start();
  }

  private String reason(AppFailure failure) {
    return failure instanceof AppFailure.Invalid invalid
        ? texts.of(invalid)
        : texts.get("failure." + failure.key() + ".what");
  }

  @FXML
  void onRecord() {
    Optional<Instant> when = at.get();
    if (when.isEmpty()) {
      atField.wrong(texts.get("moment.not-understood"));
      at.requestFocus();
      return;
    }
    Set<Channel> chosen = EnumSet.noneOf(Channel.class);
    boxes.forEach(
        (channel, box) -> {
          if (box.isSelected()) {
            chosen.add(channel);
          }
        });
    CaseId id = java.util.Objects.requireNonNull(caseId);
    LetterId of = java.util.Objects.requireNonNull(letter);
    Notice known = notice;
    String typed = number.getText();
    String shown = how.getText();
    draft
        .recording(
            () -> {
              switch (event) {
                case "sent" -> notices.sent(id, of, chosen, when.get(), typed, proof);
                case "received" ->
                    notices.received(java.util.Objects.requireNonNull(known), when.get(), shown);
                default ->
                    notices.acknowledged(
                        java.util.Objects.requireNonNull(known), when.get(), typed);
              }
            })
        .then(done -> close.run())
        .orElse(this::problem)
        .start();
  }

  private void problem(AppFailure failure) {
    if (!(failure instanceof AppFailure.Invalid invalid)) {
      sheets.failure(failure);
      return;
    }
    FormField field =
        switch (invalid.key()) {
          case "notice.channel-missing" -> channelField;
          case "notice.number-too-long", "notice.ticket-too-long" -> numberField;
          case "notice.how-too-long" -> howField;
          default -> atField;
        };
    field.wrong(reason(failure));
    if (field == channelField) {
      channels.getChildren().getFirst().requestFocus();
    } else if (field.getContent() != null) {
      field.getContent().requestFocus();
    }
  }

  @FXML
  void onCancel() {
    close.run();
  }
}
