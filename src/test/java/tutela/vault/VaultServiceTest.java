package tutela.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.kernel.AppFailure;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.storage.AtomicWrite;
import tutela.vault.domain.Key;

final class VaultServiceTest {
  private final VaultService service = Vaults.service();

  @Test
  void madeUsedLockedAndUnlockedWithEitherKey(@TempDir Path temp) {
    Path folder = temp.resolve("new folder").resolve("case file");
    assertThat(service.existsIn(folder)).isFalse();
    List<String> words;
    byte[] mac;
    try (NewVault made = prepare()) {
      words = made.recoveryWords();
      assertThat(folder).doesNotExist();
      try (OpenVault vault = made.createIn(folder, Vaults.MIGRATIONS)) {
        mac = vault.mac("url", new byte[] {1});
        vault.database().actAs("K. Janssens");
        Vaults.insert(vault.database(), "one");
        assertThat(vault.report().migrations()).containsExactly("001", "002", "005", "900");
      }
    }
    assertThat(service.existsIn(folder)).isTrue();
    assertThat(names(folder))
        .containsExactly("lock", "store-1.anchor", "store-1.mv.db", "tutela.keys");
    try (OpenVault vault = unlock(folder, Vaults.key())) {
      assertThat(Vaults.texts(vault.database())).containsExactly("one");
      assertThat(vault.mac("url", new byte[] {1})).isEqualTo(mac);
      assertThat(vault.report().recovered()).isFalse();
    }
    OpenVault again = unlock(folder, new Key.RecoveryWords(words));
    assertThat(Vaults.texts(again.database())).containsExactly("one");
    again.close();
    again.close();
    assertThatThrownBy(() -> again.mac("url", new byte[0]))
        .isInstanceOf(IllegalStateException.class);
    assertThat(names(folder))
        .containsExactly("lock", "store-1.anchor", "store-1.mv.db", "tutela.keys");
  }

  @Test
  void aWrongKeyOpensNothingAndChangesNothing(@TempDir Path folder) throws IOException {
    create(folder);
    byte[] before = Files.readAllBytes(folder.resolve("store-1.mv.db"));
    assertThatThrownBy(() -> unlock(folder, new Key.Passphrase("no".toCharArray())))
        .isInstanceOf(AppFailure.WrongPassphrase.class);
    assertThatThrownBy(() -> unlock(folder, new Key.RecoveryWords(List.of("een", "twee"))))
        .isInstanceOf(AppFailure.Invalid.class);
    assertThat(folder.resolve("store-1.mv.db")).hasBinaryContent(before);
    unlock(folder, Vaults.key()).close();
  }

  @Test
  void eachMissingOrDamagedFileHasItsOwnFailure(@TempDir Path temp) throws IOException {
    Path folder = Files.createDirectory(temp.resolve("case file"));
    assertThatThrownBy(() -> unlock(folder, Vaults.key()))
        .isInstanceOf(AppFailure.StoreMissing.class);
    assertThatThrownBy(() -> unlock(temp.resolve("nowhere"), Vaults.key()))
        .isInstanceOf(AppFailure.StoreMissing.class);
    create(folder);
    Path keys = folder.resolve("tutela.keys");
    byte[] keyBytes = Files.readAllBytes(keys);

    Files.delete(keys);
    assertThat(service.existsIn(folder)).isTrue();
    assertThatThrownBy(() -> unlock(folder, Vaults.key()))
        .isInstanceOf(AppFailure.KeyFileMissing.class);
    for (byte[] bad : List.of(new byte[0], new byte[100], new byte[1_000_000])) {
      Files.write(keys, bad);
      assertThatThrownBy(() -> unlock(folder, Vaults.key()))
          .isInstanceOf(AppFailure.KeyFileDamaged.class);
    }
    Files.write(keys, keyBytes);

    Path store = folder.resolve("store-1.mv.db");
    Files.move(store, folder.resolve("aside"));
    assertThatThrownBy(() -> unlock(folder, Vaults.key()))
        .isInstanceOf(AppFailure.StoreDamaged.class);
    Files.move(folder.resolve("aside"), store);

    Path anchor = folder.resolve("store-1.anchor");
    Files.move(anchor, folder.resolve("aside"));
    assertThatThrownBy(() -> unlock(folder, Vaults.key()))
        .isInstanceOf(AppFailure.StoreDamaged.class);
    Files.move(folder.resolve("aside"), anchor);
    unlock(folder, Vaults.key()).close();
  }

  /** The files of one case file beside the keys of another: authentic each, but not together. */
  @Test
  void filesOfTwoCaseFilesDoNotMix(@TempDir Path temp) throws IOException {
    Path one = temp.resolve("one");
    Path two = temp.resolve("two");
    create(one);
    create(two);
    for (String file : List.of("store-1.mv.db", "store-1.anchor", "tutela.keys")) {
      byte[] own = Files.readAllBytes(one.resolve(file));
      Files.copy(
          two.resolve(file), one.resolve(file), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      assertThatThrownBy(() -> unlock(one, Vaults.key()))
          .as(file)
          .isInstanceOf(AppFailure.StoreDamaged.class);
      Files.write(one.resolve(file), own);
    }
    unlock(one, Vaults.key()).close();
  }

  @Test
  void nothingIsMadeOverACaseFile(@TempDir Path folder) throws IOException {
    create(folder);
    byte[] before = Files.readAllBytes(folder.resolve("tutela.keys"));
    try (NewVault made = prepare()) {
      assertThatThrownBy(() -> made.createIn(folder, Vaults.MIGRATIONS))
          .isInstanceOf(AppFailure.StoreExists.class);
    }
    Files.delete(folder.resolve("tutela.keys"));
    try (NewVault made = prepare()) {
      assertThatThrownBy(() -> made.createIn(folder, Vaults.MIGRATIONS))
          .as("a store without keys may be waiting for its backup")
          .isInstanceOf(AppFailure.StoreExists.class);
    }
    Files.write(folder.resolve("tutela.keys"), before);
    unlock(folder, Vaults.key()).close();
  }

  @Test
  void anAttemptThatWasCutOffIsClearedAway(@TempDir Path folder) throws IOException {
    create(folder);
    // as a crash leaves it before the key file is written
    Files.delete(folder.resolve("tutela.keys"));
    Files.createFile(folder.resolve("creating"));
    assertThat(service.existsIn(folder)).isFalse();
    assertThatThrownBy(() -> unlock(folder, Vaults.key()))
        .isInstanceOf(AppFailure.StoreMissing.class);
    create(folder);
    unlock(folder, Vaults.key()).close();
    assertThat(names(folder)).doesNotContain("creating");
    // and as it leaves it after
    Files.createFile(folder.resolve("creating"));
    assertThat(service.existsIn(folder)).isTrue();
    unlock(folder, Vaults.key()).close();
    assertThat(names(folder)).doesNotContain("creating");
  }

  @Test
  void aWeakPassphraseMakesNoCaseFile() {
    assertThatThrownBy(
            () -> service.prepare("Passwort1234".toCharArray(), Language.FR, Progress.none()))
        .isInstanceOf(AppFailure.Invalid.class);
    assertThat(service.strength("Passwort1234".toCharArray()).reason()).contains("common");
  }

  @Test
  void tellsItsProgressAndGivesTheFolderBackWhenCancelled(@TempDir Path folder) {
    create(folder);
    List<Double> shares = new ArrayList<>();
    service.unlock(folder, Vaults.key(), Vaults.MIGRATIONS, shares::add).close();
    assertThat(shares).containsExactly(0.0, 1.0);
    Progress cancelled =
        new Progress() {
          @Override
          public void at(double share) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThatThrownBy(() -> service.unlock(folder, Vaults.key(), Vaults.MIGRATIONS, cancelled))
        .isInstanceOf(CancellationException.class);
    unlock(folder, Vaults.key()).close();
  }

  @Test
  void thePassphraseArrayIsLeftToItsOwner(@TempDir Path folder) {
    char[] typed = Vaults.passphrase();
    try (NewVault made = service.prepare(typed, Language.DE, Progress.none())) {
      made.createIn(folder, Vaults.MIGRATIONS).close();
    }
    unlock(folder, new Key.Passphrase(typed)).close();
    assertThat(typed).isEqualTo(Vaults.passphrase());
  }

  @Test
  void keysPrintNothingOfThemselves() {
    assertThat(Vaults.key().toString()).isEqualTo("Passphrase");
    assertThat(new Key.RecoveryWords(List.of("appel")).toString()).doesNotContain("appel");
  }

  @Test
  void aKeyFileThatIsHalfWrittenNeverTakesThePlaceOfTheOld(@TempDir Path folder)
      throws IOException {
    create(folder);
    // what a crash in the middle of changing the passphrase leaves
    Files.write(folder.resolve("tutela.keys.new"), new byte[10]);
    unlock(folder, Vaults.key()).close();
    AtomicWrite.to(
        folder.resolve("tutela.keys"), Files.readAllBytes(folder.resolve("tutela.keys")));
    assertThat(names(folder)).doesNotContain("tutela.keys.new");
    unlock(folder, Vaults.key()).close();
  }

  /** The whole way with the costs of the program. */
  @Test
  void unlocksAtTheRealCost(@TempDir Path folder) {
    VaultService real = new VaultService(Clock.systemUTC());
    try (NewVault made = real.prepare(Vaults.passphrase(), Language.NL, Progress.none())) {
      made.createIn(folder, Vaults.MIGRATIONS).close();
    }
    long began = System.nanoTime();
    real.unlock(folder, Vaults.key(), Vaults.MIGRATIONS, Progress.none()).close();
    System.out.println("unlocked and locked in " + (System.nanoTime() - began) / 1_000_000 + " ms");
    assertThatThrownBy(() -> unlock(folder, new Key.Passphrase(new char[0])))
        .as("opened by its keys' own cost, above the floor of the cheap one")
        .isInstanceOf(AppFailure.WrongPassphrase.class);
  }

  private NewVault prepare() {
    return service.prepare(Vaults.passphrase(), Language.NL, Progress.none());
  }

  private List<String> create(Path folder) {
    try (NewVault made = prepare()) {
      made.createIn(folder, Vaults.MIGRATIONS).close();
      return made.recoveryWords();
    }
  }

  private OpenVault unlock(Path folder, Key key) {
    return service.unlock(folder, key, Vaults.MIGRATIONS, Progress.none());
  }

  private static List<String> names(Path folder) {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
