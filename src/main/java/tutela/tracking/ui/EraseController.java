package tutela.tracking.ui;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import tutela.casefile.CaseService;
import tutela.casefile.domain.ErasureReason;
import tutela.fx.Background;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.Toasts;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Words;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;
import tutela.kernel.Kebab;

/** Erases a case: asks why, and for its reference once more. */
public final class EraseController implements Sheets.Sheet {
  /** Subject under which the sheet opens once the time of a closed case is over. */
  static final String RETENTION_OVER = "retention-over";

  private final CaseService cases;
  private final Background background;
  private final Sheets sheets;
  private final Navigator navigator;
  private final Toasts toasts;
  private final Texts texts;
  private final BooleanProperty erasing = new SimpleBooleanProperty();
  private Runnable close = () -> {};
  private @Nullable CaseId caseId;
  private String reference = "";

  @FXML private Label title;
  @FXML private FormField reasonField;
  @FXML private ComboBox<ErasureReason> reason;
  @FXML private FormField typedField;
  @FXML private TextField typed;
  @FXML private Button erase;

  public EraseController(
      CaseService cases,
      Background background,
      Sheets sheets,
      Navigator navigator,
      Toasts toasts,
      Texts texts) {
    this.cases = cases;
    this.background = background;
    this.sheets = sheets;
    this.navigator = navigator;
    this.toasts = toasts;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    reason.getItems().setAll(List.of(ErasureReason.values()));
    reason.setConverter(Words.of(r -> texts.get("erase.reason." + Kebab.of(r))));
    erase.disableProperty().bind(erasing);
    title.setText(texts.get("erase.title", "reference", reference));
  }

  @Override
  public void onClose(Runnable action) {
    close = action;
  }

  @Override
  public void open(Place place) {
    CaseId id = place.caseId().orElseThrow();
    caseId = id;
    if (place.subject().equals(RETENTION_OVER)) {
      reason.setValue(ErasureReason.RETENTION_OVER);
    }
    background
        .run(() -> cases.get(id))
        .then(
            shown -> {
              reference = shown.reference();
              title.setText(texts.get("erase.title", "reference", reference));
            })
        .start();
  }

  @FXML
  void onErase() {
    CaseId id = caseId;
    ErasureReason why = reason.getValue();
    if (id == null || erasing.get()) {
      return;
    }
    if (why == null) {
      reasonField.wrong(texts.get("erase.why-missing"));
      reason.requestFocus();
      return;
    }
    String again = typed.getText();
    background
        .run(() -> cases.erase(id, again, why))
        .busy(erasing)
        .saves()
        .then(
            done -> {
              close.run();
              navigator.goAfresh(Place.of(ScreenId.DESK));
              toasts.show(texts.get("erase.done", "reference", reference));
            })
        .orElse(this::refuse)
        .start();
  }

  private void refuse(AppFailure failure) {
    if (failure instanceof AppFailure.Invalid) {
      typedField.wrong(texts.get("erase.other-reference", "reference", reference));
      typed.requestFocus();
      typed.selectAll();
    } else {
      sheets.failure(failure);
    }
  }

  @FXML
  void onCancel() {
    close.run();
  }
}
