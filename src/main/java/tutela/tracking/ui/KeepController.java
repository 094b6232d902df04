package tutela.tracking.ui;

import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.jspecify.annotations.Nullable;
import tutela.fx.Background;
import tutela.fx.Moments;
import tutela.fx.Place;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.controls.DayField;
import tutela.fx.controls.Fields;
import tutela.fx.controls.FormField;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;
import tutela.tracking.ClosingService;
import tutela.tracking.domain.Closing;
import tutela.tracking.domain.Retention;

/** Fixes the last day for which a closed case is kept, or moves it later, with the reason. */
public final class KeepController implements Sheets.Sheet {
  private final ClosingService closing;
  private final Background background;
  private final Sheets sheets;
  private final Texts texts;
  private final Moments moments;
  private final BooleanProperty running = new SimpleBooleanProperty();
  private Runnable done = () -> {};
  private @Nullable CaseId caseId;

  @FXML private Label title;
  @FXML private Label now;
  @FXML private FormField untilField;
  @FXML private DayField until;
  @FXML private FormField whyField;
  @FXML private TextArea why;
  @FXML private Button keep;

  public KeepController(ClosingService closing, Background background, Sheets sheets, Texts texts) {
    this.closing = closing;
    this.background = background;
    this.sheets = sheets;
    this.texts = texts;
    this.moments = new Moments(texts);
  }

  @FXML
  void initialize() {
    keep.disableProperty().bind(running);
    until.prepare(texts.get("keep.until"), moments, untilField::calm);
    Fields.tabMovesOn(why);
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
    title.setText(texts.get("keep.title", "reference", look.state().matter().reference()));
    Optional<LocalDate> day = look.state().closing().flatMap(Closing::keptUntil);
    now.setText(
        day.map(d -> texts.get("keep.now", "date", moments.date(d)))
            .orElseGet(() -> texts.get("retention.undecided-text")));
    if (day.isEmpty()) {
      look.state()
          .closing()
          .flatMap(c -> Retention.lastDay(c.at(), look.months()))
          .ifPresent(d -> until.setText(moments.typed().format(d)));
    }
  }

  @FXML
  void onKeep() {
    CaseId id = java.util.Objects.requireNonNull(caseId);
    Optional<LocalDate> day = until.date();
    if (day.isEmpty()) {
      untilField.wrong(texts.get("date.not-understood"));
      until.requestFocus();
      return;
    }
    String reason = why.getText();
    background
        .run(() -> closing.keepUntil(id, day.get(), reason))
        .busy(running)
        .saves()
        .then(nothing -> done.run())
        .orElse(this::refuse)
        .start();
  }

  private void refuse(AppFailure failure) {
    if (failure instanceof AppFailure.Invalid invalid) {
      boolean words = invalid.key().startsWith("keep.why");
      FormField field = words ? whyField : untilField;
      field.wrong(texts.of(invalid));
      (words ? why : until).requestFocus();
    } else {
      sheets.failure(failure);
    }
  }

  @FXML
  void onCancel() {
    done.run();
  }
}
