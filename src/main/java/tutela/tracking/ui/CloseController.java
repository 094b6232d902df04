package tutela.tracking.ui;

import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.fx.Background;
import tutela.fx.Moments;
import tutela.fx.Place;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.Toasts;
import tutela.fx.controls.Banner;
import tutela.fx.controls.Fields;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.fx.controls.Words;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;
import tutela.kernel.Kebab;
import tutela.tracking.ClosingService;
import tutela.tracking.domain.ClosingReason;
import tutela.tracking.domain.OpenEnd;

/** Closes a case: shows first what is still open in it, asks why, says how long it is kept. */
public final class CloseController implements Sheets.Sheet {
  private static final int ENDS = 8;

  private static final Map<OpenEnd.Kind, String> ICONS =
      Map.of(
          OpenEnd.Kind.CONTACT, "phone",
          OpenEnd.Kind.ONLINE, "eye",
          OpenEnd.Kind.UNANSWERED, "inbox",
          OpenEnd.Kind.DRAFT, "edit-3",
          OpenEnd.Kind.CLOCK, "clock");

  private final ClosingService closing;
  private final Background background;
  private final Sheets sheets;
  private final Toasts toasts;
  private final Texts texts;
  private final Moments moments;
  private final TaskWords words;
  private final BooleanProperty running = new SimpleBooleanProperty();
  private Runnable done = () -> {};
  private @Nullable CaseId caseId;
  private ClosingService.@Nullable Look shown;

  @FXML private Label title;
  @FXML private VBox openBox;
  @FXML private VBox open;
  @FXML private FormField leaveField;
  @FXML private CheckBox leave;
  @FXML private FormField reasonField;
  @FXML private ComboBox<ClosingReason> reason;
  @FXML private FormField saidField;
  @FXML private TextArea said;
  @FXML private Banner retention;
  @FXML private Button close;

  public CloseController(
      ClosingService closing, Background background, Sheets sheets, Toasts toasts, Texts texts) {
    this.closing = closing;
    this.background = background;
    this.sheets = sheets;
    this.toasts = toasts;
    this.texts = texts;
    this.moments = new Moments(texts);
    this.words = new TaskWords(texts);
  }

  @FXML
  void initialize() {
    reason.getItems().setAll(List.of(ClosingReason.values()));
    reason.setConverter(Words.of(r -> texts.get("close.reason." + Kebab.of(r))));
    leave.selectedProperty().addListener(o -> leaveField.calm());
    close.disableProperty().bind(running);
    Fields.tabMovesOn(said);
    Parts.show(openBox, false);
    Parts.show(leaveField, false);
  }

  @Override
  public void onClose(Runnable action) {
    done = action;
  }

  @Override
  public void open(Place place) {
    CaseId id = place.inCase();
    caseId = id;
    background.run(() -> closing.look(id)).then(this::show).start();
  }

  private void show(ClosingService.Look look) {
    shown = look;
    title.setText(texts.get("close.title", "reference", look.state().matter().reference()));
    boolean loose = !look.open().isEmpty();
    open.getChildren().setAll(look.open().stream().limit(ENDS).map(this::row).toList());
    if (look.open().size() > ENDS) {
      open.getChildren()
          .add(
              Parts.wrapped(
                  texts.get("close.more", "n", look.open().size() - ENDS), "small", "muted"));
    }
    Parts.show(openBox, loose);
    Parts.show(leaveField, loose);
    look.wouldEnd()
        .ifPresentOrElse(
            day -> {
              retention.setStrong(texts.get("close.kept", "date", moments.date(day)));
              retention.setText(texts.get("close.kept-text", "n", look.months().orElse(0)));
            },
            () -> {
              retention.getStyleClass().add("due");
              retention.setIcon("alert-triangle");
              retention.setStrong(texts.get("retention.undecided"));
              retention.setText(texts.get("retention.undecided-text"));
            });
  }

  private HBox row(OpenEnd end) {
    String what =
        texts.get(
            "close.end." + Kebab.of(end.kind()),
            "name",
            end.name(),
            "n",
            end.items(),
            "what",
            end.task().map(words::what).orElse(""),
            "when",
            end.at().map(moments::weekdayAndTime).orElse(""),
            "date",
            end.at().map(moments::day).orElse(""));
    HBox row =
        Parts.row(
            "open-end",
            new Icon(java.util.Objects.requireNonNull(ICONS.get(end.kind()))).styled("muted-icon"),
            Parts.wrapped(what));
    return Parts.speaking(row, what);
  }

  @FXML
  void onCloseCase() {
    CaseId id = caseId;
    ClosingService.Look look = shown;
    if (id == null || look == null || running.get()) {
      return;
    }
    ClosingReason why = reason.getValue();
    if (why == null) {
      reasonField.wrong(texts.get("close.reason-missing"));
      reason.requestFocus();
      return;
    }
    ClosingService.Seen seen =
        leave.isSelected() ? ClosingService.Seen.LEFT_OPEN : ClosingService.Seen.NOTHING_OPEN;
    String beside = said.getText();
    background
        .run(
            () -> {
              closing.close(id, why, beside, seen);
              return look.state().matter().reference();
            })
        .busy(running)
        .saves()
        .then(
            reference -> {
              done.run();
              toasts.show(texts.get("close.done", "reference", reference));
            })
        .orElse(this::refuse)
        .start();
  }

  private void refuse(AppFailure failure) {
    if (failure instanceof AppFailure.Invalid invalid) {
      boolean ends = invalid.key().equals("close.open-ends");
      FormField field = ends ? leaveField : saidField;
      field.wrong(texts.of(invalid));
      (ends ? leave : said).requestFocus();
    } else {
      sheets.failure(failure);
    }
  }

  @FXML
  void onCancel() {
    done.run();
  }
}
