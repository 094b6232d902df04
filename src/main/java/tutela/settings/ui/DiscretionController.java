package tutela.settings.ui;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.fx.controls.Segmented;
import tutela.fx.controls.Words;
import tutela.kernel.Kebab;
import tutela.settings.SettingsService;
import tutela.settings.domain.CaptureBlock;
import tutela.settings.domain.Settings;
import tutela.settings.domain.Settings.Capture;
import tutela.settings.domain.Settings.Covering;

/** The part of the settings about what others may see of the window; every row acts at once. */
public final class DiscretionController {
  private final SettingsService settings;
  private final CaptureBlock block;
  private final Texts texts;

  @FXML private ComboBox<Covering> covering;
  @FXML private Icon captureSign;
  @FXML private Label captureWords;
  @FXML private Segmented<Capture> capture;

  /**
   * @param block what the system can do against pictures of the window
   */
  public DiscretionController(SettingsService settings, CaptureBlock block, Texts texts) {
    this.settings = settings;
    this.block = block;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    Settings now = settings.settings();
    covering.getItems().setAll(Covering.values());
    covering.setConverter(Words.of(c -> texts.get("settings.covering." + Kebab.of(c))));
    covering.setValue(now.covering());
    covering.valueProperty().addListener((o, was, is) -> settings.change(s -> s.covered(is)));
    captureWords.setText(texts.get("settings.capture-sub." + Kebab.of(block)));
    if (block == CaptureBlock.NEVER) {
      captureSign.setCode("camera");
      Parts.show(capture, false);
    }
    capture.choices(List.of(Capture.values()), c -> texts.get("settings.capture." + Kebab.of(c)));
    capture.setValue(now.capture());
    capture
        .valueProperty()
        .addListener(
            (o, was, is) -> {
              if (is != null) {
                settings.change(s -> s.captured(is));
              }
            });
  }
}
