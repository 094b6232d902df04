package tutela.app;

/** What must be said to Java before the first window. */
public final class JavaSettings {
  private JavaSettings() {}

  /** Call before JavaFX starts. */
  public static void apply() {
    // paper is drawn with AWT's pictures, never with its windows
    System.setProperty("java.awt.headless", "true");
    // with its cache JavaFX stretches a region's ground from a few pixels: grey cards, square
    // corners
    System.setProperty("prism.disableRegionCaching", "true");
    // what was on the screen would outlive a lock there
    System.setProperty("prism.cacheLayoutSize", "0");
    RecentFiles.noteNone();
  }
}
