package tutela.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.kernel.AppFailure;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.vault.crypto.Argon2;
import tutela.vault.domain.Key;
import tutela.vault.domain.Opener;
import tutela.vault.domain.SlotId;
import tutela.vault.store.JdbiSlotStore;

/** Several people and a sheet of paper before one case file; all of them invented. */
final class SlotServiceTest {
  private static final Instant THEN = Instant.parse("2026-09-03T08:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-02T09:30:00Z");
  private static final String LOTTE = "zes blauwe eenden zingen zacht";
  private static final String NEXT = "trois girafes peignent le plafond";

  @TempDir Path folder;
  private List<String> words = List.of();

  @BeforeEach
  void make() {
    try (NewVault made =
        Vaults.service().prepare(Vaults.passphrase(), Language.FR, Progress.none())) {
      words = made.recoveryWords();
      try (OpenVault vault = made.createIn(folder, Vaults.MIGRATIONS)) {
        slots(vault, THEN).enrol("A. Lejeune");
      }
    }
  }

  @Test
  void whoUnlocksIsWhoActs() {
    try (OpenVault vault = unlock(Vaults.key())) {
      SlotService slots = act(vault);
      assertThat(slots.actor("")).isEqualTo("A. Lejeune");
      slots.add(Vaults.key(), "L. Peeters", LOTTE.toCharArray(), Progress.none());
      Vaults.insert(vault.database(), "one");
    }
    try (OpenVault vault = unlock(phrase(LOTTE))) {
      assertThat(act(vault).actor("")).isEqualTo("L. Peeters");
      Vaults.insert(vault.database(), "two");
    }
    try (OpenVault vault = unlock(new Key.RecoveryWords(words))) {
      assertThat(act(vault).actor("")).isEqualTo("recovery");
      Vaults.insert(vault.database(), "three");
      assertThat(journal(vault))
          .containsSubsequence(
              "A. Lejeune slot.added",
              "A. Lejeune note.added",
              "L. Peeters note.added",
              "recovery note.added");
      assertThat(Vaults.texts(vault.database())).containsExactly("one", "two", "three");
    }
  }

  @Test
  void everySlotHasItsOwnerAndItsDate() {
    try (OpenVault vault = unlock(Vaults.key())) {
      SlotService slots = slots(vault, LATER);
      slots.add(Vaults.key(), "L. Peeters", LOTTE.toCharArray(), Progress.none());
      slots.enrol("nobody else");
      assertThat(slots.openers())
          .extracting(Opener::name)
          .containsExactlyInAnyOrder("A. Lejeune", "", "L. Peeters");
      assertThat(named(slots, "A. Lejeune").since()).isEqualTo(THEN);
      assertThat(named(slots, "A. Lejeune").slot()).isEqualTo(slots.own());
      assertThat(named(slots, "L. Peeters").since()).isEqualTo(LATER);
      assertThat(named(slots, "").slot().isRecovery()).isTrue();
      slots.changePassphrase(Vaults.key(), slots.own().id(), NEXT.toCharArray(), Progress.none());
      assertThat(named(slots, "A. Lejeune").since()).isEqualTo(THEN);
      assertThat(named(slots, "A. Lejeune").changed()).isEqualTo(LATER);
    }
    assertThatThrownBy(() -> unlock(Vaults.key())).isInstanceOf(AppFailure.WrongPassphrase.class);
    unlock(phrase(NEXT)).close();
    unlock(phrase(LOTTE)).close();
    unlock(new Key.RecoveryWords(words)).close();
  }

  /** The making was cut off between the key file and the letterhead. */
  @Test
  void aSlotWithoutANameIsNamedLater() {
    try (OpenVault vault = unlock(Vaults.key())) {
      SlotService slots = act(vault);
      slots.add(Vaults.key(), "", LOTTE.toCharArray(), Progress.none());
    }
    try (OpenVault vault = unlock(phrase(LOTTE))) {
      SlotService slots = act(vault);
      slots.enrol("L. Peeters");
      assertThat(slots.actor("")).isEqualTo("L. Peeters");
      assertThat(slots.openers()).hasSize(3);
    }
  }

  @Test
  void whoIsRemovedIsOutAndHerNameStaysInTheJournal() {
    try (OpenVault vault = unlock(Vaults.key())) {
      act(vault).add(Vaults.key(), "L. Peeters", LOTTE.toCharArray(), Progress.none());
    }
    try (OpenVault vault = unlock(phrase(LOTTE))) {
      act(vault);
      Vaults.insert(vault.database(), "hers");
    }
    try (OpenVault vault = unlock(Vaults.key())) {
      SlotService slots = act(vault);
      SlotId hers = named(slots, "L. Peeters").slot().id();
      slots.remove(Vaults.key(), hers);
      assertThat(slots.openers())
          .extracting(Opener::name)
          .containsExactlyInAnyOrder("A. Lejeune", "");
      assertThat(journal(vault)).contains("L. Peeters note.added", "A. Lejeune slot.removed");
    }
    assertThatThrownBy(() -> unlock(phrase(LOTTE))).isInstanceOf(AppFailure.WrongPassphrase.class);
  }

  @Test
  void nothingChangesWithoutTheKeyThatTheCaseFileWasOpenedWith() throws IOException {
    try (OpenVault vault = unlock(Vaults.key())) {
      SlotService slots = act(vault);
      slots.add(Vaults.key(), "L. Peeters", LOTTE.toCharArray(), Progress.none());
      byte[] before = keys();
      List<String> journal = journal(vault);
      SlotId hers = named(slots, "L. Peeters").slot().id();
      for (Key other : List.of(phrase("no"), phrase(LOTTE), new Key.RecoveryWords(words))) {
        for (Runnable change :
            List.<Runnable>of(
                () -> slots.add(other, "X", NEXT.toCharArray(), Progress.none()),
                () -> slots.remove(other, hers),
                () ->
                    slots.changePassphrase(
                        other, slots.own().id(), NEXT.toCharArray(), Progress.none()),
                () -> slots.newRecoveryKey(other, Language.NL))) {
          assertThatThrownBy(change::run).isInstanceOf(AppFailure.WrongPassphrase.class);
        }
      }
      assertThatThrownBy(
              () -> slots.changePassphrase(Vaults.key(), hers, NEXT.toCharArray(), Progress.none()))
          .as("a colleague's name is not taken over")
          .isInstanceOf(IllegalArgumentException.class);
      assertInvalid(
          "passphrase-too-weak",
          () -> slots.add(Vaults.key(), "X", "weak".toCharArray(), Progress.none()));
      assertInvalid(
          "passphrase-in-use",
          () -> slots.add(Vaults.key(), "X", LOTTE.toCharArray(), Progress.none()));
      assertThat(keys()).isEqualTo(before);
      assertThat(journal(vault)).isEqualTo(journal);
    }
  }

  @Test
  void newRecoveryWordsOpenOnceTheyAreConfirmed() throws IOException {
    List<String> next;
    try (OpenVault vault = unlock(Vaults.key())) {
      SlotService slots = slots(vault, LATER);
      byte[] before = keys();
      SlotService.NewRecoveryKey made = slots.newRecoveryKey(Vaults.key(), Language.DE);
      next = made.words();
      assertThat(keys()).as("nothing before the sheet is there").isEqualTo(before);
      slots.replaceRecoveryKey(made, "kast B2, omslag 14");
      Opener paper = named(slots, "");
      assertThat(paper.place()).isEqualTo("kast B2, omslag 14");
      assertThat(paper.since()).isEqualTo(LATER);
      assertThat(slots.openers()).hasSize(2);
      assertThatThrownBy(
              () -> slots.tryRecoveryKey(new Key.RecoveryWords(words), "", Progress.none()))
          .isInstanceOf(AppFailure.WrongPassphrase.class);
      slots.tryRecoveryKey(new Key.RecoveryWords(next), "kast C", Progress.none());
      assertThat(named(slots, "").place()).isEqualTo("kast C");
      // made from a key file that is no longer the one on disk
      assertInvalid("keys-changed", () -> slots.replaceRecoveryKey(made, ""));
      assertThat(slots.openers()).hasSize(2);
      assertThat(journal(vault))
          .extracting(entry -> entry.strip())
          .contains("recovery-key.replaced", "recovery-key.tried")
          .doesNotContain("recovery-key.replace-failed");
    }
    assertThatThrownBy(() -> unlock(new Key.RecoveryWords(words)))
        .isInstanceOf(AppFailure.WrongPassphrase.class);
    unlock(new Key.RecoveryWords(next)).close();
    unlock(Vaults.key()).close();
  }

  @Test
  void aForgottenPassphraseIsChosenAnewAfterUnlockingWithTheSheet() {
    Key sheet = new Key.RecoveryWords(words);
    try (OpenVault vault = unlock(sheet)) {
      SlotService slots = act(vault);
      slots.changePassphrase(
          sheet, named(slots, "A. Lejeune").slot().id(), NEXT.toCharArray(), Progress.none());
      assertThat(journal(vault)).contains("recovery passphrase.changed");
    }
    assertThatThrownBy(() -> unlock(Vaults.key())).isInstanceOf(AppFailure.WrongPassphrase.class);
    try (OpenVault vault = unlock(phrase(NEXT))) {
      assertThat(act(vault).actor("")).isEqualTo("A. Lejeune");
    }
  }

  /** The journal says first what is about to be done; if the file cannot follow, that too. */
  @Test
  void aKeyFileThatCannotBeWrittenHolds() throws IOException {
    try (OpenVault vault = unlock(Vaults.key())) {
      SlotService slots = slots(vault, LATER);
      byte[] before = keys();
      Files.createDirectories(folder.resolve("tutela.keys.new").resolve("in the way"));
      assertThatThrownBy(
              () -> slots.add(Vaults.key(), "L. Peeters", LOTTE.toCharArray(), Progress.none()))
          .isInstanceOf(AppFailure.class);
      assertThatThrownBy(
              () ->
                  slots.changePassphrase(
                      Vaults.key(), slots.own().id(), NEXT.toCharArray(), Progress.none()))
          .isInstanceOf(AppFailure.class);
      assertThat(keys()).isEqualTo(before);
      assertThat(slots.openers()).hasSize(2);
      assertThat(named(slots, "A. Lejeune").changed()).isEqualTo(THEN);
      assertThat(journal(vault))
          .extracting(entry -> entry.strip())
          .containsSubsequence(
              "slot.added", "slot.add-failed", "passphrase.changed", "passphrase.change-failed");
    }
    unlock(Vaults.key()).close();
  }

  @Test
  void aSlotFromASlowerMachineIsStrengthenedAfterUnlocking() throws IOException {
    Argon2 quicker = Argon2.forTests(new Argon2.Cost(64, 1, 1), new Argon2.Cost(64, 5, 1));
    VaultService here = new VaultService(Clock.systemUTC(), quicker);
    byte[] before = keys();
    try (OpenVault vault = here.unlock(folder, Vaults.key(), Vaults.MIGRATIONS, Progress.none())) {
      assertThat(keys()).as("not while somebody waits").isEqualTo(before);
      vault.strengthen();
      assertThat(keys()).isNotEqualTo(before);
      assertThat(journal(vault)).contains(" slot.strengthened");
      byte[] once = keys();
      vault.strengthen();
      assertThat(keys()).isEqualTo(once);
    }
    byte[] strong = keys();
    try (OpenVault vault = here.unlock(folder, Vaults.key(), Vaults.MIGRATIONS, Progress.none())) {
      vault.strengthen();
      assertThat(keys()).isEqualTo(strong);
    }
    here.unlock(folder, new Key.RecoveryWords(words), Vaults.MIGRATIONS, Progress.none()).close();
  }

  @Test
  void strengtheningLeavesALockedOrChangedCaseFileAlone() throws IOException {
    Argon2 quicker = Argon2.forTests(new Argon2.Cost(64, 1, 1), new Argon2.Cost(64, 5, 1));
    VaultService here = new VaultService(Clock.systemUTC(), quicker);
    byte[] before = keys();
    OpenVault vault = here.unlock(folder, Vaults.key(), Vaults.MIGRATIONS, Progress.none());
    vault.close();
    vault.strengthen();
    assertThat(keys()).isEqualTo(before);
    try (OpenVault again = here.unlock(folder, Vaults.key(), Vaults.MIGRATIONS, Progress.none())) {
      SlotService slots = act(again);
      slots.changePassphrase(Vaults.key(), slots.own().id(), NEXT.toCharArray(), Progress.none());
      assertInvalid("keys-changed", again::strengthen);
    }
    unlock(phrase(NEXT)).close();
  }

  private static SlotService slots(OpenVault vault, Instant now) {
    return new SlotService(
        vault, new JdbiSlotStore(vault.database()), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static SlotService act(OpenVault vault) {
    SlotService slots = slots(vault, LATER);
    vault.database().actAs(slots.actor(""));
    return slots;
  }

  private static Opener named(SlotService slots, String name) {
    return slots.openers().stream()
        .filter(opener -> opener.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private OpenVault unlock(Key key) {
    return Vaults.service().unlock(folder, key, Vaults.MIGRATIONS, Progress.none());
  }

  private static Key phrase(String text) {
    return new Key.Passphrase(text.toCharArray());
  }

  private byte[] keys() throws IOException {
    return Files.readAllBytes(folder.resolve("tutela.keys"));
  }

  private static void assertInvalid(String key, Runnable change) {
    assertThatThrownBy(change::run)
        .isInstanceOfSatisfying(AppFailure.Invalid.class, e -> assertThat(e.key()).isEqualTo(key));
  }

  private static List<String> journal(OpenVault vault) {
    return vault
        .database()
        .read(
            h ->
                h.createQuery("SELECT actor || ' ' || kind FROM journal ORDER BY seq")
                    .mapTo(String.class)
                    .list());
  }
}
