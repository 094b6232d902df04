package tutela.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import tutela.app.DesktopApp;
import tutela.app.Folders;
import tutela.app.Inside;
import tutela.app.JavaSettings;
import tutela.app.Surroundings;
import tutela.app.Wiring;
import tutela.fx.FileChoice;
import tutela.fx.FirstFrame;
import tutela.fx.Fonts;
import tutela.paper.print.Queues;
import tutela.vault.OpenVault;

/** A process with a window: an empty one, the program as it starts, or the program at its desk. */
public final class WindowChild {
  /** Taken before the program turns what is printed into lines of its log. */
  private static final PrintStream OUT = System.out;

  private WindowChild() {}

  /**
   * @param arguments {@code empty}, {@code program}, or {@code desk} and the folder of a case file
   */
  public static void main(String[] arguments) {
    switch (arguments[0]) {
      case "empty" -> Application.launch(Empty.class, arguments);
      case "program" -> {
        JavaSettings.apply();
        Application.launch(Program.class, arguments);
      }
      default -> {
        JavaSettings.apply();
        Application.launch(Desk.class, arguments);
      }
    }
  }

  /** What JavaFX alone takes to show a window of this size. */
  public static final class Empty extends Application {
    @Override
    public void start(Stage stage) {
      stage.setScene(new Scene(new StackPane(), 1366, 736));
      stage.show();
      FirstFrame.then(WindowChild::sayShown);
    }
  }

  /** The program; with a case file in its usual place it asks for the passphrase. */
  public static final class Program extends Application {
    private final DesktopApp app = new DesktopApp();

    @Override
    public void start(Stage stage) throws Exception {
      app.init();
      app.start(stage);
      FirstFrame.then(WindowChild::sayShown);
    }
  }

  private static void sayShown() {
    OUT.println("shown");
    OUT.flush();
    Runtime.getRuntime().halt(0);
  }

  /** The program with an unlocked case file, idle at its desk, until it hears what to do. */
  public static final class Desk extends Application {
    private static final long IDLE_MS = 3_000;

    @Override
    public void start(Stage stage) {
      Path folder = Path.of(getParameters().getUnnamed().get(1));
      Fonts.loadFirst();
      Wiring wiring =
          new Wiring(
              new Surroundings(
                  Folders.below(Path.of("own")),
                  Clock.systemUTC(),
                  Vault.service(),
                  Queues.ofThisSystem(),
                  owner -> new NoChoice()),
              stage);
      wiring.start();
      Thread.ofPlatform().daemon().start(() -> work(wiring, folder));
    }

    private static void work(Wiring wiring, Path folder) {
      try {
        OpenVault vault = Vault.unlock(folder).vault();
        Platform.runLater(() -> Inside.opened(wiring, vault, folder));
        Screens.awaitDesk(wiring);
        Thread.sleep(IDLE_MS);
        System.out.println("idle");
        System.out.flush();
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        input.readLine();
        System.gc();
        Thread.sleep(200);
        System.gc();
        Children.tell(
            "heap", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0);
        input.readLine();
      } catch (Exception e) {
        e.printStackTrace();
      }
      Runtime.getRuntime().halt(0);
    }
  }

  /** Nothing is chosen here. */
  private static final class NoChoice implements FileChoice {
    @Override
    public Optional<Path> open(String title, java.util.List<String> endings) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> save(String title, String name) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> folder(String title) {
      return Optional.empty();
    }
  }
}
