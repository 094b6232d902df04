package tutela.app;

import javafx.application.Application;
import tutela.fx.Texts;
import tutela.logging.Steps;

/** Start of the program: a plain class, so that JavaFX may lie beside it as modules. */
public final class Main {
  /** From the process to the window, for the log. */
  static final Steps START = Steps.sinceTheProcessBegan("start");

  private Main() {}

  public static void main(String[] args) {
    if (CheckPolicy.isAsked(args)) {
      System.exit(CheckPolicy.check(args));
    }
    START.reached("main");
    ClosedMemory.close();
    JavaSettings.apply();
    START.reached("settings");
    // while JavaFX wakes up: the first window counts the minutes to the lock
    Thread.ofPlatform().name("ahead").daemon().start(Texts::load);
    Application.launch(DesktopApp.class, args);
  }
}
