package tutela.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.Beside;
import tutela.Needs;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;
import tutela.kernel.SweepReport;

/** What only a second process can show: being killed, being shut out, talking to a network. */
@Beside
final class VaultProcessTest {
  private static final int ROUNDS = 8;

  @Test
  void noConfirmedChangeIsLostWhenTheProcessIsKilled(@TempDir Path folder) throws Exception {
    Random random = new Random(5);
    List<String> confirmed = new ArrayList<>();
    int recovered = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Process child = ChildVault.start("work", folder, List.of());
      try (BufferedReader out = child.inputReader()) {
        String first = out.readLine();
        assertThat(first).as("round " + round).startsWith("saved ");
        confirmed.add(first.substring(6));
        Thread.sleep(random.nextInt(200));
        child
            .toHandle()
            .destroyForcibly(); // SIGKILL; unlike the process's own, leaves the output readable
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          if (line.startsWith("saved ")) {
            confirmed.add(line.substring(6));
          }
        }
      }
      child.waitFor();
      try (OpenVault vault =
          Vaults.service().unlock(folder, Vaults.key(), Vaults.MIGRATIONS, Progress.none())) {
        recovered += vault.report().recovered() ? 1 : 0;
        List<String> texts = Vaults.texts(vault.database());
        assertThat(texts.stream().map(text -> text.substring(0, text.indexOf(' '))).toList())
            .as("round " + round)
            .containsAll(confirmed);
        assertThat(texts).hasSizeLessThanOrEqualTo(confirmed.size() + round + 1);
        SweepReport sweep = vault.database().sweep(Progress.none());
        assertThat(sweep.live()).isEmpty();
        assertThat(vault.database().verifyChain().firstBroken()).isEmpty();
      }
    }
    System.out.println(
        ROUNDS
            + " kills: all "
            + confirmed.size()
            + " confirmed changes there; one was ahead of the anchor in "
            + recovered);
    assertThat(confirmed).hasSizeGreaterThanOrEqualTo(ROUNDS);
  }

  @Test
  void aSecondProcessIsShutOutUntilTheFirstIsGoneHoweverItGoes(@TempDir Path folder)
      throws Exception {
    Process child = ChildVault.start("hold", folder, List.of());
    try (BufferedReader out = child.inputReader()) {
      assertThat(out.readLine()).isEqualTo("open false");
      assertThatThrownBy(
              () ->
                  Vaults.service().unlock(folder, Vaults.key(), Vaults.MIGRATIONS, Progress.none()))
          .isInstanceOf(AppFailure.StoreBusy.class);
      Process second = ChildVault.start("hold", folder, List.of());
      assertThat(second.inputReader().readLine()).isEqualTo("failure store-busy");
      second.waitFor();
      child.destroyForcibly();
      child.waitFor();
    }
    try (OpenVault vault =
        Vaults.service().unlock(folder, Vaults.key(), Vaults.MIGRATIONS, Progress.none())) {
      assertThat(Vaults.texts(vault.database())).isEmpty();
      // trying in the same process must not lift the lock for other processes
      assertThatThrownBy(
              () ->
                  Vaults.service().unlock(folder, Vaults.key(), Vaults.MIGRATIONS, Progress.none()))
          .isInstanceOf(AppFailure.StoreBusy.class);
      Process third = ChildVault.start("hold", folder, List.of());
      assertThat(third.inputReader().readLine()).isEqualTo("failure store-busy");
      third.waitFor();
    }
  }

  /**
   * Creating, migrating, changing, reading. (The JVM itself makes three sockets when it loads its
   * file channels, to learn whether the system has IPv6, and leaves them unconnected.)
   */
  @Test
  void opensNoNetwork(@TempDir Path folder) throws Exception {
    Needs.command("strace");
    Path trace = folder.resolve("trace");
    Path store = folder.resolve("store");
    Process child =
        ChildVault.start(
            "once",
            store,
            List.of("strace", "-f", "-qq", "-e", "trace=%network", "-o", trace.toString()));
    try (BufferedReader out = child.inputReader()) {
      assertThat(out.readLine()).isEqualTo("rows 1");
    }
    assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(networkCalls(trace)).isEmpty();
  }

  private static List<String> networkCalls(Path trace) throws IOException {
    try (var lines = Files.lines(trace)) {
      return lines
          .filter(
              line -> line.matches(".*\\b(connect|bind|listen|accept4?|send\\w*|recv\\w*)\\(.*"))
          .filter(line -> !line.contains("AF_UNIX"))
          .toList();
    }
  }
}
