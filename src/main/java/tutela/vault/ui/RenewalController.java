package tutela.vault.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.fx.Background;
import tutela.fx.Running;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.Toasts;
import tutela.fx.controls.Parts;
import tutela.vault.CareService;
import tutela.vault.SlotService;

/** Gives the case file a new data key. */
public final class RenewalController extends KeySheet {
  private final CareService care;
  private final Toasts toasts;
  private @Nullable Running running;

  @FXML private VBox state;
  @FXML private ProgressBar bar;
  @FXML private Button renew;

  public RenewalController(
      CareService care,
      SlotService slots,
      Background background,
      Sheets sheets,
      Toasts toasts,
      Texts texts) {
    super(slots, background, sheets, texts);
    this.care = care;
    this.toasts = toasts;
  }

  @FXML
  void initialize() {
    prepare(renew, "renewal.do");
    Parts.show(state, false);
    renew.disabledProperty().addListener((o, was, is) -> Parts.show(state, is));
  }

  @FXML
  void onRenew() {
    Running work = new Running(bar.progressProperty());
    running = work;
    attempt(
        key -> {
          care.renew(key, work);
          return true;
        },
        new char[0],
        done -> {
          close();
          toasts.show(texts.get("renewal.done"));
        });
  }

  @Override
  public void leave() {
    super.leave();
    if (running != null) {
      running.stop();
    }
  }
}
