package tutela.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import tutela.fx.FirstFrame;
import tutela.fx.Fonts;
import tutela.kernel.AppFailure;
import tutela.logging.LogFile;

/** The window and its life. */
public final class DesktopApp extends Application {
  private final Surroundings machine;
  private @Nullable SingleStart running;
  private @Nullable AppFailure refused;
  private volatile @Nullable Wiring wiring;
  private @Nullable SystemEnd systemEnd;

  /** Nothing asks for a log before this: a logger made while the log comes up may stay silent. */
  public DesktopApp() {
    Main.beside();
    machine = Surroundings.ofThisMachine();
  }

  /** Off the FX thread: a second start may have to wait for the answer of the first. */
  @Override
  public void init() {
    Main.START.reached("toolkit");
    try {
      running = SingleStart.in(machine.folders().running(), asked()).orElse(null);
    } catch (AppFailure.AlreadyRunning e) {
      refused = e;
      return;
    } catch (RuntimeException e) {
      refused = AppFailure.of(e);
      return;
    }
    if (running == null) {
      System.exit(0);
    }
  }

  @Override
  public void start(Stage stage) {
    if (refused == null) {
      try {
        open(stage);
      } catch (IOException e) {
        refused = new AppFailure.NotWritable(e);
      } catch (RuntimeException e) {
        // the log is the first thing there is
        LoggerFactory.getLogger(DesktopApp.class).error("no start", e);
        refused = AppFailure.of(e);
      }
    }
    if (refused != null) {
      Fonts.loadFirst();
      RefusedStart.show(stage, machine.folders(), refused);
    }
  }

  private void open(Stage stage) throws IOException {
    Files.createDirectories(machine.folders().logs());
    LogFile.in(machine.folders().logs(), this::tell);
    Main.START.reached("log");
    Fonts.loadFirst();
    Main.START.reached("fonts");
    Wiring made = new Wiring(machine, stage);
    wiring = made;
    Main.START.reached("made");
    systemEnd = new SystemEnd(made::leave, this::cutShort);
    made.start();
    Main.START.reached("shown");
    FirstFrame.then(
        () -> {
          Main.START.reached("drawn");
          Main.START.tell();
        });
    asked().ifPresent(made.wayIn::arrive);
    if (running != null) {
      running.answerBy(
          toOpen -> {
            toFront(stage);
            toOpen.ifPresent(made.wayIn::arrive);
          });
    }
  }

  /** Before there is a window the log alone has it. */
  private void tell(Throwable thrown) {
    Wiring made = wiring;
    if (made != null) {
      made.uncaught.tell(thrown);
    }
  }

  /**
   * What the file manager gave. macOS gives it by an event instead, for which JavaFX has no public
   * way.
   */
  private Optional<Path> asked() {
    try {
      return getParameters().getRaw().stream()
          .findFirst()
          .map(given -> Path.of(given).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** From wherever the desktop has put it. */
  private static void toFront(Stage stage) {
    stage.setIconified(false);
    // the desktop may keep a window behind that only asks; one that was above all for a moment
    // stays
    stage.setAlwaysOnTop(true);
    stage.toFront();
    stage.requestFocus();
    stage.setAlwaysOnTop(false);
  }

  @Override
  public void stop() {
    if (systemEnd != null) {
      systemEnd.close();
    }
    end(Wiring::close);
  }

  private void cutShort() {
    end(Wiring::cutShort);
  }

  /** Lets others start, also where the case file cannot be closed in order. */
  private void end(Consumer<Wiring> how) {
    Wiring made = wiring;
    try {
      if (made != null) {
        how.accept(made);
      }
    } finally {
      if (running != null) {
        running.close();
      }
    }
  }
}
