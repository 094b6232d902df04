package tutela.app;

import java.util.List;
import javafx.beans.Observable;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import tutela.fx.ClipboardGuard;
import tutela.fx.Dialogs;
import tutela.fx.Texts;
import tutela.fx.Theme;
import tutela.kernel.AppFailure;
import tutela.settings.domain.Policy;
import tutela.settings.domain.Settings;
import tutela.settings.store.FileSettingsStore;

/** A start that must not go on: a window that says why, in the language last chosen. */
final class RefusedStart {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 480;

  private RefusedStart() {}

  /** Shows the window; closing what it says closes it too. */
  static void show(Stage stage, Folders folders, AppFailure why) {
    Policy policy = PolicyAtStart.in(folders).policy();
    Settings settings = policy.over(new FileSettingsStore(folders.settings(), policy).load());
    Dialogs dialogs =
        new Dialogs(
            new Texts(List.of(Wiring.COMMON_TEXTS), settings.language()), new ClipboardGuard());
    Theme theme = new Theme();
    theme.install();
    theme.modeProperty().set(Theme.Mode.valueOf(settings.theme().name()));
    theme.scaleProperty().set(settings.scale());
    Region behind = new Region();
    StackPane veils = new StackPane();
    Scene scene = new Scene(new StackPane(behind, veils), WIDTH, HEIGHT);
    theme.dress(scene);
    dialogs.attach(veils, behind);
    dialogs.failure(why);
    veils
        .getChildren()
        .addListener(
            (Observable o) -> {
              if (!dialogs.isOpen()) {
                stage.close();
              }
            });
    stage.setTitle("Tutela");
    stage.setScene(scene);
    stage.show();
  }
}
