package tutela.shell.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import tutela.fx.Dialogs;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.kernel.CaseId;

/** The keys that work everywhere in an open case file. */
final class Keys {
  private static final List<ScreenId> CASE_PAGES =
      List.of(
          ScreenId.CASE,
          ScreenId.INTERVIEW,
          ScreenId.ITEMS,
          ScreenId.MANDATE,
          ScreenId.LETTERS,
          ScreenId.REPLIES,
          ScreenId.JOURNAL);

  private final MainWindow window;
  private final Dialogs dialogs;
  private final Regions regions;
  private final Node pages;
  private final Node veils;

  Keys(MainWindow window, Dialogs dialogs, Regions regions, Node pages, Node veils) {
    this.window = window;
    this.dialogs = dialogs;
    this.regions = regions;
    this.pages = pages;
    this.veils = veils;
  }

  /**
   * @return whether the key was one of these
   */
  boolean take(KeyEvent event, Session session, Optional<CaseId> caseHere) {
    KeyCode code = event.getCode();
    boolean shortcut = event.isShortcutDown();
    if (code == KeyCode.L && shortcut) {
      session.lock().run();
    } else if (dialogs.isOpen()) {
      return code == KeyCode.ENTER && shortcut && DefaultButton.fire(veils);
    } else if (code == KeyCode.N && shortcut) {
      session.newCase().run();
    } else if (code == KeyCode.K && shortcut) {
      window.go(new Place(ScreenId.DESK, Optional.empty(), "search"));
    } else if (code == KeyCode.B && shortcut) {
      window.turnSideBar();
    } else if (code == KeyCode.F2 && caseHere.isPresent()) {
      window.go(Place.of(ScreenId.SAFETY, caseHere.get()));
    } else if (code == KeyCode.F6) {
      regions.next();
    } else if (code == KeyCode.LEFT && event.isAltDown()) {
      window.back();
    } else if (code == KeyCode.ENTER && shortcut) {
      return DefaultButton.fire(pages);
    } else if (code.isDigitKey()
        && shortcut
        && caseHere.isPresent()
        && digit(code) <= CASE_PAGES.size()) {
      window.go(Place.of(CASE_PAGES.get(digit(code) - 1), caseHere.get()));
    } else {
      return false;
    }
    return true;
  }

  private static int digit(KeyCode code) {
    int digit = code.getName().charAt(code.getName().length() - 1) - '0';
    return digit < 1 ? Integer.MAX_VALUE : digit;
  }
}
