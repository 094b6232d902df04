package tutela.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import tutela.app.Casework;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.vault.NewVault;
import tutela.vault.OpenVault;
import tutela.vault.VaultService;
import tutela.vault.Vaults;

/** Case files at the real cost of unlocking. */
final class Vault {
  /** Unlocking in its two parts, in milliseconds. */
  record Unlocked(OpenVault vault, double argon2, double rest) {}

  private Vault() {}

  static OpenVault create(Path folder) {
    try (NewVault made = service().prepare(Vaults.passphrase(), Language.NL, Progress.none())) {
      return made.createIn(folder, Casework.migrations());
    }
  }

  static Unlocked unlock(Path folder) {
    List<Long> steps = new ArrayList<>();
    long began = System.nanoTime();
    OpenVault vault =
        service()
            .unlock(
                folder, Vaults.key(), Casework.migrations(), share -> steps.add(System.nanoTime()));
    double all = Samples.since(began);
    double argon2 = (steps.getLast() - steps.getFirst()) / 1e6;
    return new Unlocked(vault, argon2, all - argon2);
  }

  static VaultService service() {
    return new VaultService(Clock.systemUTC());
  }
}
