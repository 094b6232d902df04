package tutela.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where things lie on this system, by its own habits.
 *
 * @param settings the small settings file
 * @param data where a case file lies if nobody says otherwise
 * @param logs the log files
 * @param policy file of the administrator, which the user only reads
 */
public record Folders(Path settings, Path data, Path logs, Path policy) {
  /** Name of the program's folders; says nothing of what it is for. */
  private static final String NAME = "tutela";

  private static final String POLICY = "policy.yaml";

  /** All below one folder, for tests and for the tour. */
  public static Folders below(Path root) {
    return new Folders(
        root.resolve("settings"),
        root.resolve("data"),
        root.resolve("logs"),
        root.resolve("administrator").resolve(POLICY));
  }

  /** What tells a second start that the program runs already; beside no case file. */
  Path running() {
    return settings.resolve("running");
  }

  static Folders ofThisSystem() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Path home = Path.of(System.getProperty("user.home", "."));
    Map<String, String> environment = System.getenv();
    if (system.contains("windows")) {
      Path local =
          Path.of(
              environment.getOrDefault(
                  "LOCALAPPDATA", home.resolve("AppData").resolve("Local").toString()));
      Path folder = local.resolve("Tutela");
      return new Folders(
          folder,
          folder.resolve("Tresor"),
          folder.resolve("logs"),
          besideTheProgram(System.getProperty("jpackage.app-path"), environment).resolve(POLICY));
    }
    if (system.contains("mac")) {
      Path folder = home.resolve("Library").resolve("Application Support").resolve("Tutela");
      return new Folders(
          folder,
          folder.resolve("Tresor"),
          home.resolve("Library").resolve("Logs").resolve("Tutela"),
          Path.of("/Library", "Application Support", "Tutela", POLICY));
    }
    Path config =
        Path.of(environment.getOrDefault("XDG_CONFIG_HOME", home.resolve(".config").toString()));
    Path data =
        Path.of(
            environment.getOrDefault(
                "XDG_DATA_HOME", home.resolve(".local").resolve("share").toString()));
    Path state =
        Path.of(
            environment.getOrDefault(
                "XDG_STATE_HOME", home.resolve(".local").resolve("state").toString()));
    return new Folders(
        config.resolve(NAME),
        data.resolve(NAME),
        state.resolve(NAME),
        Path.of("/etc", NAME, POLICY));
  }

  /**
   * Where only administrators write on Windows. Not in the program's own folder: the installer
   * empties that one before each new version.
   *
   * @param launcher the program's file, in its own folder; none where it is not installed
   */
  static Path besideTheProgram(@Nullable String launcher, Map<String, String> environment) {
    return launcher == null
        ? Path.of(environment.getOrDefault("ProgramFiles", "C:\\Program Files"), "Tutela policy")
        : Path.of(launcher).resolve("..", "..", "Tutela policy").normalize();
  }
}
