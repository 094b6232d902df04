package tutela.shell.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.fx.controls.Parts;
import tutela.kernel.CaseId;

/** The side bar: pages of the office above, pages of the open case below. */
final class SideBarController {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final Texts texts;
  private final Navigator navigator;
  private final Runnable lock;
  private final Map<ScreenId, Button> rows = new EnumMap<>(ScreenId.class);
  private Optional<CaseId> shownCase = Optional.empty();

  @FXML private VBox bar;
  @FXML private VBox casePages;
  @FXML private Label caseReference;
  @FXML private Label deskCount;
  @FXML private Label itemsCount;
  @FXML private Label lettersCount;
  @FXML private Label repliesCount;
  @FXML private Button desk;
  @FXML private Button cases;
  @FXML private Button directory;
  @FXML private Button overview;
  @FXML private Button interview;
  @FXML private Button items;
  @FXML private Button mandate;
  @FXML private Button letters;
  @FXML private Button replies;
  @FXML private Button journal;
  @FXML private Button sources;
  @FXML private Button settings;
  @FXML private Button lockRow;

  SideBarController(Texts texts, Navigator navigator, Runnable lock) {
    this.texts = texts;
    this.navigator = navigator;
    this.lock = lock;
  }

  @FXML
  void initialize() {
    row(ScreenId.DESK, desk);
    row(ScreenId.CASES, cases);
    row(ScreenId.DIRECTORY, directory);
    row(ScreenId.CASE, overview);
    row(ScreenId.INTERVIEW, interview);
    row(ScreenId.ITEMS, items);
    row(ScreenId.MANDATE, mandate);
    row(ScreenId.LETTERS, letters);
    row(ScreenId.REPLIES, replies);
    row(ScreenId.JOURNAL, journal);
    row(ScreenId.SOURCES, sources);
    row(ScreenId.SETTINGS, settings);
    lockRow.setOnAction(e -> lock.run());
    Parts.show(casePages, false);
  }

  private void row(ScreenId id, Button button) {
    rows.put(id, button);
    button.setOnAction(
        e -> {
          boolean ofCase =
              button.getParent().getParent() == casePages || button.getParent() == casePages;
          navigator.go(ofCase ? Place.of(id, shownCase.orElseThrow()) : Place.of(id));
        });
  }

  /** Marks where one is; screens without a row of their own light up the one they belong to. */
  void show(Place place) {
    ScreenId lit =
        switch (place.screen()) {
          case SAFETY, MINOR -> ScreenId.INTERVIEW;
          case LETTER, NOTICE -> ScreenId.LETTERS;
          case REPLY -> ScreenId.REPLIES;
          case CHECK -> ScreenId.ITEMS;
          case BACKUPS, ABOUT, DIAGNOSTICS -> ScreenId.SETTINGS;
          case INTERVIEW_VERSIONS -> ScreenId.SOURCES;
          default -> place.screen();
        };
    rows.forEach(
        (id, button) -> {
          button.pseudoClassStateChanged(SELECTED, id == lit);
          button.setAccessibleText(
              button.getText() + (id == lit ? ", " + texts.get("side.here") : ""));
        });
    shownCase = place.caseId();
    Parts.show(casePages, shownCase.isPresent());
  }

  void count(int due, Optional<SideCounts.Case> ofCase) {
    figure(deskCount, due);
    ofCase.ifPresent(
        counts -> {
          caseReference.setText(counts.reference());
          figure(itemsCount, counts.items());
          figure(lettersCount, counts.letters());
          figure(repliesCount, counts.replies());
        });
  }

  private static void figure(Label label, int n) {
    label.setText(n == 0 ? "" : Integer.toString(n));
  }

  void narrow(boolean narrow) {
    bar.getStyleClass().remove("narrow");
    if (narrow) {
      bar.getStyleClass().add("narrow");
    }
    bar.lookupAll(".side-row")
        .forEach(
            node -> {
              Button button = (Button) node;
              button.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
              button.setTooltip(narrow ? new Tooltip(button.getText()) : null);
            });
  }

  VBox node() {
    return bar;
  }
}
