package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import tutela.Beside;
import tutela.Child;
import tutela.Patience;
import tutela.Screen;
import tutela.casefile.domain.Case;
import tutela.fx.Fonts;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.fx.SystemFileChoice;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.paper.print.Queues;
import tutela.settings.domain.Settings;
import tutela.tour.Program;
import tutela.vault.VaultService;
import tutela.vault.Vaults;
import tutela.vault.domain.Key;

/** The program as it is started, in a real window on a screen of 1920x1080, by keyboard. */
@Beside
final class WindowTest {
  private static final int PATIENCE_SECONDS = 60;

  private static final String CHOSEN = Markers.word("chosen") + ".eml";
  private static final String DROPPED = Markers.word("dropped") + ".eml";

  /**
   * In a process of its own: items and a letter are looked at, a reply is chosen in the chooser of
   * the system, another is dropped. Says when the window covers itself.
   *
   * @param arguments folder of the program, folder of the files
   */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    Path root = Path.of(arguments[0]);
    JavaSettings.apply();
    Hands hands = new Hands(root);
    hands.click("#phrase-hidden");
    hands.robot.write(new String(Vaults.passphrase()), 0).push(KeyCode.ENTER);
    hands.click("#work");
    SessionServices services = Inside.services(hands.wiring);
    Case matter = services.cases.open(1, 0).getFirst();
    String letter = Long.toString(services.letters.of(matter.id()).getFirst().id().value());

    hands.coverElsewhere(out);
    hands.stay(new Place(ScreenId.SETTINGS, Optional.empty(), "security"));
    hands.click("#covering"); // the list is a window of its own
    hands.robot.push(KeyCode.ESCAPE);
    hands.stay(Place.of(ScreenId.ITEMS, matter.id()));
    hands.stay(Place.of(ScreenId.LETTER, matter.id(), letter));
    for (String node : List.of("#replies", "#record", "#choose")) {
      hands.click(node);
    }
    out.println(hands.sealed(CHOSEN));
    hands.focus();
    hands.drop(Path.of(arguments[1]).resolve(DROPPED));
    out.println(hands.sealed(DROPPED));
    System.exit(0);
  }

  /** The program with the choosers of the system, and a mouse. */
  private static final class Hands {
    final FxRobot robot = new FxRobot();
    private final Stage stage = FxToolkit.registerPrimaryStage();
    private final Wiring wiring;

    Hands(Path root) throws Exception {
      wiring =
          Program.onScreen(
              () -> {
                Fonts.loadFirst();
                Wiring made =
                    new Wiring(
                        new Surroundings(
                            Folders.below(root),
                            Clock.systemUTC(),
                            Vaults.service(),
                            Queues.ofThisSystem(),
                            SystemFileChoice::new),
                        stage);
                made.start();
                stage.setX(0);
                stage.setY(0);
                stage.setWidth(1920);
                stage.setHeight(1080);
                return made;
              });
    }

    /** Without a window manager nobody else gives the focus. */
    void focus() throws Exception {
      robot.interact(stage::requestFocus);
      await("focus", stage::isFocused);
    }

    /** From now on says when the window covers itself, and when it shows itself again. */
    void coverElsewhere(PrintStream out) throws Exception {
      focus();
      robot.interact(
          () -> {
            robot
                .lookup("#cover")
                .query()
                .visibleProperty()
                .addListener((o, was, is) -> out.println(is ? "covered" : "shown"));
            Inside.settings(wiring, s -> s.covered(Settings.Covering.ELSEWHERE));
          });
    }

    /** Long enough to be looked at from outside. */
    void stay(Place place) throws Exception {
      robot.interact(() -> Inside.go(wiring, place));
      await("quiet", () -> Program.onScreen(wiring::isQuiet));
      robot.sleep(300);
    }

    void click(String node) throws Exception {
      robot.clickOn(find(node));
    }

    Node find(String node) throws Exception {
      await("quiet", () -> Program.onScreen(wiring::isQuiet));
      await(node, () -> shown(node).isPresent());
      return shown(node).orElseThrow();
    }

    /** Looked for where nothing changes meanwhile. */
    private Optional<Node> shown(String node) {
      return Program.onScreen(() -> robot.lookup(node).tryQuery().filter(Node::isVisible));
    }

    /** Name and digest of the file that the screen says is sealed. */
    String sealed(String name) throws Exception {
      Label shown = (Label) find("#sealedName");
      await(name, () -> shown.getText().equals(name));
      return name + " " + ((Label) find("#sealedHash")).getText();
    }

    /** Out of another window, as from the desktop's own, by the mouse. */
    void drop(Path file) throws Exception {
      Label source = new Label("file");
      source.setId("source");
      source.setOnDragDetected(
          e -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(file.toFile()));
            source.startDragAndDrop(TransferMode.COPY).setContent(content);
          });
      robot.interact(
          () -> {
            Stage other = new Stage();
            other.setScene(new Scene(new StackPane(source), 120, 80));
            other.setX(1700);
            other.setY(900);
            other.show();
          });
      find("#source");
      robot.drag("#source").moveTo("#drop").moveBy(3, 3).sleep(300).drop();
    }
  }

  @Test
  void theProgramStartsOpensItsCaseFileAndLocksIt(@TempDir Path folder) throws Exception {
    try (Screen screen = Screen.start(Files.createDirectory(folder.resolve("screen")))) {
      Child child = screen.on(Child.of(Main.class, folder.resolve("root")));
      Path store = folder.resolve("opened from the file manager");
      VaultService vaults = new VaultService(Clock.systemUTC());
      vaults
          .prepare(Vaults.passphrase(), Language.FR, Progress.none())
          .createIn(store, Wiring.MIGRATIONS)
          .close();
      BufferedImage empty = screen.picture();
      assertThat(colours(empty)).hasSizeLessThan(3);
      Process program = child.start(store.resolve("tutela.keys").toString());
      try {
        await("window", () -> !screen.xdotool("search", "--name", "^Tutela$").isEmpty());
        // the pointer alone has many colours, and comes before the window is drawn
        await("gate", () -> differing(empty, screen.picture()) > 500_000);
        assertThat(screen.xdotool("getwindowgeometry", window(screen))).contains("1366x736");
        BufferedImage gate = settled(screen);

        screen.xdotool("mousemove", "700", "30");
        screen.xdotool("type", "--delay", "20", new String(Vaults.passphrase()));
        screen.xdotool("key", "Return");
        Path log = child.home().resolve(".local/state/tutela/tutela.log");
        await("desk", () -> Files.readString(log).contains("pages looked through"));
        await("another picture", () -> differing(gate, screen.picture()) > 50_000);
        assertThat(colours(screen.picture())).hasSizeGreaterThan(50);
        assertThat(isOpen(vaults, store)).isTrue();
        assertThat(Files.readString(log)).doesNotContain("not caught", "work failed");

        screen.xdotool("key", "ctrl+l");
        await("locked", () -> !isOpen(vaults, store));
        assertThat(differing(gate, settled(screen))).as("the gate again").isLessThan(50_000);
      } finally {
        program.destroy();
        assertThat(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  @Test
  void aReplyIsChosenInTheChooserOfTheSystemAndAnotherIsDropped(@TempDir Path folder)
      throws Exception {
    try (Screen screen = Screen.start(Files.createDirectory(folder.resolve("screen")))) {
      Child child = screen.on(Child.of(WindowTest.class, folder.resolve("root")));
      List<String> secrets = new ArrayList<>(Markers.NEEDLES);
      try (Casework work = Casework.in(Folders.below(child.root()).data())) {
        CaseId id = new WholeCase(work.services(), Clock.systemUTC()).play();
        secrets.add(work.services().cases.get(id).reference());
      }
      for (String name : List.of(CHOSEN, DROPPED)) {
        Files.writeString(folder.resolve(name), "From: a@chirp.example\nSubject: x\n\n" + name);
      }
      Thread typing = Thread.ofVirtual().start(() -> choose(screen, folder.resolve(CHOSEN)));
      Told told = new Told(screen, WindowTest.class, secrets);
      Child.Ended ended = child.run(child.root().toString(), folder.toString());
      typing.join();
      told.nothing();
      assertThat(
              ended
                  .out()
                  .lines()
                  .filter(line -> line.contains(" sha-256 ") || line.matches("covered|shown")))
          .as(ended.out() + ended.err())
          .satisfiesExactly(
              line -> assertThat(line).startsWith(CHOSEN + " sha-256 "),
              line -> assertThat(line).as("another window in front").isEqualTo("covered"),
              line -> assertThat(line).as("something dragged here").isEqualTo("shown"),
              line -> assertThat(line).startsWith(DROPPED + " sha-256 "));
      desktopNotedNothing(child.home());
    }
  }

  /** Neither the chooser of the system nor the desktop keeps the name of a file of hers. */
  private static void desktopNotedNothing(Path home) throws IOException {
    try (var all = Files.walk(home)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(Markers.STEM);
      }
    }
  }

  /** Types the path into the chooser once it is there. */
  private static void choose(Screen screen, Path file) {
    try {
      await("chooser", () -> !screen.xdotool("search", "--name", "Message ou scan").isEmpty());
      String dialog =
          screen.xdotool("search", "--name", "Message ou scan").lines().findFirst().orElseThrow();
      screen.xdotool("windowfocus", "--sync", dialog);
      // the first sign opens the line for a path
      screen.xdotool("type", "/");
      Thread.sleep(700);
      screen.xdotool("type", "--delay", "15", file.toString().substring(1));
      Thread.sleep(500);
      screen.xdotool("key", "Return");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String window(Screen screen) throws Exception {
    return screen.xdotool("search", "--name", "^Tutela$").lines().findFirst().orElseThrow();
  }

  /** Whether another process has it. */
  private static boolean isOpen(VaultService vaults, Path store) {
    try {
      vaults
          .unlock(store, new Key.Passphrase("x".toCharArray()), Wiring.MIGRATIONS, Progress.none())
          .close();
      throw new AssertionError("opened by a wrong passphrase");
    } catch (AppFailure.StoreBusy e) {
      return true;
    } catch (AppFailure.WrongPassphrase e) {
      return false;
    }
  }

  private static void await(String what, Callable<Boolean> condition) throws Exception {
    Patience.await(what, PATIENCE_SECONDS, condition);
  }

  /** The screen once it stands still, but for a caret. */
  private static BufferedImage settled(Screen screen) throws Exception {
    BufferedImage[] last = {screen.picture()};
    await(
        "standstill",
        () -> {
          Thread.sleep(300);
          BufferedImage now = screen.picture();
          boolean still = differing(last[0], now) < 500;
          last[0] = now;
          return still;
        });
    return last[0];
  }

  private static Set<Integer> colours(BufferedImage picture) {
    Set<Integer> found = new HashSet<>();
    for (int y = 0; y < picture.getHeight(); y += 2) {
      for (int x = 0; x < picture.getWidth(); x += 2) {
        found.add(picture.getRGB(x, y));
      }
    }
    return found;
  }

  private static int differing(BufferedImage a, BufferedImage b) {
    int count = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        count += a.getRGB(x, y) == b.getRGB(x, y) ? 0 : 1;
      }
    }
    return count;
  }
}
