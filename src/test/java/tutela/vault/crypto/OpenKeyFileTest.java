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
import tutela.vault.domain.Slot;
import tutela.vault.domain.SlotId;

final class OpenKeyFileTest {
  private static final Argon2.Cost COST = new Argon2.Cost(64, 1, 1);
  private static final Argon2 CHEAP = Argon2.forTests(COST);
  private static final String FIRST = "eerste zin van vier woorden";
  private static final String SECOND = "zweiter Satz aus vier Wörtern";
  private static final String THIRD = "une troisième phrase de passe";

  private final KeyFile.Made made =
      KeyFile.create(FIRST.toCharArray(), Language.FR, CHEAP, Progress.none());
  private final byte[] expected = made.keys().mac("p", new byte[1]);

  @Test
  void whoIsAddedOpensTheSameAndIsTold() {
    OpenKeyFile.Added added = added(made.file(), SECOND);
    KeyFile read = KeyFile.read(added.file().bytes(), CHEAP);
    assertThat(mac(read, phrase(FIRST))).isEqualTo(expected);
    assertThat(mac(read, phrase(SECOND))).isEqualTo(expected);
    assertThat(mac(read, new Key.RecoveryWords(made.words()))).isEqualTo(expected);
    assertThat(openedBy(read, phrase(FIRST))).isEqualTo(made.slot());
    assertThat(openedBy(read, phrase(SECOND))).isEqualTo(added.slot()).isNotEqualTo(made.slot());
    assertThat(openedBy(read, new Key.RecoveryWords(made.words())).isRecovery()).isTrue();
    assertWrong(made.file(), phrase(SECOND));
  }

  @Test
  void onePassphraseOpensOneSlot() {
    KeyFile two = added(made.file(), SECOND).file();
    for (String taken : List.of(FIRST, SECOND)) {
      assertInvalid(
          "passphrase-in-use", open -> open.withAdded(taken.toCharArray(), Progress.none()), two);
    }
    assertInvalid(
        "passphrase-in-use",
        open -> open.withChanged(made.slot().id(), SECOND.toCharArray(), Progress.none()),
        two);
  }

  @Test
  void whoIsTakenOutOpensNothingAndTheOthersDo() {
    OpenKeyFile.Added added = added(made.file(), SECOND);
    KeyFile without = opened(added.file(), phrase(SECOND)).without(made.slot().id());
    assertWrong(without, phrase(FIRST));
    assertThat(mac(without, phrase(SECOND))).isEqualTo(expected);
    assertThat(mac(without, new Key.RecoveryWords(made.words()))).isEqualTo(expected);
  }

  @Test
  void theLastOfItsKindStays() {
    assertInvalid("last-passphrase", open -> open.without(made.slot().id()), made.file());
    Slot paper = made.file().slots().getLast();
    assertInvalid("last-recovery-key", open -> open.without(paper.id()), made.file());
  }

  @Test
  void thereAreSixteenSlotsAtMost() {
    KeyFile file = made.file();
    for (int i = 3; i <= KeyFile.MOST_SLOTS; i++) {
      file = added(file, SECOND + i).file();
    }
    KeyFile full = KeyFile.read(file.bytes(), CHEAP);
    assertThat(mac(full, phrase(SECOND + 16))).isEqualTo(expected);
    assertInvalid(
        "too-many-slots", open -> open.withAdded(THIRD.toCharArray(), Progress.none()), full);
  }

  @Test
  void aChangedPassphraseReplacesTheOldUnderTheSameIdWithANewKeyPair() {
    OpenKeyFile.Added added = added(made.file(), SECOND);
    KeyFile changed =
        opened(added.file(), phrase(FIRST))
            .withChanged(made.slot().id(), THIRD.toCharArray(), Progress.none());
    assertWrong(changed, phrase(FIRST));
    assertThat(openedBy(changed, phrase(THIRD))).isEqualTo(made.slot());
    assertThat(mac(changed, phrase(THIRD))).isEqualTo(expected);
    assertThat(mac(changed, phrase(SECOND))).isEqualTo(expected);
    byte[] before = added.file().sealed().getFirst().fields();
    byte[] after = changed.sealed().getFirst().fields();
    assertThat(Arrays.copyOfRange(after, 28, 92)).isNotEqualTo(Arrays.copyOfRange(before, 28, 92));
    assertThat(Arrays.copyOfRange(after, 60, 92)).isNotEqualTo(Arrays.copyOfRange(before, 60, 92));
  }

  @Test
  void aForgottenPassphraseIsReplacedByMeansOfTheRecoveryWords() {
    KeyFile changed =
        opened(made.file(), new Key.RecoveryWords(made.words()))
            .withChanged(made.slot().id(), THIRD.toCharArray(), Progress.none());
    assertWrong(changed, phrase(FIRST));
    assertThat(mac(changed, phrase(THIRD))).isEqualTo(expected);
    assertThat(mac(changed, new Key.RecoveryWords(made.words()))).isEqualTo(expected);
  }

  @Test
  void newRecoveryWordsReplaceTheOld() {
    OpenKeyFile.NewRecoveryKey next =
        opened(made.file(), phrase(FIRST)).withNewRecoveryKey(Language.DE);
    assertThat(next.words()).hasSize(12);
    assertWrong(next.file(), new Key.RecoveryWords(made.words()));
    assertThat(mac(next.file(), new Key.RecoveryWords(next.words()))).isEqualTo(expected);
    assertThat(mac(next.file(), phrase(FIRST))).isEqualTo(expected);
    assertThat(next.file().slots()).hasSize(2).contains(next.slot());
    assertThat(next.toString()).doesNotContain(next.words().getFirst());
  }

  /** Slots of the same case file, but from before somebody was taken out or words were replaced. */
  @Test
  void aSlotOfAnOlderFileIsRefused() {
    OpenKeyFile.Added added = added(made.file(), SECOND);
    KeyFile without = opened(added.file(), phrase(FIRST)).without(added.slot().id());
    byte[] old = added.file().bytes();
    byte[] now = without.bytes();
    int slot = 36 + 2 * SealedSlot.SIZE;
    ByteBuffer mixed = ByteBuffer.allocate(now.length + SealedSlot.SIZE);
    mixed.put(now, 0, 32).putInt(3).put(now, 36, 2 * SealedSlot.SIZE);
    mixed.put(old, slot, SealedSlot.SIZE).put(now, slot, 64);
    KeyFile back = KeyFile.read(checksummed(mixed.array()), CHEAP);
    for (String each : List.of(FIRST, SECOND)) {
      assertThatThrownBy(() -> opened(back, phrase(each)))
          .isInstanceOf(AppFailure.KeyFileDamaged.class);
    }
  }

  @Test
  void aNewDataKeyIsReachedByEveryOldKeyAndTheOldDataKeyOpensNothing() {
    KeyFile two = added(made.file(), SECOND).file();
    OpenKeyFile old = opened(two, phrase(FIRST));
    OpenKeyFile.NewDataKey next = old.withNewDataKey();
    KeyFile read = KeyFile.read(next.file().bytes(), CHEAP);
    byte[] fresh = next.keys().mac("p", new byte[1]);
    assertThat(fresh).isNotEqualTo(expected);
    assertThat(read.generation()).isEqualTo(2);
    assertThat(two.generation()).isEqualTo(1);
    for (Key key : List.of(phrase(FIRST), phrase(SECOND), new Key.RecoveryWords(made.words()))) {
      assertThat(mac(read, key)).isEqualTo(fresh);
    }
    byte[] box = new byte[4 + 28];
    next.keys().store().pages().seal(new byte[0], new byte[4], 0, 4, box, 0);
    try (VaultKeys keys = old.keys()) {
      assertThat(keys.store().pages().open(new byte[0], box, 0, 4, new byte[4], 0)).isFalse();
    }
    // who kept the key file of before reaches the key of before only
    assertThat(mac(two, phrase(SECOND))).isEqualTo(expected);
  }

  @Test
  void whoWasTakenOutIsNotHandedTheNewDataKey() {
    OpenKeyFile.Added added = added(made.file(), SECOND);
    KeyFile without = opened(added.file(), phrase(FIRST)).without(added.slot().id());
    KeyFile next = opened(without, phrase(FIRST)).withNewDataKey().file();
    assertWrong(next, phrase(SECOND));
    // not even with what her old slot unseals
    SealedSlot old = added.file().sealed().getLast();
    byte[] typed = SECOND.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    SealedSlot.Secret kept =
        java.util.Objects.requireNonNull(old.unseal(without.head(), typed, CHEAP));
    for (SealedSlot slot : next.sealed()) {
      assertThatThrownBy(() -> slot.dataKey(next.head(), kept))
          .isInstanceOf(AppFailure.KeyFileDamaged.class);
    }
  }

  @Test
  void aGenerationCanFollowWithTheSameDataKey() {
    KeyFile next = opened(made.file(), phrase(FIRST)).withNextGeneration();
    assertThat(next.generation()).isEqualTo(2);
    assertThat(mac(next, phrase(FIRST))).isEqualTo(expected);
    byte[] renamed = next.bytes();
    renamed[31] = 1;
    KeyFile read = KeyFile.read(checksummed(renamed), CHEAP);
    assertThatThrownBy(() -> opened(read, phrase(FIRST)))
        .isInstanceOf(AppFailure.KeyFileDamaged.class);
  }

  /** A slot made on a slow machine, opened on a quick one. */
  @Test
  void aWeakSlotIsStrengthenedUnderTheSameKey() {
    Argon2 quicker = Argon2.forTests(COST, new Argon2.Cost(64, 4, 1));
    OpenKeyFile open = made.file().open(phrase(FIRST), List.of(), quicker, Progress.none());
    assertThat(open.wasQuick()).isTrue();
    KeyFile stronger = open.strengthened().orElseThrow();
    assertThat(stronger.sealed().getFirst().cost().passes()).isEqualTo(4);
    assertThat(stronger.sealed().getLast().cost().passes()).isEqualTo(1);
    assertThat(openedBy(stronger, phrase(FIRST))).isEqualTo(made.slot());
    assertThat(mac(stronger, phrase(FIRST))).isEqualTo(expected);
    assertThat(stronger.open(phrase(FIRST), List.of(), quicker, Progress.none()).strengthened())
        .isEmpty();
    assertThat(opened(made.file(), phrase(FIRST)).strengthened()).isEmpty();
  }

  /** One derivation for whoever worked here last, however many others there are. */
  @Test
  void theLikelySlotIsTriedFirstAndTheOthersAreCounted() {
    KeyFile file = made.file();
    List<SlotId> ids = new ArrayList<>(List.of(made.slot().id()));
    for (int i = 0; i < 3; i++) {
      OpenKeyFile.Added added = added(file, SECOND + i);
      file = added.file();
      ids.add(added.slot().id());
    }
    Counted counted = new Counted(Integer.MAX_VALUE);
    file.open(phrase(SECOND + 2), List.of(), CHEAP, counted).close();
    assertThat(counted.steps).containsExactly("0/4", "1/4", "2/4", "3/4", "4/4");
    counted = new Counted(Integer.MAX_VALUE);
    file.open(phrase(SECOND + 2), List.of(ids.get(3)), CHEAP, counted).close();
    assertThat(counted.steps).containsExactly("0/4", "4/4");
    Counted cancelled = new Counted(2);
    KeyFile all = file;
    assertThatThrownBy(() -> all.open(phrase(THIRD), List.of(), CHEAP, cancelled))
        .isInstanceOf(CancellationException.class);
    assertThat(cancelled.steps).containsExactly("0/4", "1/4");
  }

  private static final class Counted implements Progress {
    private final List<String> steps = new ArrayList<>();
    private final int most;

    Counted(int most) {
      this.most = most;
    }

    @Override
    public void at(double share) {}

    @Override
    public void at(int done, int of) {
      steps.add(done + "/" + of);
    }

    @Override
    public boolean cancelled() {
      return steps.size() >= most;
    }
  }

  @Test
  void whoActsOpensHerOwnSlotAndNoOther() {
    OpenKeyFile.Added added = added(made.file(), SECOND);
    assertThatThrownBy(
            () -> added.file().openWith(made.slot(), phrase(SECOND), CHEAP, Progress.none()))
        .isInstanceOf(AppFailure.WrongPassphrase.class);
    added.file().openWith(added.slot(), phrase(SECOND), CHEAP, Progress.none()).close();
  }

  @Test
  void closedItMakesNothing() {
    OpenKeyFile open = opened(made.file(), phrase(FIRST));
    open.close();
    KeyFile wrong = open.withNextGeneration();
    assertThatThrownBy(() -> opened(wrong, phrase(FIRST)))
        .isInstanceOf(AppFailure.KeyFileDamaged.class);
  }

  private static Key phrase(String text) {
    return new Key.Passphrase(text.toCharArray());
  }

  private static OpenKeyFile opened(KeyFile file, Key key) {
    return file.open(key, List.of(), CHEAP, Progress.none());
  }

  private static Slot openedBy(KeyFile file, Key key) {
    try (OpenKeyFile open = opened(file, key)) {
      return open.slot();
    }
  }

  private static OpenKeyFile.Added added(KeyFile file, String phrase) {
    try (OpenKeyFile open = opened(file, phrase(FIRST))) {
      return open.withAdded(phrase.toCharArray(), Progress.none());
    }
  }

  private static byte[] mac(KeyFile file, Key key) {
    try (OpenKeyFile open = opened(file, key);
        VaultKeys keys = open.keys()) {
      return keys.mac("p", new byte[1]);
    }
  }

  private static void assertWrong(KeyFile file, Key key) {
    assertThatThrownBy(() -> opened(file, key)).isInstanceOf(AppFailure.WrongPassphrase.class);
  }

  private interface Attempt {
    Object on(OpenKeyFile open);
  }

  private static void assertInvalid(String key, Attempt attempt, KeyFile file) {
    try (OpenKeyFile open = opened(file, phrase(FIRST))) {
      assertThatThrownBy(() -> attempt.on(open))
          .isInstanceOfSatisfying(
              AppFailure.Invalid.class, e -> assertThat(e.key()).isEqualTo(key));
    }
  }

  private static byte[] checksummed(byte[] bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes, 0, bytes.length - 32);
      System.arraycopy(digest.digest(), 0, bytes, bytes.length - 32, 32);
      return bytes;
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
