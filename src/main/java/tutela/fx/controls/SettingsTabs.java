package tutela.fx.controls;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.ScreenId;

/**
 * The sections of the settings, beside whichever is open: some are parts of one screen, others, of
 * other features, are screens of their own. A button for each, its id the name of the section and
 * "Tab".
 */
public final class SettingsTabs extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final String ENDING = "Tab";

  /** Each section leads to its screen. */
  public void lead(Navigator navigator) {
    tabs().forEach(tab -> tab.setOnAction(e -> navigator.go(place(section(tab)))));
  }

  /** A section that is on this screen already. */
  public void here(String section, Runnable open) {
    tab(section).setOnAction(e -> open.run());
  }

  public void select(String section) {
    tabs().forEach(tab -> tab.pseudoClassStateChanged(SELECTED, section(tab).equals(section)));
  }

  public void focus(String section) {
    tab(section).requestFocus();
  }

  private List<Button> tabs() {
    return getChildren().stream().map(Button.class::cast).toList();
  }

  private Button tab(String section) {
    return tabs().stream().filter(tab -> section(tab).equals(section)).findFirst().orElseThrow();
  }

  private static String section(Button tab) {
    return tab.getId().substring(0, tab.getId().length() - ENDING.length());
  }

  private static Place place(String section) {
    return switch (section) {
      case "backups" -> Place.of(ScreenId.BACKUPS);
      case "about" -> Place.of(ScreenId.ABOUT);
      default -> new Place(ScreenId.SETTINGS, Optional.empty(), section);
    };
  }
}
