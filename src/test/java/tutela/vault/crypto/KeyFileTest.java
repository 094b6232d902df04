package tutela.vault.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import tutela.kernel.AppFailure;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.vault.domain.Key;

final class KeyFileTest {
  private static final Argon2 CHEAP = Argon2.forTests(new Argon2.Cost(64, 1, 1));
  private static final char[] PASSPHRASE = "Œuf à la coque, l'été".toCharArray();

  @Test
  void passphraseAndRecoveryWordsOpenTheSameKeys() {
    KeyFile.Made made = make();
    byte[] expected = made.keys().mac("p", new byte[] {1});
    KeyFile read = KeyFile.read(made.file().bytes(), CHEAP);
    assertThat(mac(read, new Key.Passphrase(PASSPHRASE))).isEqualTo(expected);
    assertThat(mac(read, new Key.RecoveryWords(made.words()))).isEqualTo(expected);
    assertThat(read.bytes()).isEqualTo(made.file().bytes());
  }

  @Test
  void decomposedLettersAreTheSamePassphrase() {
    KeyFile.Made made = make();
    String decomposed =
        java.text.Normalizer.normalize(new String(PASSPHRASE), java.text.Normalizer.Form.NFD);
    assertThat(decomposed).hasSizeGreaterThan(PASSPHRASE.length);
    assertThat(mac(made.file(), new Key.Passphrase(decomposed.toCharArray())))
        .isEqualTo(made.keys().mac("p", new byte[] {1}));
  }

  @Test
  void anotherPassphraseOrOtherWordsAreWrong() {
    KeyFile.Made made = make();
    KeyFile.Made other = make();
    for (Key key :
        List.of(
            new Key.Passphrase("Œuf à la coque, l'ete".toCharArray()),
            new Key.Passphrase(new char[0]),
            new Key.RecoveryWords(other.words()))) {
      assertThatThrownBy(() -> made.file().open(key, CHEAP, Progress.none()))
          .isInstanceOf(AppFailure.WrongPassphrase.class);
    }
    assertThat(made.file().bytes()).isNotEqualTo(other.file().bytes());
  }

  @Test
  void everyFlippedByteAndEveryOtherLengthIsDamage() {
    byte[] bytes = make().file().bytes();
    for (int at = 0; at < bytes.length; at++) {
      byte[] changed = bytes.clone();
      changed[at] ^= 0x20;
      assertThatThrownBy(() -> KeyFile.read(changed, CHEAP))
          .as("byte " + at)
          .isInstanceOf(AppFailure.KeyFileDamaged.class);
      byte[] cut = Arrays.copyOf(bytes, at);
      assertThatThrownBy(() -> KeyFile.read(cut, CHEAP))
          .isInstanceOf(AppFailure.KeyFileDamaged.class);
    }
    assertThatThrownBy(() -> KeyFile.read(Arrays.copyOf(bytes, bytes.length + 1), CHEAP))
        .isInstanceOf(AppFailure.KeyFileDamaged.class);
  }

  /** Somebody who can write the checksum but has no key changes what he likes. */
  @Test
  void aChangeWithARepairedChecksumIsTold() {
    byte[] bytes = make().file().bytes();
    int told = 0;
    for (int at = 0; at < bytes.length - 32; at++) {
      byte[] changed = checksummed(flipped(bytes, at));
      try {
        KeyFile.read(changed, CHEAP).open(new Key.Passphrase(PASSPHRASE), CHEAP, Progress.none());
      } catch (AppFailure.KeyFileDamaged | AppFailure.WrongPassphrase | AppFailure.StoreNewer e) {
        told++;
      }
    }
    assertThat(told).isEqualTo(bytes.length - 32);
  }

  @Test
  void aSlotTakenOutIsToldOnceTheKeyIsKnown() {
    byte[] bytes = make().file().bytes();
    int slot = (bytes.length - 32 - 64) / 2;
    ByteBuffer one = ByteBuffer.allocate(bytes.length - slot);
    one.put(bytes, 0, 28).putInt(1).put(bytes, 32, slot).put(bytes, bytes.length - 64, 64);
    KeyFile read = KeyFile.read(checksummed(one.array()), CHEAP);
    assertThatThrownBy(() -> read.open(new Key.Passphrase(PASSPHRASE), CHEAP, Progress.none()))
        .isInstanceOf(AppFailure.KeyFileDamaged.class);
  }

  /** 4 TiB would be asked for; the test has 1 GiB. */
  @Test
  void costsOutsideTheLimitsAreRefusedBeforeAnythingIsAllocated() {
    byte[] bytes = make().file().bytes();
    int memory = 32 + 4;
    for (int asked : new int[] {Integer.MAX_VALUE, -1, 0, 63, 512 * 1024 + 1}) {
      assertRefused(with(bytes, memory, asked));
    }
    for (int asked : new int[] {Integer.MAX_VALUE, -1, 0, 21}) {
      assertRefused(with(bytes, memory + 4, asked));
    }
    byte[] lanes = bytes.clone();
    lanes[32 + 3] = 5;
    assertRefused(lanes);
    lanes[32 + 3] = 0;
    assertRefused(lanes);
    // the program itself takes nothing cheaper than its floor
    assertThatThrownBy(() -> KeyFile.read(bytes, Argon2.production()))
        .isInstanceOf(AppFailure.KeyFileDamaged.class);
  }

  private static void assertRefused(byte[] changed) {
    byte[] repaired = checksummed(changed);
    assertThatThrownBy(() -> KeyFile.read(repaired, CHEAP))
        .isInstanceOf(AppFailure.KeyFileDamaged.class);
  }

  @Test
  void theProgramsCostIsWithinItsLimits() {
    Argon2.production().check(Argon2.Cost.PRODUCTION);
    assertThat(Argon2.Cost.PRODUCTION.memory()).isGreaterThanOrEqualTo(64 * 1024);
    assertThat(Argon2.Cost.PRODUCTION.passes()).isGreaterThanOrEqualTo(3);
    assertThat(Argon2.Cost.PRODUCTION.lanes()).isBetween(1, 4);
  }

  /**
   * Argon2id with the real cost, against the file of another run: nothing depends on the process.
   */
  @Test
  void theRealCostWorks() {
    KeyFile.Made made =
        KeyFile.create(PASSPHRASE, Language.DE, Argon2.production(), Progress.none());
    KeyFile read = KeyFile.read(made.file().bytes(), Argon2.production());
    try (VaultKeys keys =
        read.open(new Key.Passphrase(PASSPHRASE), Argon2.production(), Progress.none())) {
      assertThat(keys.mac("a", new byte[0])).isEqualTo(made.keys().mac("a", new byte[0]));
    }
  }

  @Test
  void aLaterVersionIsNotTakenForDamage() {
    byte[] bytes = make().file().bytes();
    bytes[11] = 2;
    assertThatThrownBy(() -> KeyFile.read(checksummed(bytes), CHEAP))
        .isInstanceOf(AppFailure.StoreNewer.class);
  }

  @Test
  void anotherPassphraseReplacesTheFirstAndLeavesTheRecoveryWords() {
    KeyFile.Made made = make();
    char[] next = "quelque chose de neuf".toCharArray();
    KeyFile changed =
        made.file()
            .withPassphrase(new Key.RecoveryWords(made.words()), next, CHEAP, Progress.none());
    byte[] expected = made.keys().mac("p", new byte[] {1});
    assertThat(mac(changed, new Key.Passphrase(next))).isEqualTo(expected);
    assertThat(mac(changed, new Key.RecoveryWords(made.words()))).isEqualTo(expected);
    assertThatThrownBy(() -> changed.open(new Key.Passphrase(PASSPHRASE), CHEAP, Progress.none()))
        .isInstanceOf(AppFailure.WrongPassphrase.class);
    assertThatThrownBy(
            () ->
                changed.withPassphrase(
                    new Key.Passphrase(PASSPHRASE), next, CHEAP, Progress.none()))
        .isInstanceOf(AppFailure.WrongPassphrase.class);
  }

  @Test
  void tellsItsProgressAndCanBeCancelled() {
    List<Double> shares = new ArrayList<>();
    KeyFile.Made made = KeyFile.create(PASSPHRASE, Language.FR, CHEAP, shares::add);
    assertThat(shares).containsExactly(0.0, 0.5, 1.0);
    shares.clear();
    made.file().open(new Key.Passphrase(PASSPHRASE), CHEAP, shares::add).close();
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
    assertThatThrownBy(() -> made.file().open(new Key.Passphrase(PASSPHRASE), CHEAP, cancelled))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void wipedKeysDoNothing() {
    KeyFile.Made made = make();
    made.keys().close();
    assertThatThrownBy(() -> made.keys().mac("p", new byte[0]))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> made.keys().store().pages().seal(new byte[0], new byte[1], 0, 1, new byte[29], 0))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void hashesOfOnePurposeAreNotThoseOfAnother() {
    VaultKeys keys = make().keys();
    byte[] data = {1, 2, 3};
    assertThat(keys.mac("url", data)).isEqualTo(keys.mac("url", data)).hasSize(32);
    assertThat(keys.mac("url", data)).isNotEqualTo(keys.mac("name", data));
    assertThat(keys.mac("ab", new byte[] {'c'}))
        .isNotEqualTo(keys.mac("a", "bc".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    assertThat(keys.mac("url", data)).isNotEqualTo(make().keys().mac("url", data));
  }

  private static KeyFile.Made make() {
    return KeyFile.create(PASSPHRASE, Language.NL, CHEAP, Progress.none());
  }

  private static byte[] mac(KeyFile file, Key key) {
    try (VaultKeys keys = file.open(key, CHEAP, Progress.none())) {
      return keys.mac("p", new byte[] {1});
    }
  }

  private static byte[] flipped(byte[] bytes, int at) {
    byte[] changed = bytes.clone();
    changed[at] ^= 0x20;
    return changed;
  }

  private static byte[] with(byte[] bytes, int at, int value) {
    byte[] changed = bytes.clone();
    ByteBuffer.wrap(changed).putInt(at, value);
    return changed;
  }

  private static byte[] checksummed(byte[] bytes) {
    try {
      byte[] changed = bytes.clone();
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(changed, 0, changed.length - 32);
      System.arraycopy(digest.digest(), 0, changed, changed.length - 32, 32);
      return changed;
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
