package tutela.interview.ui;

import javafx.fxml.FXML;
import javafx.scene.control.TextArea;
import org.jspecify.annotations.Nullable;
import tutela.fx.Background;
import tutela.fx.Place;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.controls.Fields;
import tutela.fx.controls.FormField;
import tutela.kernel.CaseId;

/** An age was noted by mistake: with a reason for the journal, the ages are asked again. */
public final class AgeController implements Sheets.Sheet {
  private final CaseFile file;
  private final Background background;
  private final Sheets sheets;
  private final Texts texts;
  private Runnable close = () -> {};
  private @Nullable CaseId caseId;

  @FXML private FormField reasonField;
  @FXML private TextArea reason;

  public AgeController(CaseFile file, Background background, Sheets sheets, Texts texts) {
    this.file = file;
    this.background = background;
    this.sheets = sheets;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    Fields.tabMovesOn(reason);
  }

  @Override
  public void onClose(Runnable action) {
    close = action;
  }

  @Override
  public void open(Place place) {
    caseId = place.inCase();
  }

  @FXML
  void onCorrect() {
    String words = reason.getText().strip();
    if (words.isEmpty()) {
      reasonField.wrong(texts.get("age.reason-missing"));
      reason.requestFocus();
      return;
    }
    CaseId id = java.util.Objects.requireNonNull(caseId);
    background
        .run(() -> file.interview().correctAge(id, words))
        .saves()
        .then(done -> close.run())
        .orElse(sheets::failure)
        .start();
  }

  @FXML
  void onCancel() {
    close.run();
  }
}
