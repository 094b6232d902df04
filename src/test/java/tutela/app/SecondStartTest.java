package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import tutela.Child;
import tutela.Patience;
import tutela.Screen;
import tutela.fx.Texts;
import tutela.kernel.AppFailure;
import tutela.kernel.Language;
import tutela.settings.domain.Policy;
import tutela.settings.domain.Settings;
import tutela.settings.store.FileSettingsStore;
import tutela.storage.FolderLock;
import tutela.tour.Program;

/** Who starts the program a second time gets the window that is there, or hears why not. */
final class SecondStartTest {
  private static final int PATIENCE_SECONDS = 60;
  private static final int MAGENTA = 0xff00ff;

  /** A process that holds the folder and answers nobody. */
  public static void main(String[] arguments) throws Exception {
    try (FolderLock _ = FolderLock.take(Path.of(arguments[0]))) {
      System.out.println("held");
      System.out.flush();
      Thread.sleep(Duration.ofMinutes(2));
    }
  }

  /** Another program, in whose window nothing but its colour is seen. */
  public static final class OtherProgram {
    public static void main(String[] arguments) {
      Application.launch(Window.class);
    }

    /** Over the whole screen. */
    public static final class Window extends Application {
      @Override
      public void start(Stage stage) {
        stage.initStyle(StageStyle.UNDECORATED);
        stage.setTitle("Other");
        stage.setX(0);
        stage.setY(0);
        stage.setScene(new Scene(new StackPane(), 1920, 1080, Color.MAGENTA));
        stage.show();
      }
    }
  }

  @Test
  void theFirstWindowComesToTheFrontAndTheSecondStartEnds(@TempDir Path folder) throws Exception {
    try (Screen screen = Screen.start(Files.createDirectory(folder.resolve("screen")))) {
      Child child = screen.on(Child.of(Main.class, folder.resolve("root")));
      Process first = child.start();
      Process other = null;
      try {
        await("window", () -> windows(screen).size() == 1);
        other = screen.on(Child.of(OtherProgram.class, folder.resolve("other"))).start();
        await("covered", () -> isCovered(screen));

        Process second = child.start(folder.resolve("gone.tutela").toString());
        assertThat(second.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isZero();
        Path log = folders(child).logs().resolve("tutela.log");
        await("handed over", () -> Files.readString(log).contains("arrival-missing"));
        assertThat(first.isAlive()).isTrue();
        await("in front", () -> !isCovered(screen));
        assertThat(windows(screen)).hasSize(1);
        screen.xdotool("mousemove", "1900", "1060");
        assertThat(screen.xdotool("getwindowfocus", "getwindowname")).isEqualTo("Tutela");
        assertThat(folders(child).running().resolve("show")).doesNotExist();
      } finally {
        end(first);
        if (other != null) {
          end(other);
        }
      }
    }
  }

  @Test
  void afterACrashNothingStandsInTheWay(@TempDir Path folder) throws Exception {
    try (Screen screen = Screen.start(Files.createDirectory(folder.resolve("screen")))) {
      Child child = screen.on(Child.of(Main.class, folder.resolve("root")));
      Process first = child.start();
      await("window", () -> windows(screen).size() == 1);
      first.destroyForcibly().waitFor();
      await("no window", () -> windows(screen).isEmpty());
      Process next = child.start();
      try {
        await("window again", () -> windows(screen).size() == 1);
        assertThat(screen.xdotool("getwindowgeometry", windows(screen).getFirst()))
            .contains("1366x736");
      } finally {
        end(next);
      }
    }
  }

  @Test
  void aFirstThatDoesNotAnswerIsSpokenOf(@TempDir Path folder) throws Exception {
    try (Screen screen = Screen.start(Files.createDirectory(folder.resolve("screen")))) {
      Child child = screen.on(Child.of(Main.class, folder.resolve("root")));
      Path running = Files.createDirectories(folders(child).running());
      Process holder = holder(folder, "-Dx=y", running);
      Process second = child.start();
      try {
        await("message", () -> windows(screen).size() == 1);
        assertThat(screen.xdotool("getwindowgeometry", windows(screen).getFirst()))
            .doesNotContain("1366x736");
        assertThat(running.resolve("show")).doesNotExist();
        assertThat(folders(child).logs()).as("the log belongs to the first").doesNotExist();
        screen.xdotool("mousemove", "100", "30");
        await(
            "end by Enter",
            () -> {
              screen.xdotool("key", "Return");
              return second.waitFor(300, TimeUnit.MILLISECONDS);
            });
      } finally {
        end(second);
        end(holder);
      }
    }
  }

  @Test
  void whoHoldsItElsewhereIsNotAskedButNamed(@TempDir Path folder) throws Exception {
    Path running = Files.createDirectory(folder.resolve("running"));
    Process holder = holder(folder, "-Duser.name=mvermeire", running);
    try {
      assertThatThrownBy(() -> SingleStart.in(running, Optional.empty()))
          .isInstanceOfSatisfying(
              AppFailure.AlreadyRunning.class,
              e ->
                  assertThat(e.arguments())
                      .containsExactly("known", "yes", "user", "mvermeire", "machine", machine()));
      assertThat(running.resolve("show")).doesNotExist();
    } finally {
      end(holder);
    }
    SingleStart.in(running, Optional.empty()).orElseThrow().close();
  }

  @Test
  void whoComesWhileTheFirstIsEndingTakesItsPlace(@TempDir Path folder) throws Exception {
    SingleStart first = SingleStart.in(folder, Optional.empty()).orElseThrow();
    Thread ending =
        Thread.ofVirtual()
            .start(
                () -> {
                  sleep(500);
                  first.close();
                });
    Optional<SingleStart> second = SingleStart.in(folder, Optional.empty());
    ending.join();
    second.orElseThrow().close();
    assertThat(folder.resolve("show")).doesNotExist();
  }

  @Test
  void whereNoLockCanBeHadNobodyIsKeptFromWorking(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    SingleStart.in(file.resolve("below"), Optional.empty()).orElseThrow().close();
  }

  @Test
  void theRefusalSpeaksTheLanguageLastChosen(@TempDir Path folder) throws Exception {
    Folders folders = Folders.below(folder);
    for (Language language : List.of(Language.FR, Language.NL, Language.DE)) {
      new FileSettingsStore(folders.settings(), Policy.NONE).save(Settings.FIRST.in(language));
      Stage stage = FxToolkit.registerPrimaryStage();
      List<String> said =
          Program.onScreen(
              () -> {
                RefusedStart.show(stage, folders, new AppFailure.AlreadyRunning());
                return stage.getScene().getRoot().lookupAll(".label").stream()
                    .map(node -> ((Label) node).getText())
                    .toList();
              });
      Texts texts = new Texts(List.of(Wiring.COMMON_TEXTS), language);
      assertThat(said)
          .contains(
              texts.get("failure.already-running.title"),
              texts.get("failure.already-running.what", "known", "no"));
      Program.onScreen(
          () -> {
            stage.hide();
            return true;
          });
    }
  }

  private static Process holder(Path folder, String option, Path held) throws Exception {
    Process holder =
        Child.of(SecondStartTest.class, folder.resolve("holder"))
            .with(option)
            .start(held.toString());
    assertThat(holder.inputReader().readLine()).isEqualTo("held");
    return holder;
  }

  private static String machine() {
    return FolderLock.me().machine();
  }

  private static Folders folders(Child child) {
    Path home = child.home();
    return new Folders(
        home.resolve(".config/tutela"),
        home.resolve(".local/share/tutela"),
        home.resolve(".local/state/tutela"),
        home.resolve("policy.yaml"));
  }

  private static List<String> windows(Screen screen) throws Exception {
    return screen.xdotool("search", "--onlyvisible", "--name", "^Tutela$").lines().toList();
  }

  private static boolean isCovered(Screen screen) throws IOException {
    BufferedImage picture = screen.picture();
    return (picture.getRGB(683, 360) & 0xffffff) == MAGENTA
        && (picture.getRGB(60, 60) & 0xffffff) == MAGENTA;
  }

  private static void end(Process process) throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(String what, Callable<Boolean> condition) throws Exception {
    Patience.await(what, PATIENCE_SECONDS, condition);
  }
}
