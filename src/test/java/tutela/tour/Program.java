package tutela.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.api.FxToolkitContext;
import org.testfx.service.support.FiredEvents;
import tutela.app.Folders;
import tutela.app.JavaSettings;
import tutela.app.Surroundings;
import tutela.app.Wiring;
import tutela.fx.FileChoice;
import tutela.fx.Fonts;
import tutela.fx.controls.SecretField;
import tutela.paper.print.Queues;
import tutela.vault.VaultService;
import tutela.vault.Vaults;

/**
 * The real program in a real window, driven by keys and clicks. It is the program that a caseworker
 * starts: only folders, clock and answers of the file chooser are given.
 */
public final class Program implements AutoCloseable {
  /** How often a place is looked at before the mouse goes there. */
  private static final int STEADY = 3;

  private static final long PATIENCE_MS = 40_000;

  private final FxRobot robot = new FxRobot();
  private final Deque<Path> choices = new ArrayDeque<>();
  private final Wiring wiring;
  private final Stage stage;

  /** What is chosen in the next file chooser; nothing = cancelled. */
  private final class Choices implements FileChoice {
    @Override
    public Optional<Path> open(String title, List<String> endings) {
      return Optional.ofNullable(choices.poll());
    }

    @Override
    public Optional<Path> save(String title, String name) {
      return Optional.ofNullable(choices.poll())
          .map(p -> Files.isDirectory(p) ? p.resolve(name) : p);
    }

    @Override
    public Optional<Path> folder(String title) {
      return Optional.ofNullable(choices.poll());
    }
  }

  private Program(Path root, VaultService vaults, Queues queues, Clock clock, int width, int height)
      throws TimeoutException {
    JavaSettings.apply();
    stage = FxToolkit.registerPrimaryStage();
    forgetEvents();
    wiring =
        onScreen(
            () -> {
              Fonts.loadFirst();
              Wiring made =
                  new Wiring(
                      new Surroundings(
                          Folders.below(root), clock, vaults, queues, owner -> new Choices()),
                      stage);
              made.start();
              stage.setWidth(width);
              stage.setHeight(height);
              return made;
            });
    settle();
  }

  /** TestFX keeps every event, and with it every page that was ever clicked; it has no switch. */
  private static void forgetEvents() {
    try {
      FxToolkitContext context = FxToolkit.toolkitContext();
      Field field = FxToolkitContext.class.getDeclaredField("firedEvents");
      field.setAccessible(true);
      FiredEvents events = (FiredEvents) field.get(context);
      events.stopStoringFiredEvents();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("TestFX keeps its events elsewhere now", e);
    }
  }

  /** Starts the program with its data below a folder. */
  public static Program start(Path root) throws TimeoutException {
    return start(root, Clock.systemUTC(), 1366, 736);
  }

  public static Program start(Path root, Clock clock, int width, int height)
      throws TimeoutException {
    return start(root, Vaults.service(), clock, width, height);
  }

  /**
   * @param vaults with the real cost of unlocking, or a cheap one
   */
  public static Program start(Path root, VaultService vaults, Clock clock, int width, int height)
      throws TimeoutException {
    return new Program(root, vaults, Queues.ofThisSystem(), clock, width, height);
  }

  public FxRobot robot() {
    return robot;
  }

  public Wiring wiring() {
    return wiring;
  }

  public Stage stage() {
    return stage;
  }

  /** What the next file chooser answers. */
  public void choose(Path path) {
    choices.add(path);
  }

  /** Waits until nothing is under way and the window is drawn. */
  public Program settle() {
    arrange();
    robot.interact(() -> {});
    return this;
  }

  /** Waits until nothing is under way and everything is in its place; it need not be drawn yet. */
  public Program arrange() {
    waitFor("quiet", () -> onScreen(wiring::isQuiet));
    settleLayout();
    return this;
  }

  public Program waitFor(String what, BooleanSupplier condition) {
    long until = System.currentTimeMillis() + PATIENCE_MS;
    while (!condition.getAsBoolean()) {
      if (System.currentTimeMillis() > until) {
        throw new AssertionError("waited in vain for " + what + "; see " + picture(tempPicture()));
      }
      try {
        Thread.sleep(15);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return this;
  }

  private static Path tempPicture() {
    return Path.of(
        System.getProperty("java.io.tmpdir"), "tutela-stuck-" + System.nanoTime() + ".png");
  }

  public static <T> T onScreen(Callable<T> action) {
    if (Platform.isFxApplicationThread()) {
      try {
        return action.call();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    var task = new java.util.concurrent.FutureTask<>(action);
    Platform.runLater(task);
    try {
      return task.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first shown node with an id; waits for it. */
  public <N extends Node> N node(String id) {
    waitFor("#" + id, () -> onScreen(() -> find(id).isPresent()));
    @SuppressWarnings("unchecked") // the caller knows what has this id
    N node = (N) onScreen(() -> find(id).orElseThrow());
    return node;
  }

  public boolean isShown(String id) {
    return onScreen(() -> find(id).isPresent());
  }

  private Optional<Node> find(String id) {
    return find(wiring.scene().getRoot(), n -> id.equals(n.getId()));
  }

  private static Optional<Node> find(Node node, Predicate<Node> wanted) {
    if (!node.isVisible()) {
      return Optional.empty();
    }
    if (wanted.test(node)) {
      return Optional.of(node);
    }
    if (node instanceof Parent parent) {
      // what lies on top comes last
      for (Node child : List.copyOf(parent.getChildrenUnmodifiable()).reversed()) {
        Optional<Node> found = find(child, wanted);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Brings a node into view, as the wheel would, and clicks it. */
  public Program click(String id) {
    node(id);
    List<Optional<Point2D>> seen = new ArrayList<>();
    waitFor(
        "#" + id + " keeps its place",
        () -> {
          seen.addFirst(point(id));
          return seen.size() >= STEADY
              && seen.getFirst().isPresent()
              && seen.stream().limit(STEADY).distinct().count() == 1;
        });
    robot.clickOn(seen.getFirst().orElseThrow());
    return settle();
  }

  /** Where to point; lists that were read again have other nodes under the same names. */
  private Optional<Point2D> point(String id) {
    return onScreen(
        () -> {
          find(id).ifPresent(Program::reveal);
          wiring.scene().getRoot().layout();
          return find(id)
              .map(node -> node.localToScreen(node.getBoundsInLocal()))
              .map(box -> new Point2D(box.getCenterX(), box.getCenterY()));
        });
  }

  private void settleLayout() {
    onScreen(
        () -> {
          wiring.scene().getRoot().applyCss();
          wiring.scene().getRoot().layout();
          return true;
        });
  }

  private static void reveal(Node node) {
    for (Parent p = node.getParent(); p != null; p = p.getParent()) {
      if (p instanceof ScrollPane scroll && scroll.getContent() != null) {
        double content = scroll.getContent().getBoundsInLocal().getHeight();
        double view = scroll.getViewportBounds().getHeight();
        if (content > view) {
          var box = scroll.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
          double top = box.getMinY() - (view - box.getHeight()) / 2;
          scroll.setVvalue(Math.clamp(top / (content - view), 0, 1));
        }
      }
    }
  }

  /** Gives the focus to a field and types into it, after what it holds. */
  public Program type(String id, String text) {
    Node node = node(id);
    onScreen(
        () -> {
          reveal(node);
          node.requestFocus();
          return true;
        });
    settleLayout();
    return type(text);
  }

  /** Types where the focus is; TestFX would wait for some frames after each letter. */
  public Program type(String text) {
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            letter ->
                onScreen(
                    () -> {
                      key(KeyEvent.KEY_PRESSED, letter);
                      key(KeyEvent.KEY_TYPED, letter);
                      key(KeyEvent.KEY_RELEASED, letter);
                      return true;
                    }));
    return settle();
  }

  private void key(EventType<KeyEvent> what, String letter) {
    Scene scene = wiring.scene();
    EventTarget target = Objects.requireNonNullElse(scene.getFocusOwner(), scene);
    boolean typed = what == KeyEvent.KEY_TYPED;
    KeyCode code =
        switch (letter) {
          case "\n" -> KeyCode.ENTER;
          case "\t" -> KeyCode.TAB;
          default -> KeyCode.UNDEFINED;
        };
    Event.fireEvent(
        target,
        new KeyEvent(
            null,
            target,
            what,
            typed ? letter : KeyEvent.CHAR_UNDEFINED,
            typed ? "" : letter,
            typed ? KeyCode.UNDEFINED : code,
            false,
            false,
            false,
            false));
  }

  /** Types into a field that hides what it holds. */
  public Program secret(String id, String text) {
    SecretField field = node(id);
    onScreen(
        () -> {
          field.field().requestFocus();
          return true;
        });
    return type(text);
  }

  /** Pastes a text at the focus, as Ctrl V does. */
  public Program paste(String id, String text) {
    Node node = node(id);
    onScreen(
        () -> {
          reveal(node);
          node.requestFocus();
          javafx.scene.input.ClipboardContent content = new javafx.scene.input.ClipboardContent();
          content.putString(text);
          javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
          return true;
        });
    return press(KeyCode.CONTROL, KeyCode.V);
  }

  public Program press(KeyCode... keys) {
    robot.push(keys);
    return settle();
  }

  /** A picture of the window as it is seen. */
  public Path picture(Path file) {
    int[] size = new int[2];
    int[] pixels =
        onScreen(
            () -> {
              WritableImage image = wiring.scene().snapshot(null);
              size[0] = (int) image.getWidth();
              size[1] = (int) image.getHeight();
              int[] all = new int[size[0] * size[1]];
              image
                  .getPixelReader()
                  .getPixels(
                      0, 0, size[0], size[1], PixelFormat.getIntArgbInstance(), all, 0, size[0]);
              return all;
            });
    BufferedImage picture = new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, size[0], size[1], pixels, 0, size[0]);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      ImageIO.write(picture, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  @Override
  public void close() {
    onScreen(
        () -> {
          stage.hide();
          wiring.close();
          return true;
        });
  }
}
