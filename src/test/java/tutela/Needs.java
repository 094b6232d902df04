package tutela;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What a test needs from the machine. Without it the test is skipped, and says why; where {@code
 * TUTELA_NOTHING_SKIPPED} is set, as on the build server, it fails instead.
 */
public final class Needs {
  private Needs() {}

  /** A program on the path. */
  public static void command(String name) {
    require(has(name), "the command " + name);
  }

  /** Whether a program is on the path, for what can also be done without it. */
  public static boolean has(String name) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
        .map(folder -> Path.of(folder, name))
        .anyMatch(Files::isExecutable);
  }

  /** The rights to mount a file system. */
  public static void root() {
    require("root".equals(System.getProperty("user.name")), "to run as root");
  }

  /**
   * Mounts a file system in memory over a folder; unmount it by closing.
   *
   * @param options such as {@code size=20m}
   */
  public static Mount tmpfs(Path folder, String options) throws IOException {
    root();
    command("mount");
    require(
        run("mount", "-t", "tmpfs", "-o", options, "none", folder.toString()) == 0,
        "the right to mount");
    return new Mount(folder);
  }

  /** A mounted folder. */
  public record Mount(Path folder) implements AutoCloseable {
    /** Mounts it again with other options, such as {@code ro}. */
    public void remount(String options) throws IOException {
      if (run("mount", "-o", "remount," + options, folder.toString()) != 0) {
        throw new IOException("remount " + options);
      }
    }

    @Override
    public void close() throws IOException {
      if (run("umount", folder.toString()) != 0) {
        run("umount", "-l", folder.toString());
      }
    }
  }

  /** Runs a command to its end and gives its exit code. */
  public static int run(String... command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      throw new IOException(e);
    }
  }

  /** Anything else, named so that the reason can be read in the report. */
  public static void thing(boolean found, String name) {
    require(found, name);
  }

  private static void require(boolean there, String what) {
    if (!there) {
      if (System.getenv("TUTELA_NOTHING_SKIPPED") != null) {
        throw new AssertionError("this test needs " + what);
      }
      abort("SKIPPED, since this test needs " + what);
    }
  }
}
