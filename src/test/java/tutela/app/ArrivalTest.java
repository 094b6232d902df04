package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.fx.ScreenId;
import tutela.kernel.Language;
import tutela.tour.Program;
import tutela.vault.Vaults;

/** What is opened from the file manager leads to its screen, and nothing is left for it. */
final class ArrivalTest {
  @TempDir private static Path folder;
  private static AtTheScreen at;
  private static Path other;

  @BeforeAll
  static void start() throws Exception {
    at = new AtTheScreen(folder.resolve("root"));
    other = folder.resolve("other é");
    Casework.in(other).close();
  }

  @AfterAll
  static void stop() {
    at.close();
  }

  @BeforeEach
  void begin() {
    at.settings(s -> s.in(Language.FR).at(usual().toString()).lockingAfter(30));
    at.program().press(KeyCode.CONTROL, KeyCode.L);
    show(ScreenId.UNLOCK);
  }

  private static Path usual() {
    return Folders.below(folder.resolve("root")).data();
  }

  private static WayIn wayIn() {
    return at.program().wiring().wayIn;
  }

  private static void show(ScreenId id) {
    Program.onScreen(
        () -> {
          Inside.gate(at.program().wiring(), id);
          return true;
        });
  }

  private static void arrive(Path asked) {
    Program.onScreen(
        () -> {
          wayIn().arrive(asked);
          return true;
        });
    at.program().settle();
  }

  private static void refused(String key) {
    at.program().waitFor(key, () -> at.program().isShown("failure-later"));
    assertThat(at.said()).contains(at.text(key));
    at.program().press(KeyCode.ESCAPE);
  }

  private static String kept() {
    return at.program().wiring().settings.settings().caseFolder();
  }

  @Test
  void aCaseFileIsAskedForItsKeyAndKeptOnceItIsOpen() {
    for (Path asked : new Path[] {other.resolve("tutela.keys"), other}) {
      show(ScreenId.WELCOME);
      arrive(asked);
      assertThat(at.program().isShown("unlock")).isTrue();
      assertThat(wayIn().folder()).isEqualTo(other);
      assertThat(kept()).as("not unlocked yet").isEqualTo(usual().toString());
    }
    at.program().secret("phrase", new String(Vaults.passphrase())).press(KeyCode.ENTER);
    at.program().waitFor("desk", () -> at.program().isShown("todo")).settle();
    assertThat(kept()).isEqualTo(other.toString());

    arrive(other.resolve("tutela.keys"));
    at.noFault();
    arrive(usual());
    refused("arrival-other-open");
    assertThat(at.program().isShown("todo")).as("still open").isTrue();
  }

  @Test
  void whoTurnsAwayFromItHasHersAgain() {
    arrive(other);
    show(ScreenId.WELCOME);
    assertThat(wayIn().folder()).isEqualTo(usual());
  }

  @Test
  void aBackupIsAskedForItsKey() throws Exception {
    Path backup = Files.writeString(folder.resolve("2026-11-29-080000.tutela"), "TUTELABU");
    arrive(backup);
    assertThat(at.typed("file")).isEqualTo(backup.toString());
    assertThat(wayIn().folder()).as("where it would go").isEqualTo(usual());
    arrive(other);
    refused("arrival-busy");
    assertThat(at.typed("file")).isEqualTo(backup.toString());
  }

  @Test
  void anythingElseIsRefusedWithWhatToDo() throws Exception {
    arrive(Files.writeString(folder.resolve("other.keys"), "TUTELAKY"));
    refused("arrival-unknown");
    arrive(folder);
    refused("arrival-unknown");
    arrive(folder.resolve("gone.tutela"));
    refused("arrival-missing");
    assertThat(at.program().isShown("unlock")).isTrue();
  }

  @Test
  void theSecondStartHandsItOver() throws Exception {
    Path running = folder.resolve("running");
    CompletableFuture<Optional<Path>> got = new CompletableFuture<>();
    try (SingleStart first = SingleStart.in(running, Optional.empty()).orElseThrow()) {
      first.answerBy(got::complete);
      assertThat(SingleStart.in(running, Optional.of(other))).isEmpty();
      assertThat(got.get(5, TimeUnit.SECONDS)).contains(other);
    }
  }
}
