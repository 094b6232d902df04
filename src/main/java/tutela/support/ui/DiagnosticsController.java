package tutela.support.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import tutela.fx.Background;
import tutela.fx.FileChoice;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.fx.Toasts;
import tutela.fx.controls.LongText;
import tutela.support.DiagnosticsService;
import tutela.support.domain.Sheet;

/** What goes to those who look for a fault: read first, to the last line, then saved. */
public final class DiagnosticsController implements Screen {
  private final DiagnosticsService diagnostics;
  private final FileChoice files;
  private final Background background;
  private final Navigator navigator;
  private final Toasts toasts;
  private final Texts texts;
  private final BooleanProperty saving = new SimpleBooleanProperty();

  @FXML private ListView<Sheet> list;
  @FXML private Label name;
  @FXML private LongText text;
  @FXML private Button save;

  public DiagnosticsController(
      DiagnosticsService diagnostics,
      FileChoice files,
      Background background,
      Navigator navigator,
      Toasts toasts,
      Texts texts) {
    this.diagnostics = diagnostics;
    this.files = files;
    this.background = background;
    this.navigator = navigator;
    this.toasts = toasts;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    list.setCellFactory(
        all ->
            new NamedCell<>(
                Sheet::name, sheet -> texts.get("diagnostics.lines", "n", sheet.lines().size())));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((o, was, is) -> Optional.ofNullable(is).ifPresent(this::show));
    save.disableProperty().bind(saving.or(Bindings.isEmpty(list.getItems())));
  }

  @Override
  public void open(Place here) {
    background.run(diagnostics::sheets).busy(saving).then(this::fill).start();
    list.requestFocus();
  }

  private void fill(List<Sheet> sheets) {
    list.getItems().setAll(sheets);
    list.getSelectionModel().selectFirst();
  }

  private void show(Sheet sheet) {
    name.setText(sheet.name());
    text.show(sheet.name(), sheet.lines());
  }

  @FXML
  void onSave() {
    List<Sheet> looked = List.copyOf(list.getItems());
    files
        .save(texts.get("diagnostics.save-title"), diagnostics.fileName())
        .ifPresent(
            target ->
                background
                    .run(() -> diagnostics.save(looked, target))
                    .busy(saving)
                    .then(done -> toasts.show(texts.get("diagnostics.saved")))
                    .start());
  }

  @FXML
  void onBack() {
    navigator.go(Place.of(ScreenId.ABOUT));
  }
}
