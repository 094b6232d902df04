package tutela.tracking.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import tutela.fx.Background;
import tutela.fx.Place;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.kernel.CaseId;
import tutela.tracking.ClosingService;

/** Asks once before work on a closed case goes on. */
public final class ReopenController implements Sheets.Sheet {
  private final ClosingService closing;
  private final Background background;
  private final Sheets sheets;
  private final Texts texts;
  private final BooleanProperty running = new SimpleBooleanProperty();
  private Runnable done = () -> {};
  private @Nullable CaseId caseId;

  @FXML private Label title;
  @FXML private Button reopen;

  public ReopenController(
      ClosingService closing, Background background, Sheets sheets, Texts texts) {
    this.closing = closing;
    this.background = background;
    this.sheets = sheets;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    reopen.disableProperty().bind(running);
  }

  @Override
  public void onClose(Runnable action) {
    done = action;
  }

  @Override
  public void open(Place place) {
    CaseId id = place.inCase();
    caseId = id;
    background
        .run(() -> closing.look(id).state().matter().reference())
        .then(
            reference -> {
              title.setText(texts.get("reopen.title", "reference", reference));
              reopen.requestFocus();
            })
        .start();
  }

  @FXML
  void onReopen() {
    CaseId id = java.util.Objects.requireNonNull(caseId);
    background
        .run(() -> closing.reopen(id))
        .busy(running)
        .saves()
        .then(nothing -> done.run())
        .orElse(sheets::failure)
        .start();
  }

  @FXML
  void onCancel() {
    done.run();
  }
}
