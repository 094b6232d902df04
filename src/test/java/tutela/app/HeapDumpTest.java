package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.Beside;
import tutela.Child;
import tutela.Patience;
import tutela.Screen;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.vault.OpenVault;
import tutela.vault.VaultService;
import tutela.vault.Vaults;
import tutela.vault.crypto.Bared;
import tutela.vault.domain.Key;

/**
 * The heap of the real program, dumped while its case file is open and again after the lock. Its
 * case file is made, and all keys are typed, by another process: whatever of them is found was kept
 * by the program.
 */
@Beside
final class HeapDumpTest {
  private static final int PATIENCE_SECONDS = 60;
  private static final int CHUNK = 32 << 20;
  private static final String SEARCHED = "quorbelztyped";

  @Test
  void afterALockTheHeapHoldsNoKeyNoPassphraseAndNothingOfACase(@TempDir Path folder)
      throws Exception {
    try (Screen screen = Screen.start(Files.createDirectory(folder.resolve("screen")))) {
      // always compacted: other collectors leave dead objects in a full region, and they are dumped
      Child child =
          screen
              .on(Child.of(DumpedProgram.class, folder.resolve("root")))
              .with("-XX:+UseSerialGC", "-XX:MarkSweepAlwaysCompactCount=1");
      Path store = child.home().resolve(".local/share/tutela");
      fill(store);
      Map<String, byte[]> wanted = wanted(store);
      Process program = child.start();
      try (BufferedReader said = program.inputReader();
          var line = program.outputWriter()) {
        await("window", () -> !screen.xdotool("search", "--name", "^Tutela$").isEmpty());
        screen.xdotool("mousemove", "700", "30");
        still(screen);
        screen.xdotool("type", "--delay", "20", new String(Vaults.passphrase()));
        screen.xdotool("key", "Return");
        Path log = child.home().resolve(".local/state/tutela/tutela.log");
        await("case", () -> Files.readString(log).contains("pages looked through"));
        for (String key :
            List.of("F2", "ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5", "ctrl+6", "ctrl+7", "ctrl+k")) {
          int before = still(screen);
          screen.xdotool("key", key);
          await(key, () -> shown(screen) != before);
        }
        int before = still(screen);
        screen.xdotool("type", "--delay", "20", SEARCHED);
        await("typed", () -> shown(screen) != before);
        still(screen);

        Path open = folder.resolve("open.hprof");
        line.write(open + "\n");
        line.flush();
        assertThat(said.readLine()).isEqualTo("dumped");
        assertThat(found(open, wanted))
            .as("what is open is seen")
            .contains("key of the pages", Markers.STEM, SEARCHED);

        screen.xdotool("key", "ctrl+l");
        await("locked", () -> Files.size(store.resolve("lock")) == 0);
        still(screen);
        Path locked = folder.resolve("locked.hprof");
        line.write(locked + "\n");
        line.flush();
        assertThat(said.readLine()).isEqualTo("dumped");
        assertThat(found(locked, wanted)).isEmpty();
      } finally {
        program.destroyForcibly().waitFor();
      }
    }
  }

  private static void fill(Path store) {
    try (OpenVault vault =
        new VaultService(Clock.systemUTC())
            .prepare(Vaults.passphrase(), Language.FR, Progress.none())
            .createIn(store, Wiring.MIGRATIONS)) {
      SessionServices services = Casework.services(vault, Clock.systemUTC());
      CaseId id = new WholeCase(services, Clock.systemUTC()).play();
      services.lastPlace.keep(id, "CASE", "");
    }
  }

  /** What is looked for, each in every form in which Java may hold it, by its name. */
  private static Map<String, byte[]> wanted(Path store) throws IOException {
    Map<String, byte[]> wanted = new LinkedHashMap<>();
    Bared.keys(store, new Key.Passphrase(Vaults.passphrase())).forEach(wanted::put);
    Set<String> texts = new TreeSet<>(Markers.NEEDLES);
    texts.add(Markers.STEM.toLowerCase(java.util.Locale.ROOT));
    texts.add(SEARCHED);
    texts.add(new String(Vaults.passphrase()));
    for (String text : texts) {
      wanted.put(text, text.getBytes(StandardCharsets.ISO_8859_1));
      for (Charset wide : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
        wanted.put(text + " in " + wide, text.getBytes(wide));
      }
    }
    return wanted;
  }

  private static Set<String> found(Path dump, Map<String, byte[]> wanted) throws IOException {
    Set<String> found = new TreeSet<>();
    byte[] bytes = new byte[CHUNK];
    int kept = 0;
    try (InputStream in = Files.newInputStream(dump)) {
      for (int read = in.readNBytes(bytes, 0, CHUNK); read > 0; ) {
        String part = new String(bytes, 0, kept + read, StandardCharsets.ISO_8859_1);
        wanted.forEach(
            (name, value) -> {
              if (part.contains(new String(value, StandardCharsets.ISO_8859_1))) {
                found.add(name);
              }
            });
        int end = kept + read;
        kept = Math.min(end, 256);
        System.arraycopy(bytes, end - kept, bytes, 0, kept);
        read = in.readNBytes(bytes, kept, CHUNK - kept);
      }
    }
    return found;
  }

  /** What is on the screen, but for a caret, as a number. */
  private static int shown(Screen screen) throws IOException {
    BufferedImage picture = screen.picture();
    int sum = 0;
    for (int y = 0; y < picture.getHeight(); y += 40) {
      for (int x = 0; x < picture.getWidth(); x += 3) {
        sum = sum * 31 + picture.getRGB(x, y);
      }
    }
    return sum;
  }

  /** The same once it stands still. */
  private static int still(Screen screen) throws Exception {
    int[] last = {shown(screen)};
    await(
        "standstill",
        () -> {
          Thread.sleep(1_500);
          int now = shown(screen);
          boolean still = now == last[0];
          last[0] = now;
          return still;
        });
    return last[0];
  }

  private static void await(String what, Callable<Boolean> condition) throws Exception {
    Patience.await(what, PATIENCE_SECONDS, condition);
  }
}
