package tutela.app;

import java.io.IOException;
import java.nio.file.Files;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import tutela.fx.Fonts;
import tutela.logging.LogFile;

/** The window and its life. */
public final class DesktopApp extends Application {
  private @Nullable Wiring wiring;

  @Override
  public void start(Stage stage) throws IOException {
    Surroundings machine = Surroundings.ofThisMachine();
    Files.createDirectories(machine.folders().logs());
    LogFile.in(machine.folders().logs());
    Fonts.loadFirst();
    wiring = new Wiring(machine, stage);
    wiring.start();
    Fonts.loadLater();
  }

  @Override
  public void stop() {
    if (wiring != null) {
      wiring.close();
    }
  }
}
