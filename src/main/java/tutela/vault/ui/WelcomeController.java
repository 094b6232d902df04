package tutela.vault.ui;

import java.nio.file.Path;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import tutela.fx.FileChoice;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.fx.controls.FormField;
import tutela.vault.VaultService;

/** First start: create a case file, open one, or practise. */
public final class WelcomeController implements Screen {
  private final Gate gate;
  private final VaultService vaults;
  private final FileChoice files;
  private final Texts texts;

  @FXML private Button create;
  @FXML private FormField openField;
  @FXML private HBox languages;

  public WelcomeController(Gate gate, VaultService vaults, FileChoice files, Texts texts) {
    this.gate = gate;
    this.vaults = vaults;
    this.files = files;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    languages.getChildren().setAll(languageLinks(texts, gate));
  }

  /** Links to the other languages that are offered. */
  static java.util.List<Hyperlink> languageLinks(Texts texts, Gate gate) {
    return gate.policy().languages().stream()
        .filter(language -> language != texts.language())
        .map(
            language -> {
              Hyperlink link = new Hyperlink(texts.get("speak." + language.code()));
              link.setId("speak." + language.code());
              link.getStyleClass().add("small");
              link.setOnAction(e -> gate.speak(language));
              return link;
            })
        .toList();
  }

  @Override
  public void open(Place place) {
    create.requestFocus();
  }

  @FXML
  void onCreate() {
    gate.show(ScreenId.CREATE);
  }

  @FXML
  void onOpen() {
    files
        .folder(texts.get("welcome.open-title"))
        .ifPresent(
            (Path folder) -> {
              if (vaults.existsIn(folder)) {
                gate.choose(folder);
              } else {
                openField.wrong(texts.get("welcome.open-none"));
              }
            });
  }

  @FXML
  void onRestore() {
    gate.show(ScreenId.RESTORE);
  }

  @FXML
  void onPractise() {
    gate.practise();
  }
}
