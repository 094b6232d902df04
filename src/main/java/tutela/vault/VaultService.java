package tutela.vault;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import tutela.kernel.AppFailure;
import tutela.kernel.FolderConcern;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.logging.Steps;
import tutela.storage.Database;
import tutela.storage.FolderAdvice;
import tutela.storage.FolderLock;
import tutela.vault.crypto.Argon2;
import tutela.vault.crypto.KeyFile;
import tutela.vault.crypto.OpenKeyFile;
import tutela.vault.crypto.PassphraseJudge;
import tutela.vault.crypto.VaultKeys;
import tutela.vault.domain.Key;
import tutela.vault.domain.SlotId;
import tutela.vault.domain.Strength;

/** Makes and unlocks case files. All work happens on the thread of the caller. */
public final class VaultService {
  private final Clock clock;
  private final Argon2 argon2;
  private final PassphraseJudge judge;

  /**
   * @param clock for the times in the journal
   */
  public VaultService(Clock clock) {
    this(clock, Argon2.production());
  }

  /**
   * @param argon2 other than {@link Argon2#production()} only in tests
   */
  public VaultService(Clock clock, Argon2 argon2) {
    this(clock, argon2, new PassphraseJudge());
  }

  private VaultService(Clock clock, Argon2 argon2, PassphraseJudge judge) {
    this.clock = clock;
    this.argon2 = argon2;
    this.judge = judge;
  }

  /** The same for case files that are thrown away: they are made and opened more quickly. */
  public VaultService forThrowAway() {
    return new VaultService(clock, argon2.cheapest(), judge);
  }

  /** Finds out now what making keys would wait for: how much work fits into a second. */
  public void measure() {
    argon2.cost();
  }

  /** Does now what the first unlocking of a process would wait for; a fraction of a second. */
  public void warmUp() {
    VaultKeys.warmUp();
  }

  /** Reads now what judging the first letter of a passphrase would wait for. */
  public void loadWords() {
    judge.warmUp();
  }

  /** No passphrase is chosen any more: gives back the memory of what it was judged by. */
  public void forgetWords() {
    judge.forget();
  }

  /** How long a passphrase would hold. The array is left as it is. */
  public Strength strength(char[] passphrase) {
    return judge.judge(passphrase);
  }

  /**
   * What speaks against a folder as the place of a case file.
   *
   * @param folder need not exist yet
   */
  public Set<FolderConcern> concernsAbout(Path folder) {
    return new FolderAdvice(System.getenv()).about(folder);
  }

  /** Whether a case file, or what is left of one, is in the folder. */
  public boolean existsIn(Path folder) {
    VaultFolder place = new VaultFolder(folder);
    return place.hasKeys() || (place.hasStore() && !place.hasRemains());
  }

  /**
   * Makes the keys of a new case file, in memory; takes two derivations. Nothing is on disk before
   * {@link NewVault#createIn}, so that the recovery words can be printed first.
   *
   * @param passphrase left as it is
   * @param words language of the recovery words: French, Dutch or German
   * @throws AppFailure.Invalid {@code passphrase-too-weak} if it is not accepted
   * @throws CancellationException if the progress is cancelled
   */
  public NewVault prepare(char[] passphrase, Language words, Progress progress) {
    requireAccepted(passphrase);
    return new NewVault(this, KeyFile.create(passphrase, words, argon2, progress), clock);
  }

  /** As {@link #unlock(Path, Key, List, List, Progress)}, where nobody knows which slot it was. */
  public OpenVault unlock(Path folder, Key key, List<String> migrations, Progress progress) {
    return unlock(folder, key, List.of(), migrations, progress);
  }

  /**
   * Opens the case file in a folder; it is this one's until it is closed.
   *
   * @param likely slots that the key is tried on first
   * @param migrations folders on the class path with the numbered SQL files of the features
   * @throws AppFailure.StoreMissing if there is no case file
   * @throws AppFailure.KeyFileMissing if its key file is gone
   * @throws AppFailure.KeyFileDamaged if its key file is not as it was written
   * @throws AppFailure.StoreBusy if it is open already
   * @throws AppFailure.WrongPassphrase if the key does not open it
   * @throws AppFailure.Invalid for recovery words that cannot be a key: {@code
   *     recovery-words-count}, {@code recovery-word-unknown}, {@code recovery-words-mistyped}
   * @throws AppFailure.StoreDamaged if it holds less than, or other than, what was last saved
   * @throws AppFailure.StoreNewer if a later version of the program wrote it
   * @throws AppFailure.DiskFull if there is no room to work
   * @throws AppFailure.NotWritable if the folder cannot be written
   * @throws CancellationException if the progress is cancelled
   */
  public OpenVault unlock(
      Path folder, Key key, List<SlotId> likely, List<String> migrations, Progress progress) {
    return open(
        folder,
        key,
        likely,
        progress,
        (place, keys, generation) -> {
          place.endCreating();
          Database database =
              Database.open(place.store(generation), keys.store(), migrations, clock);
          place.keepOnly(generation);
          return database;
        });
  }

  /**
   * Opens for reading what can be opened of a case file that {@link #unlock} refuses as damaged;
   * nothing of it is changed.
   *
   * @throws AppFailure as for unlocking
   */
  public OpenVault look(
      Path folder, Key key, List<SlotId> likely, List<String> migrations, Progress progress) {
    return open(
        folder,
        key,
        likely,
        progress,
        (place, keys, generation) ->
            Database.look(place.store(generation), keys.store(), migrations, clock));
  }

  private interface Way {
    Database open(VaultFolder place, VaultKeys keys, int generation);
  }

  private OpenVault open(Path folder, Key key, List<SlotId> likely, Progress progress, Way way) {
    VaultFolder place = new VaultFolder(folder);
    if (place.hasRemains() || (!place.hasKeys() && !place.hasStore())) {
      throw new AppFailure.StoreMissing();
    }
    if (!place.hasKeys()) {
      throw new AppFailure.KeyFileMissing();
    }
    FolderLock lock = FolderLock.take(folder);
    OpenKeyFile opened = null;
    VaultKeys keys = null;
    boolean done = false;
    try {
      KeyFile file = KeyFile.read(place.readKeys(), argon2);
      if (!place.hasStore(file.generation())) {
        // keys without a store: not a folder to make a new case file in
        throw new AppFailure.StoreDamaged();
      }
      opened = file.open(key, likely, argon2, progress);
      keys = opened.keys();
      Steps steps = Steps.of("from the key to the open case file");
      Database database = way.open(place, keys, file.generation());
      steps.reached("open");
      steps.tell();
      OpenVault vault =
          new OpenVault(
              this,
              place,
              lock,
              keys,
              database,
              opened.slot(),
              Optional.of(opened).filter(OpenKeyFile::wasQuick));
      done = true;
      finishErasure(vault, opened, progress);
      return vault;
    } finally {
      if (opened != null && !(done && opened.wasQuick())) {
        opened.close();
      }
      if (!done) {
        if (keys != null) {
          keys.close();
        }
        lock.close();
      }
    }
  }

  /** What was erased before and could not be cleared away goes now, if there is room. */
  private static void finishErasure(OpenVault vault, OpenKeyFile opened, Progress progress) {
    try {
      if (!vault.isLookedAt() && vault.isRenewalDue()) {
        vault.renew(opened, progress);
      }
    } catch (AppFailure | CancellationException e) {
      // the case file is open all the same; it stays due, and the next unlocking tries again
    }
  }

  /**
   * Opens the key file that a backup was made with.
   *
   * @throws AppFailure.KeyFileDamaged if it is not as it was written
   * @throws AppFailure.StoreNewer if a later version of the program wrote it
   * @throws AppFailure.WrongPassphrase if the key does not open it
   * @throws AppFailure.Invalid as for {@link #unlock}
   * @throws CancellationException if the progress is cancelled
   */
  public KeptVault unseal(byte[] keyFile, Key key, Progress progress) {
    KeyFile file = KeyFile.read(keyFile, argon2);
    try (OpenKeyFile opened = file.open(key, List.of(), argon2, progress)) {
      return new KeptVault(file, opened.keys(), clock);
    }
  }

  Argon2 argon2() {
    return argon2;
  }

  void requireAccepted(char[] passphrase) {
    if (!judge.judge(passphrase).accepted()) {
      throw new AppFailure.Invalid("passphrase-too-weak");
    }
  }
}
