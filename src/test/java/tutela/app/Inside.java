package tutela.app;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.fx.Screens;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.settings.domain.Settings;
import tutela.vault.OpenVault;

/** What tests may do to the running program besides keys and clicks; on the FX thread. */
public final class Inside {
  private Inside() {}

  public static void go(Wiring wiring, Place place) {
    wiring.window.go(place);
  }

  /** A page from before unlocking. */
  public static void gate(Wiring wiring, ScreenId id) {
    wiring.wayIn.show(id);
  }

  /** As after unlocking. */
  public static void opened(Wiring wiring, OpenVault vault, Path folder) {
    wiring.wayIn.opened(vault, folder);
  }

  /** Whether this is a sheet, by its real controller. */
  public static boolean isSheet(Wiring wiring, ScreenId id) {
    return session(wiring).screens().get(id).screen() instanceof Sheets.Sheet;
  }

  /** Opens a sheet over the page, as the controller of that page does. */
  public static void sheet(Wiring wiring, Place place) {
    Screens screens = session(wiring).screens();
    new Sheets(screens, wiring.dialogs).open(place.screen(), place, () -> {});
  }

  public static void closeSheets(Wiring wiring) {
    wiring.dialogs.closeAll();
  }

  public static SessionServices services(Wiring wiring) {
    return session(wiring).services;
  }

  private static SessionWiring session(Wiring wiring) {
    return Objects.requireNonNull(wiring.session);
  }

  public static void settings(Wiring wiring, UnaryOperator<Settings> change) {
    wiring.settings.change(change);
  }

  public static Texts texts(Wiring wiring) {
    return wiring.texts;
  }
}
