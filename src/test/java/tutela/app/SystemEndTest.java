package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tutela.Beside;
import tutela.Child;
import tutela.Needs;
import tutela.Patience;
import tutela.Screen;
import tutela.casefile.DraftService;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.vault.OpenVault;
import tutela.vault.VaultService;
import tutela.vault.Vaults;
import tutela.vault.domain.Key;

/** The system ends its session while something is being typed into the program's window. */
@Beside
final class SystemEndTest {
  private static final int PATIENCE_SECONDS = 60;
  private static final String TYPED = "half a sentence of";

  private final VaultService vaults = new VaultService(Clock.systemUTC());

  @ParameterizedTest
  @CsvSource({"TERM,143", "HUP,129"})
  void whatIsBeingTypedIsKeptAndTheCaseFileClosed(String signal, int status, @TempDir Path folder)
      throws Exception {
    Needs.command("kill");
    try (Screen screen = Screen.start(Files.createDirectory(folder.resolve("screen")))) {
      Child child = screen.on(Child.of(Main.class, folder.resolve("root")));
      Path store = child.home().resolve(".local/share/tutela");
      CaseId id;
      try (OpenVault vault =
          vaults
              .prepare(Vaults.passphrase(), Language.FR, Progress.none())
              .createIn(store, Wiring.MIGRATIONS)) {
        SessionServices services = Casework.services(vault, Clock.systemUTC());
        id = services.cases.open(Language.FR).id();
        services.lastPlace.keep(id, "REPLY", "");
      }
      Process program = child.start();
      try {
        await("window", () -> !screen.xdotool("search", "--name", "^Tutela$").isEmpty());
        screen.xdotool("mousemove", "700", "30");
        Thread.sleep(1_500);
        screen.xdotool("type", "--delay", "20", new String(Vaults.passphrase()));
        screen.xdotool("key", "Return");
        Path log = child.home().resolve(".local/state/tutela/tutela.log");
        await("page", () -> Files.readString(log).contains("pages looked through"));
        Thread.sleep(1_500);
        screen.xdotool("type", "--delay", "20", TYPED);
        Thread.sleep(500);

        Needs.run("kill", "-" + signal, Long.toString(program.pid()));
        assertThat(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(status);
        assertThat(Files.readAllLines(log))
            .as("but for the guards, which only the run of the pom gives")
            .filteredOn(line -> !line.contains("others may read the memory"))
            .noneMatch(line -> line.contains("WARN") || line.contains("ERROR"));
      } finally {
        program.destroyForcibly().waitFor();
      }
      assertThat(store.resolve("lock")).as("given back in order").isEmptyFile();
      try (OpenVault vault =
          vaults.unlock(
              store, new Key.Passphrase(Vaults.passphrase()), Wiring.MIGRATIONS, Progress.none())) {
        SessionServices services = Casework.services(vault, Clock.systemUTC());
        assertThat(services.drafts.of(DraftService.Form.of(id, "reply")))
            .containsEntry("text", TYPED);
        assertThat(services.lastPlace.today()).as("leads back to the page").isPresent();
      }
    }
  }

  private static void await(String what, Callable<Boolean> condition) throws Exception {
    Patience.await(what, PATIENCE_SECONDS, condition);
  }
}
