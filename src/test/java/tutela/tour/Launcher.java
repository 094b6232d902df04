package tutela.tour;

import java.nio.file.Path;
import tutela.app.Main;

/**
 * What {@code mvn} runs: the program in its window; where there is no display, or with {@code
 * -Dtour=yes}, the same program driven through the whole main job without one.
 */
public final class Launcher {
  private Launcher() {}

  public static void main(String[] args) {
    boolean wished = "yes".equals(System.getProperty("tutela.tour"));
    if (!wished && hasDisplay()) {
      Main.main(args);
      return;
    }
    System.out.println(
        wished
            ? "Tour: the program goes through the whole main job without a window."
            : "No display here: the program goes through the whole main job without a window (the tour).");
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("testfx.robot", "glass");
    System.exit(Tour.run(Path.of("target", "tour")) ? 0 : 1);
  }

  private static boolean hasDisplay() {
    String system = System.getProperty("os.name", "");
    return !system.startsWith("Linux") || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
  }

  private static boolean isSet(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isBlank();
  }
}
