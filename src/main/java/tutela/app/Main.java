package tutela.app;

import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import tutela.logging.Steps;

/** Start of the program: a plain class, so that JavaFX may lie beside it as modules. */
public final class Main {
  /** From Java's beginning to the window, for the log. */
  static final Steps START = Steps.sinceJavaBegan("start");

  /** What is done while JavaFX wakes up, and to be waited for before there is a window. */
  static CompletableFuture<@Nullable Void> beside = CompletableFuture.completedFuture(null);

  private Main() {}

  public static void main(String[] args) {
    if (CheckPolicy.isAsked(args)) {
      System.exit(CheckPolicy.check(args));
    }
    START.reached("main");
    JavaSettings.apply();
    START.reached("settings");
    beside =
        CompletableFuture.runAsync(
            () -> {
              ClosedMemory.close();
              LoggerFactory.getILoggerFactory();
            },
            task -> Thread.ofPlatform().name("beside").daemon().start(task));
    Application.launch(DesktopApp.class, args);
  }
}
