package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.backup.BackupService;
import tutela.backup.Backups;
import tutela.casefile.domain.Case;
import tutela.casefile.domain.ErasureReason;
import tutela.casefile.domain.Note;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.vault.OpenVault;
import tutela.vault.Vaults;

/** A whole case of an invented person is erased; then the bytes of the pages are searched. */
final class ErasureTest {
  private static final String KEPT = "Keptmarker of another case";

  @Test
  void nothingOfAnErasedCaseIsInAnyPageOrBackupAndTheOtherCaseIsThere(@TempDir Path temp)
      throws IOException {
    Path folder = temp.resolve("case file");
    Path out = temp.resolve("backups");
    Path restored = temp.resolve("restored");
    Path backup;
    String erased;
    String kept;
    CaseId keptId;
    try (OpenVault vault = Vaults.open(folder, Casework.migrations())) {
      SessionServices services = Casework.services(vault, Clock.systemUTC());
      Case other = services.cases.open(Language.NL);
      keptId = other.id();
      kept = other.reference();
      services.notes.add(keptId, Note.Kind.CALL, KEPT);
      CaseId id = new WholeCase(services, Clock.systemUTC()).play();
      erased = services.cases.get(id).reference();
      assertThat(found(folder)).as("or this test proves nothing").isNotEmpty();

      assertThatThrownBy(() -> services.cases.erase(id, kept, ErasureReason.HER_WISH))
          .isInstanceOf(AppFailure.Invalid.class)
          .hasMessage("erase-other-reference");
      services.cases.erase(id, " " + erased + " ", ErasureReason.RETENTION_OVER);
      BackupService backups =
          Backups.service(vault, Files.createDirectory(out), 9, new Backups.Ticking());
      assertThatThrownBy(() -> backups.backUp(Progress.none()))
          .as("not while it may be in a page")
          .hasMessage("backup-erasure");
      vault.renew(Vaults.key(), Progress.none());
      backup = out.resolve(backups.backUp(Progress.none()).name());

      assertThat(services.cases.search(erased, 10)).isEmpty();
      assertThat(vault.verifyJournal().isWhole()).isTrue();
      assertThat(vault.isRenewalDue()).isFalse();
    }
    assertThat(found(folder)).isEmpty();
    Backups.restore(backup, Vaults.key(), restored, Casework.migrations());
    assertThat(found(restored)).as("nor in the next backup").isEmpty();
    try (OpenVault vault = Vaults.open(folder, Casework.migrations())) {
      SessionServices services = Casework.services(vault, Clock.systemUTC());
      assertThat(services.notes.of(keptId)).extracting(Note::words).contains(KEPT);
      assertThat(services.cases.open(Language.FR).reference())
          .as("its number is not given again")
          .isNotEqualTo(erased);
    }
  }

  /** Which of the words that the whole case is made of are in a page. */
  private static java.util.List<String> found(Path folder) throws IOException {
    String all =
        new String(Vaults.pages(folder), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    return Markers.NEEDLES.stream()
        .filter(
            needle ->
                all.contains(
                    new String(needle.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT)))
        .toList();
  }
}
