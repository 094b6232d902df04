package tutela.app;

import javafx.application.Application;

/** Start of the program: a plain class, so that JavaFX may lie beside it as modules. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    if (CheckPolicy.isAsked(args)) {
      System.exit(CheckPolicy.check(args));
    }
    ClosedMemory.close();
    JavaSettings.apply();
    Application.launch(DesktopApp.class, args);
  }
}
