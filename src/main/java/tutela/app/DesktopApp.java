package tutela.app;

import java.io.IOException;
import java.nio.file.Files;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import tutela.fx.Fonts;
import tutela.kernel.AppFailure;
import tutela.logging.LogFile;

/** The window and its life. */
public final class DesktopApp extends Application {
  private final Surroundings machine = Surroundings.ofThisMachine();
  private @Nullable SingleStart running;
  private @Nullable AppFailure refused;
  private @Nullable Wiring wiring;

  /** Off the FX thread: a second start may have to wait for the answer of the first. */
  @Override
  public void init() {
    try {
      running = SingleStart.in(machine.folders().running()).orElse(null);
    } catch (AppFailure.AlreadyRunning e) {
      refused = e;
      return;
    }
    if (running == null) {
      System.exit(0);
    }
  }

  @Override
  public void start(Stage stage) throws IOException {
    if (refused != null) {
      Fonts.loadFirst();
      RefusedStart.show(stage, machine.folders(), refused);
      return;
    }
    Files.createDirectories(machine.folders().logs());
    LogFile.in(machine.folders().logs());
    Fonts.loadFirst();
    wiring = new Wiring(machine, stage);
    wiring.start();
    if (running != null) {
      running.answerBy(wiring::toFront);
    }
    Fonts.loadLater();
  }

  @Override
  public void stop() {
    if (wiring != null) {
      wiring.close();
    }
    if (running != null) {
      running.close();
    }
  }
}
