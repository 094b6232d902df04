package tutela.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tutela.backup.domain.Age;
import tutela.backup.domain.Backup;
import tutela.backup.domain.BackupNames;
import tutela.kernel.AppFailure;
import tutela.kernel.Brussels;
import tutela.kernel.Progress;
import tutela.settings.SettingsService;
import tutela.storage.Failures;
import tutela.storage.FileInMaking;
import tutela.storage.Volume;
import tutela.vault.OpenVault;

/** Backs up the open case file while it is in use. */
public final class BackupService {
  /** Where it is kept what was backed up when. */
  public interface Store {
    /** The newest first. */
    List<Backup> all();

    /** Kept together with an entry in the journal. */
    void add(Backup made);
  }

  private static final Logger LOG = LoggerFactory.getLogger(BackupService.class);
  private static final double WRITTEN = 0.7;

  /** Of the folder's disk, on top of what the last backup took. */
  private static final long ROOM = 16L << 20;

  /** What was not finished by then never will be. */
  private static final Duration GIVEN_UP = Duration.ofDays(1);

  private final OpenVault vault;
  private final Store store;
  private final SettingsService settings;
  private final BooleanSupplier practice;
  private final Clock clock;
  private final Semaphore turn = new Semaphore(1);

  /**
   * @param practice whether all in the case file is invented
   */
  public BackupService(
      OpenVault vault,
      Store store,
      SettingsService settings,
      BooleanSupplier practice,
      Clock clock) {
    this.vault = vault;
    this.store = store;
    this.settings = settings;
    this.practice = practice;
    this.clock = clock;
  }

  public BackupState state() {
    List<Backup> all = store.all();
    Optional<Path> folder = folder();
    return new BackupState(
        all.stream().findFirst(),
        all.stream().filter(Backup::elsewhere).findFirst(),
        folder,
        folder.map(this::place).orElse(BackupState.Place.NOT_CHOSEN),
        settings.settings().backupsKept(),
        hindrance());
  }

  /** Why this case file is not backed up at all. */
  private Optional<AppFailure> hindrance() {
    if (vault.isLookedAt()) {
      return Optional.of(new AppFailure.OnlyLooking());
    }
    if (vault.isRenewalDue()) {
      return Optional.of(new AppFailure.Invalid("backup-erasure"));
    }
    return practice.getAsBoolean()
        ? Optional.of(new AppFailure.Invalid("backup-practice"))
        : Optional.empty();
  }

  /** The last backup, where it is so old that somebody should know; or that there is none. */
  public Optional<Optional<Backup>> reminder() {
    if (hindrance().isPresent()) {
      return Optional.empty();
    }
    Optional<Backup> last = store.all().stream().findFirst();
    return Age.isOld(last, everyDays(), clock.instant()) ? Optional.of(last) : Optional.empty();
  }

  /** Whether a backup should be made by itself now, and can be. */
  public boolean isDue() {
    return hindrance().isEmpty()
        && folder().filter(Files::isDirectory).isPresent()
        && Age.isDue(store.all().stream().findFirst(), everyDays(), clock.instant());
  }

  private int everyDays() {
    return settings.policy().backupEveryDays();
  }

  private Optional<Path> folder() {
    String chosen = settings.settings().backupFolder();
    try {
      return chosen.isEmpty() ? Optional.empty() : Optional.of(Path.of(chosen));
    } catch (InvalidPathException e) {
      return Optional.empty(); // the settings file was written on another system
    }
  }

  private BackupState.Place place(Path folder) {
    if (!Files.isDirectory(folder)) {
      return BackupState.Place.NOT_THERE;
    }
    return isElsewhere(folder) ? BackupState.Place.ELSEWHERE : BackupState.Place.SAME_DISK;
  }

  private boolean isElsewhere(Path folder) {
    try {
      return !Volume.isSame(vault.path(), folder);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Writes a backup into the folder of the settings, reads it back to its end, and then removes the
   * oldest of this case file beyond the number that is kept. Until it has been read back it has
   * another name, and nothing is removed.
   *
   * @throws AppFailure.Invalid {@code backup-no-folder}, {@code backup-not-there} if the folder is
   *     not there now, {@code backup-running} if one is being made, {@code backup-practice} if all
   *     in the case file is invented, {@code backup-erasure} if an erased case may still be in its
   *     pages, which the next unlocking ends
   * @throws AppFailure.OnlyLooking if the case file is damaged and only read
   * @throws AppFailure.DiskFull if there is no room; the backups that there are stay
   * @throws AppFailure.NotWritable if the folder cannot be written or went away
   * @throws AppFailure.BackupDamaged if what was read back is not what was written
   * @throws AppFailure.StoreDamaged if the case file is not whole
   * @throws CancellationException if the progress is cancelled
   */
  public Backup backUp(Progress progress) {
    Optional<AppFailure> hindrance = hindrance();
    if (hindrance.isPresent()) {
      throw hindrance.get();
    }
    Path folder = folder().orElseThrow(() -> new AppFailure.Invalid("backup-no-folder"));
    if (!Files.isDirectory(folder)) {
      throw new AppFailure.Invalid("backup-not-there");
    }
    if (!turn.tryAcquire()) {
      throw new AppFailure.Invalid("backup-running");
    }
    try {
      List<Backup> before = store.all();
      clearGivenUp(folder);
      Volume.requireRoom(folder, before.isEmpty() ? ROOM : before.getFirst().size() + ROOM);
      Backup made = write(folder, progress);
      store.add(made);
      LOG.info("backup of {} bytes made and read back", made.size());
      prune(folder);
      return made;
    } catch (IOException e) {
      throw Failures.of(e);
    } finally {
      turn.release();
    }
  }

  private Backup write(Path folder, Progress progress) throws IOException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Path file = newIn(folder, now);
    try (FileInMaking making = FileInMaking.begin(file);
        BackupWriter writer = new BackupWriter(making, vault, clock)) {
      vault.database().copy(writer, progress.part(0, WRITTEN));
      BackupWriter.Written written = writer.end();
      proveReadable(making.soFar(), writer::opening, written, progress.part(WRITTEN, 1));
      long size = Files.size(making.soFar());
      making.finish();
      return new Backup(
          file.getFileName().toString(),
          written.manifest().at(),
          written.manifest().moment().seq(),
          size,
          isElsewhere(folder));
    }
  }

  /** Two in one second bear two names. */
  private static Path newIn(Path folder, Instant at) {
    Path file = folder.resolve(BackupNames.of(at, Brussels.ZONE));
    return Files.exists(file) ? newIn(folder, at.plusSeconds(1)) : file;
  }

  private static void proveReadable(
      Path file, BackupReader.Opener opener, BackupWriter.Written written, Progress progress) {
    try (BackupReader reader = BackupReader.open(file, opener)) {
      byte[] digest = reader.readAll(progress);
      if (!reader.manifest().same(written.manifest())
          || !MessageDigest.isEqual(digest, written.digest())) {
        throw new AppFailure.BackupDamaged();
      }
    }
  }

  /** By the names that this case file remembers: others may keep their backups in the folder. */
  private void prune(Path folder) {
    List<Path> there =
        store.all().stream()
            .map(made -> folder.resolve(made.name()))
            .filter(Files::isRegularFile)
            .toList();
    there.stream().skip(settings.settings().backupsKept()).forEach(BackupService::remove);
  }

  /** Of any case file, but not what somebody else may be writing now. */
  private void clearGivenUp(Path folder) throws IOException {
    FileTime limit = FileTime.from(clock.instant().minus(GIVEN_UP));
    try (DirectoryStream<Path> parts =
        Files.newDirectoryStream(folder, "*" + BackupNames.ENDING + FileInMaking.ENDING)) {
      for (Path part : parts) {
        if (Files.getLastModifiedTime(part).compareTo(limit) < 0) {
          remove(part);
        }
      }
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("an old backup could not be removed");
    }
  }
}
