package tutela.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.vault.OpenVault;

/** A throw-away case file with an invented case in it; nothing of it is left after the lock. */
final class Practice {
  private static final Logger LOG = LoggerFactory.getLogger(Practice.class);

  private final Wiring wiring;
  private volatile @Nullable Path folder;

  Practice(Wiring wiring) {
    this.wiring = wiring;
  }

  boolean isThere() {
    return folder != null;
  }

  /** Takes seconds. */
  OpenVault make(Language language) throws IOException {
    Path made = Files.createTempDirectory("tutela-practice");
    folder = made;
    OpenVault vault =
        wiring
            .vaults
            .forThrowAway()
            .prepare(UUID.randomUUID().toString().toCharArray(), language, Progress.none())
            .createIn(made.resolve("case-file"), Wiring.MIGRATIONS);
    ReplayClock past = new ReplayClock();
    new PracticeCase(wiring.services(vault, past), past, wiring.clock.instant()).play(language);
    return vault;
  }

  void forget() {
    Path made = folder;
    folder = null;
    if (made == null) {
      return;
    }
    try (var all = Files.walk(made)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.warn("the practice folder could not be removed");
    }
  }
}
