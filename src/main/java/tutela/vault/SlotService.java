package tutela.vault;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tutela.kernel.AppFailure;
import tutela.kernel.Author;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.vault.crypto.KeyFile;
import tutela.vault.crypto.OpenKeyFile;
import tutela.vault.domain.Key;
import tutela.vault.domain.Opener;
import tutela.vault.domain.Slot;
import tutela.vault.domain.SlotId;

/**
 * Who opens the open case file, and changing that. Whoever changes something gives the key that the
 * case file was opened with once more: an unlocked screen that is left alone lets nobody in.
 *
 * <p>Each change is noted in the journal before the key file is replaced; if that fails the old key
 * file holds and the journal says so.
 */
public final class SlotService {
  /** The name in the journal of whoever opened with the recovery key. */
  public static final String RECOVERY = Author.RECOVERY_KEY;

  /** Longest name and place, in characters. */
  public static final int LONGEST = 200;

  /** Where it is kept whom a slot belongs to. The key file does not say. */
  public interface Store {
    List<Opener> all();

    /** Keeps it, in place of what was kept of that slot, together with an entry in the journal. */
    void keep(Opener opener, String event);

    void forget(SlotId id, String event);

    /** An entry in the journal alone. */
    void note(SlotId id, String event);
  }

  private final OpenVault vault;
  private final Store store;
  private final Clock clock;

  public SlotService(OpenVault vault, Store store, Clock clock) {
    this.vault = vault;
    this.store = store;
    this.clock = clock;
  }

  /** What opened the case file. */
  public Slot own() {
    return vault.openedBy();
  }

  /**
   * Who unlocked: whom the journal names, and who wrote what is kept from now on.
   *
   * @param otherwise for a slot that has no name yet
   */
  public String actor(String otherwise) {
    if (own().isRecovery()) {
      return RECOVERY;
    }
    Opener known = known().get(own());
    return known == null || known.name().isEmpty() ? otherwise : known.name();
  }

  /**
   * Gives a name to what has none: a case file just made, or whose making was cut off.
   *
   * @param name of the person whose passphrase opened it
   */
  public void enrol(String name) {
    Map<Slot, Opener> known = known();
    for (Slot slot : vault.slots()) {
      if (!known.containsKey(slot)) {
        store.keep(
            slot.isRecovery()
                ? Opener.recoveryKey(slot.id(), clock.instant(), "")
                : Opener.passphrase(slot.id(), slot.equals(own()) ? name : "", clock.instant()),
            "slot.named");
      }
    }
    Opener mine = known.get(own());
    if (mine != null && !own().isRecovery() && mine.name().isEmpty() && !name.isEmpty()) {
      store.keep(mine.named(name), "slot.named");
    }
  }

  /**
   * What opens the case file, the oldest first.
   *
   * @throws AppFailure.KeyFileDamaged if the key file was changed meanwhile
   * @throws AppFailure.KeyFileMissing if it is gone
   */
  public List<Opener> openers() {
    List<Slot> slots = vault.slots();
    return store.all().stream().filter(opener -> slots.contains(opener.slot())).toList();
  }

  private Map<Slot, Opener> known() {
    return store.all().stream().collect(Collectors.toMap(Opener::slot, opener -> opener));
  }

  private Opener opener(SlotId id) {
    return store.all().stream()
        .filter(opener -> opener.slot().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such slot"));
  }

  /**
   * Lets a colleague in.
   *
   * @param own key that the case file was opened with
   * @param name of the colleague, as the journal is to say it
   * @param passphrase of the colleague; left as it is
   * @throws AppFailure.WrongPassphrase if the own key does not fit; nothing was changed
   * @throws AppFailure.Invalid {@code passphrase-too-weak}; {@code passphrase-in-use} if it opens
   *     the case file already; {@code too-many-slots}
   * @throws AppFailure.DiskFull if there is no room; nothing was changed
   * @throws AppFailure.NotWritable if the folder cannot be written; nothing was changed
   */
  public void add(Key own, String name, char[] passphrase, Progress progress) {
    vault.requireAccepted(passphrase);
    try (OpenKeyFile keys = vault.openKeys(own, Progress.none())) {
      OpenKeyFile.Added added = keys.withAdded(passphrase, progress);
      Opener opener = Opener.passphrase(added.slot().id(), name, clock.instant());
      store.keep(opener, "slot.added");
      replace(keys.file(), added.file(), () -> store.forget(opener.slot().id(), "slot.add-failed"));
    }
  }

  /**
   * Lets a colleague in no longer.
   *
   * @param own as for {@link #add}; fails as that does
   * @throws AppFailure.Invalid {@code last-passphrase} or {@code last-recovery-key}
   */
  public void remove(Key own, SlotId id) {
    try (OpenKeyFile keys = vault.openKeys(own, Progress.none())) {
      KeyFile without = keys.without(id);
      store.note(id, "slot.removed");
      replace(keys.file(), without, () -> store.note(id, "slot.remove-failed"));
    }
  }

  /**
   * Another passphrase for a slot: one's own, or after unlocking with the recovery key that of
   * whoever forgot hers.
   *
   * @param own as for {@link #add}; fails as that does
   * @param next left as it is
   * @throws IllegalArgumentException for a colleague's passphrase otherwise: she would act under
   *     that name
   */
  public void changePassphrase(Key own, SlotId id, char[] next, Progress progress) {
    if (!own().isRecovery() && !id.equals(own().id())) {
      throw new IllegalArgumentException("not the own slot");
    }
    vault.requireAccepted(next);
    Opener before = opener(id);
    try (OpenKeyFile keys = vault.openKeys(own, Progress.none())) {
      KeyFile changed = keys.withChanged(id, next, progress);
      store.keep(before.changedAt(clock.instant()), "passphrase.changed");
      replace(keys.file(), changed, () -> store.keep(before, "passphrase.change-failed"));
    }
  }

  /** Recovery words that are made and do not open anything yet. */
  public static final class NewRecoveryKey {
    private final KeyFile before;
    private final OpenKeyFile.NewRecoveryKey made;

    private NewRecoveryKey(KeyFile before, OpenKeyFile.NewRecoveryKey made) {
      this.before = before;
      this.made = made;
    }

    public List<String> words() {
      return made.words();
    }
  }

  /**
   * Makes new recovery words, to be printed before they take the place of the old ones.
   *
   * @param own as for {@link #add}; fails as that does
   */
  public NewRecoveryKey newRecoveryKey(Key own, Language language) {
    try (OpenKeyFile keys = vault.openKeys(own, Progress.none())) {
      return new NewRecoveryKey(keys.file(), keys.withNewRecoveryKey(language));
    }
  }

  /**
   * From now on the new words open the case file and the old ones do not.
   *
   * @param place where the sheet will lie, or empty
   * @throws AppFailure.Invalid {@code keys-changed} if the key file is another than when the words
   *     were made
   * @throws AppFailure.DiskFull if there is no room; the old words hold
   * @throws AppFailure.NotWritable if the folder cannot be written; the old words hold
   */
  public void replaceRecoveryKey(NewRecoveryKey next, String place) {
    vault.requireUnchanged(next.before);
    SlotId id = next.made.slot().id();
    store.keep(Opener.recoveryKey(id, clock.instant(), place), "recovery-key.replaced");
    replace(next.before, next.made.file(), () -> store.forget(id, "recovery-key.replace-failed"));
  }

  /**
   * Finds out whether a sheet still opens the case file, and keeps where it lies.
   *
   * @param place empty if nobody says
   * @throws AppFailure.WrongPassphrase if the words open nothing
   * @throws AppFailure.Invalid as for unlocking with words
   */
  public void tryRecoveryKey(Key.RecoveryWords words, String place, Progress progress) {
    Opener opener = opener(vault.slotOpenedBy(words, progress).id());
    if (opener.place().equals(place)) {
      store.note(opener.slot().id(), "recovery-key.tried");
    } else {
      store.keep(opener.lyingAt(place), "recovery-key.tried");
    }
  }

  private void replace(KeyFile before, KeyFile after, Runnable undone) {
    try {
      vault.replaceKeys(before, after);
    } catch (AppFailure e) {
      undone.run();
      throw e;
    }
  }
}
