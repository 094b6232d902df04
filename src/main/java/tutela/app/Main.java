package tutela.app;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import tutela.logging.Steps;

/** Start of the program: a plain class, so that JavaFX may lie beside it as modules. */
public final class Main {
  /** From Java's beginning to the window, for the log. */
  static final Steps START = Steps.sinceJavaBegan("start");

  private static final FutureTask<@Nullable Void> BESIDE =
      new FutureTask<>(
          () -> {
            ClosedMemory.close();
            LoggerFactory.getILoggerFactory();
            return null;
          });

  private Main() {}

  public static void main(String[] args) {
    if (CheckPolicy.isAsked(args)) {
      System.exit(CheckPolicy.check(args));
    }
    START.reached("main");
    JavaSettings.apply();
    START.reached("settings");
    Thread.ofPlatform().name("beside").daemon().start(BESIDE);
    Application.launch(DesktopApp.class, args);
  }

  /** Ends what is done while JavaFX wakes up; there is no window before. */
  static void beside() {
    BESIDE.run(); // does nothing where it has begun
    try {
      BESIDE.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    START.reached("beside");
  }
}
