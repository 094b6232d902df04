package tutela.paper.print;

/** Stops a call that would freeze the window. */
final class OffTheWindow {
  private OffTheWindow() {}

  static void check() {
    if (Thread.currentThread().getName().equals("JavaFX Application Thread")) {
      throw new IllegalStateException("printing from the thread of the window");
    }
  }
}
