package tutela.support.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import tutela.fx.Background;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.fx.controls.LongText;
import tutela.fx.controls.Parts;
import tutela.fx.controls.SettingsTabs;
import tutela.kernel.Release;
import tutela.support.Installation;
import tutela.support.ThirdParties;
import tutela.support.domain.ThirdParty;

/** Which version this is, where things lie, and what of it others wrote; a part of the settings. */
public final class AboutController implements Screen {
  private final ThirdParties thirdParties;
  private final Installation installation;
  private final Background background;
  private final Navigator navigator;
  private final Texts texts;

  @FXML private SettingsTabs tabs;
  @FXML private Label version;
  @FXML private VBox places;
  @FXML private Label parts;
  @FXML private ListView<ThirdParty> list;
  @FXML private Label name;
  @FXML private Label origin;
  @FXML private LongText text;

  public AboutController(
      ThirdParties thirdParties,
      Installation installation,
      Background background,
      Navigator navigator,
      Texts texts) {
    this.thirdParties = thirdParties;
    this.installation = installation;
    this.background = background;
    this.navigator = navigator;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    tabs.lead(navigator);
    tabs.select("about");
    version.setText(texts.get("about.version", "version", Release.version()));
    place("about.case-file", installation.caseFile());
    place("about.settings", installation.settings());
    place("about.log", installation.logs());
    place("about.policy", installation.policy());
    list.setCellFactory(
        all ->
            new NamedCell<>(
                ThirdParty::name, each -> each.version() + " \u00b7 " + each.licence()));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((o, was, is) -> Optional.ofNullable(is).ifPresent(this::show));
  }

  private void place(String key, Path where) {
    places
        .getChildren()
        .add(Parts.wrapped(texts.get(key, "folder", where.toString()), "small", "muted"));
  }

  @Override
  public void open(Place here) {
    background.run(thirdParties::all).then(this::fill).start();
    tabs.focus("about");
  }

  private void fill(List<ThirdParty> all) {
    parts.setText(texts.get("about.parts", "n", all.size()));
    list.setAccessibleText(parts.getText());
    list.getItems().setAll(all);
    list.getSelectionModel().selectFirst();
  }

  private void show(ThirdParty part) {
    name.setText(part.name());
    origin.setText(
        texts.get(
            "about.origin",
            "version",
            part.version(),
            "licence",
            part.licence(),
            "source",
            part.source()));
    background
        .run(() -> LongText.paragraphs(thirdParties.text(part)))
        .then(
            paragraphs -> {
              if (part.equals(list.getSelectionModel().getSelectedItem())) {
                text.show(part.name(), paragraphs);
              }
            })
        .start();
  }

  @FXML
  void onDiagnostics() {
    navigator.go(Place.of(ScreenId.DIAGNOSTICS));
  }
}
