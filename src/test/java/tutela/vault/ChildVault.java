package tutela.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tutela.kernel.AppFailure;

/** A process of its own that works on a case file until it is killed, or to its end. */
public final class ChildVault {
  private ChildVault() {}

  /**
   * @param arguments {@code work} or {@code once} or {@code hold}, and the folder
   */
  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[1]);
    try {
      switch (arguments[0]) {
        case "work" -> work(folder);
        case "once" -> once(folder);
        default -> hold(folder);
      }
    } catch (AppFailure e) {
      say("failure " + e.key());
    }
  }

  /** Changes without end, locked and unlocked now and then. */
  private static void work(Path folder) {
    for (int session = 0; ; session++) {
      try (OpenVault vault = Vaults.open(folder, Vaults.MIGRATIONS)) {
        for (int i = 0; i < 5 + session * 7 % 30; i++) {
          String text = System.nanoTime() + " " + "x".repeat(i * 100 % 3000);
          Vaults.insert(vault.database(), text);
          say("saved " + text.substring(0, text.indexOf(' ')));
        }
      }
    }
  }

  private static void once(Path folder) {
    try (OpenVault vault = Vaults.open(folder, Vaults.MIGRATIONS)) {
      Vaults.insert(vault.database(), "once");
    }
    try (OpenVault vault = Vaults.open(folder, Vaults.MIGRATIONS)) {
      say("rows " + Vaults.texts(vault.database()).size());
    }
  }

  private static void hold(Path folder) throws InterruptedException {
    try (OpenVault vault = Vaults.open(folder, Vaults.MIGRATIONS)) {
      say("open " + vault.report().recovered());
      Thread.sleep(60_000);
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  /** Starts one. */
  static Process start(String mode, Path folder, List<String> before) throws IOException {
    List<String> command = new java.util.ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx200m",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            ChildVault.class.getName(),
            mode,
            folder.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
