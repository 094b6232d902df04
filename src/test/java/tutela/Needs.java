package tutela;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * What a test needs beyond Maven and the JDK. Where it is missing the test is skipped and says so;
 * with TUTELA_NOTHING_SKIPPED in the environment it fails instead.
 */
public final class Needs {
  private Needs() {}

  /** A command on the path, e.g. {@code pdftotext} of poppler-utils. */
  public static void command(String name) {
    boolean found =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(Path::of)
            .flatMap(
                folder ->
                    java.util.stream.Stream.of(folder.resolve(name), folder.resolve(name + ".exe")))
            .anyMatch(Files::isExecutable);
    thing(found, "the command " + name);
  }

  /** Anything else, named so that the reason can be read in the report. */
  public static void thing(boolean found, String name) {
    if (found) {
      return;
    }
    String reason = "NOT TESTED: this machine lacks " + name + " (see .ci/run)";
    if (System.getenv("TUTELA_NOTHING_SKIPPED") != null) {
      Assertions.fail(reason);
    }
    Assumptions.abort(reason);
  }
}
