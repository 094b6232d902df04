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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tutela.kernel.AppFailure;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.vault.domain.Key;

final class KeyFileTest {
  private static final Argon2 CHEAP = Argon2.forTests(new Argon2.Cost(64, 1, 1));
  private static final int HEADER = 36;
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
      assertThatThrownBy(() -> made.file().open(key, List.of(), CHEAP, Progress.none()))
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
        KeyFile.read(changed, CHEAP)
            .open(new Key.Passphrase(PASSPHRASE), List.of(), CHEAP, Progress.none());
      } catch (AppFailure.KeyFileDamaged | AppFailure.WrongPassphrase | AppFailure.StoreNewer e) {
        told++;
      }
    }
    assertThat(told).isEqualTo(bytes.length - 32);
  }

  /** Each way of putting authentic slots together anew, by somebody who repairs the checksum. */
  @Test
  void slotsTakenOutAddedReorderedOrForeignAreToldOnceTheKeyIsKnown() {
    byte[] bytes = make().file().bytes();
    byte[] first = slot(bytes, 0);
    byte[] second = slot(bytes, 1);
    byte[] foreign = slot(make().file().bytes(), 1);
    assertNotOpened(withSlots(bytes, first));
    assertNotOpened(withSlots(bytes, first, second, second));
    assertNotOpened(withSlots(bytes, first, second, foreign));
    assertNotOpened(withSlots(bytes, first, foreign));
    assertNotOpened(withSlots(bytes, second, first));
  }

  @Test
  void aSlotOfAnotherCaseFileOpensNothing() {
    byte[] bytes = make().file().bytes();
    byte[] other = make().file().bytes();
    KeyFile read = KeyFile.read(withSlots(bytes, slot(other, 0), slot(bytes, 1)), CHEAP);
    assertThatThrownBy(() -> open(read)).isInstanceOf(AppFailure.WrongPassphrase.class);
  }

  /** The public keys are in the file: what keeps a stranger from handing over a key of his own? */
  @Test
  void aDataKeyHandedOverByAStrangerIsRefused() {
    KeyFile file = make().file();
    try (DataKey strange = DataKey.random(file.head().vaultId())) {
      byte[] guessed = Secrets.random(32);
      KeyFile forged =
          new KeyFile(
              file.head(),
              file.sealed().stream()
                  .map(slot -> slot.handing(file.head(), strange, guessed))
                  .toList(),
              strange);
      assertThatThrownBy(() -> open(forged)).isInstanceOf(AppFailure.KeyFileDamaged.class);
    }
  }

  private static void open(KeyFile file) {
    file.open(new Key.Passphrase(PASSPHRASE), List.of(), CHEAP, Progress.none()).close();
  }

  private static void assertNotOpened(byte[] bytes) {
    KeyFile read = KeyFile.read(bytes, CHEAP);
    assertThatThrownBy(() -> open(read)).isInstanceOf(AppFailure.KeyFileDamaged.class);
  }

  private static byte[] slot(byte[] bytes, int n) {
    int from = HEADER + n * SealedSlot.SIZE;
    return Arrays.copyOfRange(bytes, from, from + SealedSlot.SIZE);
  }

  private static byte[] withSlots(byte[] bytes, byte[]... slots) {
    ByteBuffer out = ByteBuffer.allocate(HEADER + slots.length * SealedSlot.SIZE + 64);
    out.put(bytes, 0, HEADER - 4).putInt(slots.length);
    for (byte[] slot : slots) {
      out.put(slot);
    }
    out.put(bytes, bytes.length - 64, 64);
    return checksummed(out.array());
  }

  /** 4 TiB would be asked for; the test has 1 GiB. */
  @Test
  void costsOutsideTheLimitsAreRefusedBeforeAnythingIsAllocated() {
    byte[] bytes = make().file().bytes();
    int memory = HEADER + 4;
    for (int asked : new int[] {Integer.MAX_VALUE, -1, 0, 63, 512 * 1024 + 1}) {
      assertRefused(with(bytes, memory, asked));
    }
    for (int asked : new int[] {Integer.MAX_VALUE, -1, 0, 21}) {
      assertRefused(with(bytes, memory + 4, asked));
    }
    byte[] lanes = bytes.clone();
    lanes[HEADER + 3] = 5;
    assertRefused(lanes);
    lanes[HEADER + 3] = 0;
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

  /** Measured: 128 MiB with three passes; wanted: about a second, never less than three passes. */
  @ParameterizedTest
  @CsvSource({"300, 10", "150, 20", "10, 20", "0, 20", "1000, 3", "5000, 3", "430, 7"})
  void aQuickMachineWorksMore(long milliseconds, int passes) {
    Argon2.Cost cost = Argon2.Cost.forMachine(milliseconds * 1_000_000);
    assertThat(cost).isEqualTo(new Argon2.Cost(128 * 1024, passes, 4));
    Argon2.production().check(cost);
  }

  @Test
  void whatIsThrownAwayIsNotBelowTheFloor() {
    assertThat(Argon2.production().cheapest().cost()).isEqualTo(new Argon2.Cost(64 * 1024, 3, 1));
  }

  /**
   * Argon2id with the real cost, against the file of another run: nothing depends on the process.
   */
  @Test
  void theRealCostWorks() {
    KeyFile.Made made =
        KeyFile.create(PASSPHRASE, Language.DE, Argon2.production(), Progress.none());
    KeyFile read = KeyFile.read(made.file().bytes(), Argon2.production());
    try (OpenKeyFile open =
            read.open(
                new Key.Passphrase(PASSPHRASE), List.of(), Argon2.production(), Progress.none());
        VaultKeys keys = open.keys()) {
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
  void tellsItsProgressAndCanBeCancelled() {
    List<Double> shares = new ArrayList<>();
    KeyFile.Made made = KeyFile.create(PASSPHRASE, Language.FR, CHEAP, shares::add);
    assertThat(shares).containsExactly(0.0, 0.5, 1.0);
    shares.clear();
    made.file().open(new Key.Passphrase(PASSPHRASE), List.of(), CHEAP, shares::add).close();
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
    assertThatThrownBy(
            () -> made.file().open(new Key.Passphrase(PASSPHRASE), List.of(), CHEAP, cancelled))
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
    try (OpenKeyFile open = file.open(key, List.of(), CHEAP, Progress.none());
        VaultKeys keys = open.keys()) {
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
