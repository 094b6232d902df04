package tutela.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.kernel.AppFailure;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.storage.Administrator;
import tutela.storage.Change;
import tutela.vault.domain.Key;

/** A case file that is given a new data key. */
final class RenewalTest {
  @TempDir private Path folder;

  @Test
  void everyKeyOpensItAsBeforeAndTheOldFilesAreGone() throws IOException {
    Path place = folder.resolve("vault");
    List<String> words;
    try (NewVault made =
        Vaults.service().prepare(Vaults.passphrase(), Language.NL, Progress.none())) {
      words = made.recoveryWords();
      try (OpenVault vault = made.createIn(place, Vaults.MIGRATIONS)) {
        Vaults.insert(vault.database(), "before");

        vault.renew(Vaults.key(), Progress.none());

        Vaults.insert(vault.database(), "after");
        assertThat(vault.verifyJournal().isWhole()).isTrue();
      }
    }
    assertThat(names(place))
        .containsExactly("lock", "store-2.anchor", "store-2.mv.db", "tutela.keys");
    for (Key key : List.of(Vaults.key(), new Key.RecoveryWords(words))) {
      try (OpenVault vault =
          Vaults.service().unlock(place, key, Vaults.MIGRATIONS, Progress.none())) {
        assertThat(Vaults.texts(vault.database())).containsExactly("before", "after");
      }
    }
  }

  @Test
  void theOldKeyFileOpensNothingOfTheNewOne() throws IOException {
    Vaults.open(folder, Vaults.MIGRATIONS).close();
    byte[] old = Files.readAllBytes(folder.resolve("tutela.keys"));
    try (OpenVault vault = Vaults.open(folder, Vaults.MIGRATIONS)) {
      vault.renew(Vaults.key(), Progress.none());
    }
    Files.write(folder.resolve("tutela.keys"), old);
    Files.copy(folder.resolve("store-2.mv.db"), folder.resolve("store-1.mv.db"));
    Files.copy(folder.resolve("store-2.anchor"), folder.resolve("store-1.anchor"));

    assertThatThrownBy(() -> Vaults.open(folder, Vaults.MIGRATIONS))
        .isInstanceOf(AppFailure.StoreDamaged.class);
  }

  @Test
  void whatACutOffRenewalLeftIsClearedAwayOnBothSidesOfTheSwap(@TempDir Path copy)
      throws IOException {
    try (OpenVault vault = Vaults.open(folder, Vaults.MIGRATIONS)) {
      Vaults.insert(vault.database(), "kept");
    }
    copy(folder, copy);
    try (OpenVault vault = Vaults.open(folder, Vaults.MIGRATIONS)) {
      vault.renew(Vaults.key(), Progress.none());
    }
    // before the swap: old key file, both stores
    for (String file : List.of("store-2.mv.db", "store-2.anchor")) {
      Files.copy(folder.resolve(file), copy.resolve(file));
    }
    // after it: new key file, both stores
    for (String file : List.of("store-1.mv.db", "store-1.anchor")) {
      Files.copy(copy.resolve(file), folder.resolve(file));
    }
    for (Path place : List.of(copy, folder)) {
      try (OpenVault vault = Vaults.open(place, Vaults.MIGRATIONS)) {
        assertThat(Vaults.texts(vault.database())).containsExactly("kept");
      }
      assertThat(names(place)).hasSize(4);
    }
  }

  @Test
  void onlyTheKeyItWasOpenedWithRenewsAndACancelledOneChangesNothing() throws IOException {
    try (OpenVault vault = Vaults.open(folder, Vaults.MIGRATIONS)) {
      byte[] before = Files.readAllBytes(folder.resolve("tutela.keys"));
      char[] other = "een andere zin die niet past".toCharArray();

      assertThatThrownBy(() -> vault.renew(new Key.Passphrase(other), Progress.none()))
          .isInstanceOf(AppFailure.WrongPassphrase.class);
      assertThatThrownBy(
              () ->
                  vault.renew(
                      Vaults.key(),
                      new Progress() {
                        @Override
                        public void at(double share) {}

                        @Override
                        public boolean cancelled() {
                          return true;
                        }
                      }))
          .isInstanceOf(CancellationException.class);

      assertThat(Files.readAllBytes(folder.resolve("tutela.keys"))).isEqualTo(before);
      Vaults.insert(vault.database(), "goes on");
    }
    assertThat(names(folder))
        .containsExactly("lock", "store-1.anchor", "store-1.mv.db", "tutela.keys");
  }

  @Test
  void anErasureThatWasNotFinishedIsFinishedByTheNextUnlocking() throws IOException {
    try (OpenVault vault = Vaults.open(folder, Vaults.MIGRATIONS)) {
      assertThat(vault.isRenewalDue()).isFalse();
      vault.database().note(new Change(OpenVault.ERASED, Optional.empty(), "HER_WISH"));
      assertThat(vault.isRenewalDue()).isTrue();
    }
    try (OpenVault vault = Vaults.open(folder, Vaults.MIGRATIONS)) {
      assertThat(vault.isRenewalDue()).isFalse();
    }
    assertThat(names(folder)).contains("store-2.mv.db").doesNotContain("store-1.mv.db");
  }

  /**
   * The journal was tampered with, so that nothing is moved; the case file must not stay locked.
   */
  @Test
  void anErasureThatCannotBeFinishedHoldsNobodyUp() {
    try (OpenVault vault = Vaults.open(folder, Vaults.MIGRATIONS)) {
      vault.database().note(new Change(OpenVault.ERASED, Optional.empty(), "HER_WISH"));
      Vaults.insert(vault.database(), "kept");
      Vaults.insert(vault.database(), "kept too");
      Administrator.execute(vault.database(), "UPDATE journal SET subject = 'x' WHERE seq = 1");
    }
    for (int i = 0; i < 2; i++) {
      try (OpenVault vault = Vaults.open(folder, Vaults.MIGRATIONS)) {
        assertThat(vault.isRenewalDue()).isTrue();
        assertThat(Vaults.texts(vault.database())).containsExactly("kept", "kept too");
        assertThat(vault.verifyJournal().isWhole()).isFalse();
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (String file : names(from)) {
      Files.copy(from.resolve(file), to.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      String[] names = files.map(f -> f.getFileName().toString()).toArray(String[]::new);
      Arrays.sort(names);
      return List.of(names);
    }
  }
}
