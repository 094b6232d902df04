package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tutela.Beside;
import tutela.Child;
import tutela.Needs;
import tutela.Patience;
import tutela.Screen;

/** The program with the arguments that the pom gives it: nobody looks in, no crash tells. */
@Beside
final class ClosedMemoryTest {
  private static final int PATIENCE_SECONDS = 60;

  /** A program that nobody guards. */
  static final class Open {
    public static void main(String[] arguments) throws InterruptedException {
      System.out.println(ClosedMemory.faults());
      System.out.flush();
      Thread.sleep(60_000);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SEGV", "ABRT"})
  void nobodyAttachesAndACrashLeavesNothing(String signal, @TempDir Path folder) throws Exception {
    try (Screen screen = Screen.start(Files.createDirectory(folder.resolve("screen")))) {
      Child child =
          screen.on(
              withCores(Child.of(Main.class, folder.resolve("root")))
                  .with(System.getProperty("tutela.java.guards").split(" ")));
      Process program = child.start();
      try {
        await("window", () -> !screen.xdotool("search", "--name", "^Tutela$").isEmpty());
        assertThat(attaches(program)).isFalse();
        Path log = child.home().resolve(".local/state/tutela/tutela.log");
        Thread.sleep(2_000);
        assertThat(log).content().doesNotContain("others may read");
        Needs.run("kill", "-" + signal, Long.toString(program.pid()));
        assertThat(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(reports(child)).isEmpty();
      } finally {
        program.destroyForcibly().waitFor();
      }
    }
  }

  @Test
  void whatIsMissingIsNamedAndSeen(@TempDir Path folder) throws Exception {
    Child child = withCores(Child.of(Open.class, folder.resolve("root")));
    Process program = child.start();
    try {
      assertThat(program.inputReader().readLine())
          .isEqualTo("[CreateCoredumpOnCrash, DisableAttachMechanism, SuppressFatalErrorMessage]");
      assertThat(attaches(program)).isTrue();
      Needs.run("kill", "-SEGV", Long.toString(program.pid()));
      program.waitFor();
      assertThat(reports(child)).anyMatch(name -> name.startsWith("hs_err"));
    } finally {
      program.destroyForcibly().waitFor();
    }
  }

  @Test
  void aDebuggersDoorIsNamed(@TempDir Path folder) throws Exception {
    Process program =
        Child.of(Open.class, folder.resolve("root"))
            .with(System.getProperty("tutela.java.guards").split(" "))
            .with("-Dcom.sun.management.example=1")
            .start();
    try {
      assertThat(program.inputReader().readLine()).isEqualTo("[-Dcom.sun.management.]");
    } finally {
      program.destroyForcibly().waitFor();
    }
  }

  private static Child withCores(Child child) {
    return child.under("sh", "-c", "ulimit -c unlimited; exec \"$@\"", "sh");
  }

  private static boolean attaches(Process program) throws IOException {
    return Needs.run(
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
            Long.toString(program.pid()),
            "VM.version")
        == 0;
  }

  /** What a crash left, and the dumps of memory. */
  private static List<String> reports(Child child) throws IOException {
    try (var all = Files.walk(child.root())) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> name.matches("(hs_err|core|replay|java_pid).*"))
          .toList();
    }
  }

  private static void await(String what, Callable<Boolean> condition) throws Exception {
    Patience.await(what, PATIENCE_SECONDS, condition);
  }
}
