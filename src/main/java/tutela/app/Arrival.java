package tutela.app;

import java.nio.file.Files;
import java.nio.file.Path;
import tutela.backup.domain.BackupNames;
import tutela.kernel.AppFailure;
import tutela.vault.VaultService;

/**
 * What the program was asked to open from outside. Whether it is whole is for its screen to say.
 */
sealed interface Arrival {
  /** As in case-file-format.md. */
  String KEY_FILE = "tutela.keys";

  record CaseFile(Path folder) implements Arrival {}

  record Backup(Path file) implements Arrival {}

  /**
   * @param asked the folder of a case file, the key file in it, or a backup
   * @throws AppFailure.Invalid if it is none of these, or not there
   */
  static Arrival of(Path asked, VaultService vaults) {
    if (!Files.exists(asked)) {
      throw new AppFailure.Invalid("arrival-missing");
    }
    Path folder = asked.endsWith(KEY_FILE) ? asked.resolveSibling("") : asked;
    if (vaults.existsIn(folder)) {
      return new CaseFile(folder);
    }
    if (Files.isRegularFile(asked) && asked.toString().endsWith(BackupNames.ENDING)) {
      return new Backup(asked);
    }
    throw new AppFailure.Invalid("arrival-unknown");
  }
}
