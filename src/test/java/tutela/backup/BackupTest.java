package tutela.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.Needs;
import tutela.backup.domain.Backup;
import tutela.kernel.AppFailure;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.settings.domain.Policy;
import tutela.settings.domain.PolicyEntry;
import tutela.settings.domain.Settings;
import tutela.storage.Administrator;
import tutela.storage.Change;
import tutela.storage.Database;
import tutela.vault.NewVault;
import tutela.vault.OpenVault;
import tutela.vault.Vaults;
import tutela.vault.domain.Key;

/** Backups of case files in use, and what comes back from them. */
final class BackupTest {
  private static final int ALIVE = 40;
  private static final int ROUNDS = 6;

  @TempDir private Path temp;

  private Path caseFile() {
    return temp.resolve("case file");
  }

  private Path backups() {
    return temp.resolve("backups");
  }

  /** Each change adds a note and takes one away, so that what is on the disk is always moving. */
  @Test
  void holdsExactlyOneMomentWhileOthersWrite() throws Exception {
    List<Path> made = new ArrayList<>();
    List<Long> entries = new ArrayList<>();
    try (OpenVault vault = Backups.open(caseFile())) {
      // or H2 would use no room again in the time that this takes
      Administrator.execute(vault.database(), "SET RETENTION_TIME 0");
      AtomicBoolean stop = new AtomicBoolean();
      AtomicReference<Throwable> failed = new AtomicReference<>();
      Thread writer = Thread.ofPlatform().start(() -> write(vault.database(), stop, failed));
      Files.createDirectories(backups());
      BackupService service = Backups.service(vault, backups(), 99, new Backups.Ticking());
      for (int i = 0; i < ROUNDS; i++) {
        Thread.sleep(300);
        Backup backup = service.backUp(Progress.none());
        made.add(backups().resolve(backup.name()));
        entries.add(backup.entries());
      }
      stop.set(true);
      writer.join();
      assertThat(failed.get()).isNull();
      assertThat(vault.sweep(Progress.none()).live()).isEmpty();
    }
    assertThat(entries).as("the writer went on").isSorted().doesNotHaveDuplicates();
    for (int i = 0; i < ROUNDS; i++) {
      Path restored = temp.resolve("restored " + i);
      assertThat(Backups.restore(made.get(i), Vaults.key(), restored)).isEmpty();
      try (OpenVault vault = Backups.open(restored)) {
        assertThat(vault.verifyJournal().isWhole()).isTrue();
        assertThat(vault.sweep(Progress.none()).live()).isEmpty();
        assertThat(Backups.lastEntry(vault)).isEqualTo(entries.get(i));
        int changes = changes(vault);
        assertThat(Backups.texts(vault))
            .isEqualTo(
                IntStream.range(Math.max(0, changes - ALIVE), changes)
                    .mapToObj(Integer::toString)
                    .toList());
        Backups.insert(vault, "after", new byte[0]);
      }
    }
  }

  private static void write(
      Database database, AtomicBoolean stop, AtomicReference<Throwable> failed) {
    try {
      for (int i = 0; !stop.get(); i++) {
        int n = i;
        byte[] bytes = Backups.random(20_000, n);
        database.change(
            Change.of("note.added"),
            h -> {
              h.execute("INSERT INTO note (text, bytes) VALUES (?, ?)", Integer.toString(n), bytes);
              return h.execute("DELETE FROM note WHERE text = ?", Integer.toString(n - ALIVE));
            });
      }
    } catch (Throwable e) {
      failed.set(e);
    }
  }

  private static int changes(OpenVault vault) {
    return vault
        .database()
        .read(
            h ->
                h.createQuery("SELECT COUNT(*) FROM journal WHERE kind = 'note.added'")
                    .mapTo(int.class)
                    .one());
  }

  @Test
  void isSmallerThanTheCaseFileAndLeavesOutWhatWasDeleted() throws IOException {
    try (OpenVault vault = Backups.open(caseFile())) {
      for (int i = 0; i < 300; i++) {
        Backups.insert(vault, ("Invented note " + i + " of an invented case. ").repeat(40), null);
      }
      Path file = Backups.backUp(vault, backups());
      long store = Files.size(caseFile().resolve("store-1.mv.db"));
      System.out.println("backup " + Files.size(file) + " of " + store + " bytes of pages");
      assertThat(Files.size(file)).isLessThan(store / 2);
    }
  }

  @Test
  void restoresOnANewMachineWithPassphraseOrRecoveryKey() throws IOException {
    List<String> words;
    Path backup;
    try (NewVault made =
        Vaults.service().prepare(Vaults.passphrase(), Language.DE, Progress.none())) {
      words = made.recoveryWords();
      try (OpenVault vault = made.createIn(caseFile(), Backups.MIGRATIONS)) {
        Backups.insert(vault, "kept", new byte[0]);
        backup = Backups.backUp(vault, backups());
        Backups.insert(vault, "too late", new byte[0]);
      }
    }
    for (Key key : List.of(Vaults.key(), new Key.RecoveryWords(words))) {
      Path elsewhere = temp.resolve(key.toString()).resolve("new machine");
      assertThat(Backups.restore(backup, key, elsewhere)).isEmpty();
      try (OpenVault vault =
          Vaults.service().unlock(elsewhere, key, Backups.MIGRATIONS, Progress.none())) {
        assertThat(Backups.texts(vault)).containsExactly("kept");
      }
      try (var files = Files.list(elsewhere)) {
        assertThat(files.map(f -> f.getFileName().toString()))
            .containsExactlyInAnyOrder("lock", "store-1.anchor", "store-1.mv.db", "tutela.keys");
      }
    }
  }

  @Test
  void tellsWhatIsInItBeforeAnythingIsWritten() throws IOException {
    try (OpenVault vault = Backups.open(caseFile())) {
      Path backup = Backups.backUp(vault, backups());
      long entries = Backups.lastEntry(vault) - 1;
      RestoreService restoring = Backups.restoring();
      try (RestoreService.Unsealed unsealed =
          restoring.unseal(backup, Vaults.key(), Progress.none())) {
        assertThat(unsealed.contents().entries()).isEqualTo(entries);
      }
      assertThatThrownBy(
              () ->
                  restoring.unseal(
                      backup,
                      new Key.Passphrase("not the passphrase of this".toCharArray()),
                      Progress.none()))
          .isInstanceOf(AppFailure.WrongPassphrase.class);
    }
  }

  @Test
  void keepsTheCaseFileThatIsThere() throws IOException {
    Path backup;
    try (OpenVault vault = Backups.open(caseFile())) {
      Backups.insert(vault, "old", new byte[0]);
      backup = Backups.backUp(vault, backups());
      Backups.insert(vault, "new", new byte[0]);
      assertThatThrownBy(() -> Backups.restore(backup, Vaults.key(), caseFile()))
          .as("while it is open")
          .isInstanceOf(AppFailure.StoreBusy.class);
    }
    Files.writeString(caseFile().resolve("of somebody else.txt"), "stays");
    String aside = Backups.restore(backup, Vaults.key(), caseFile()).orElseThrow();
    assertThat(aside).matches("before-\\d{4}-\\d\\d-\\d\\d-\\d{6}");
    assertThat(caseFile().resolve("of somebody else.txt")).exists();
    try (OpenVault vault = Backups.open(caseFile())) {
      assertThat(Backups.texts(vault)).containsExactly("old");
    }
    try (OpenVault vault = Backups.open(caseFile().resolve(aside))) {
      assertThat(Backups.texts(vault)).containsExactly("old", "new");
    }
  }

  @Test
  void keepsAsManyAsWantedAndNothingElseIsRemoved() throws IOException {
    Files.createDirectories(backups());
    Path ofOthers = Files.writeString(backups().resolve("2026-01-01-080000.tutela"), "of others");
    Path going = Files.writeString(backups().resolve("2026-01-01-080001.tutela.part"), "in work");
    List<String> names = new ArrayList<>();
    try (OpenVault vault = Backups.open(caseFile())) {
      BackupService service = Backups.service(vault, backups(), 3, new Backups.Ticking());
      for (int i = 0; i < 5; i++) {
        names.add(service.backUp(Progress.none()).name());
      }
      assertThat(service.state().last().orElseThrow().name()).isEqualTo(names.getLast());
      assertThat(service.state().lastElsewhere()).as("the same disk").isEmpty();
      assertThat(service.state().place()).isEqualTo(BackupState.Place.SAME_DISK);
    }
    try (var files = Files.list(backups())) {
      List<String> wanted = new ArrayList<>(names.subList(2, 5));
      wanted.add(ofOthers.getFileName().toString());
      wanted.add(going.getFileName().toString());
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(wanted);
    }
  }

  @Test
  void isNotedInTheJournalAndDueAgainADayLater() throws IOException {
    Files.createDirectories(backups());
    try (OpenVault vault = Backups.open(caseFile())) {
      Clock now = Clock.systemUTC();
      BackupService service = Backups.service(vault, backups(), 3, now);
      assertThat(service.isDue()).isTrue();
      assertThat(service.reminder())
          .as("none so far")
          .hasValueSatisfying(last -> assertThat(last).isEmpty());
      service.backUp(Progress.none());
      assertThat(service.isDue()).isFalse();
      assertThat(service.reminder()).isEmpty();
      String kind =
          vault
              .database()
              .read(
                  h ->
                      h.createQuery("SELECT kind FROM journal ORDER BY seq DESC LIMIT 1")
                          .mapTo(String.class)
                          .one());
      assertThat(kind).isEqualTo("backup.made");
      BackupService tomorrow =
          Backups.service(vault, backups(), 3, Clock.offset(now, Duration.ofHours(25)));
      assertThat(tomorrow.isDue()).isTrue();
      assertThat(tomorrow.reminder()).isEmpty();
      BackupService later =
          Backups.service(vault, backups(), 3, Clock.offset(now, Duration.ofDays(5)));
      assertThat(later.reminder()).isPresent();
      Files.delete(backups().resolve(service.state().last().orElseThrow().name()));
      Files.delete(backups());
      assertThat(later.isDue()).as("the stick is not plugged in").isFalse();
      assertThatThrownBy(() -> later.backUp(Progress.none()))
          .isInstanceOf(AppFailure.Invalid.class)
          .hasMessage("backup-not-there");
    }
  }

  @Test
  void isMadeWhereAndAsOftenAsThePolicySays() throws IOException {
    Files.createDirectories(backups());
    Policy policy =
        new Policy(
            Map.of(
                PolicyEntry.BACKUP_FOLDER,
                backups().toString(),
                PolicyEntry.BACKUP_EVERY_DAYS,
                "7"));
    try (OpenVault vault = Backups.open(caseFile())) {
      Clock now = Clock.systemUTC();
      IntFunction<BackupService> later =
          days ->
              Backups.service(
                  vault, Settings.FIRST, policy, false, Clock.offset(now, Duration.ofDays(days)));
      assertThat(later.apply(0).backUp(Progress.none()).name()).isEqualTo(only(backups()));
      assertThat(later.apply(6).isDue()).isFalse();
      assertThat(later.apply(8).isDue()).isTrue();
      assertThat(later.apply(8).reminder()).isEmpty();
      assertThat(later.apply(10).reminder()).isPresent();
    }
  }

  private static String only(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().getFirst();
    }
  }

  @Test
  void aCancelledOneLeavesNothing() throws IOException {
    Files.createDirectories(backups());
    try (OpenVault vault = Backups.open(caseFile())) {
      Backups.insert(vault, "some", Backups.random(900_000, 1));
      BackupService service = Backups.service(vault, backups(), 3, Clock.systemUTC());
      for (double when : new double[] {0, 0.3, 0.8}) {
        assertThatThrownBy(() -> service.backUp(new CancelledAt(when)))
            .isInstanceOf(CancellationException.class);
        try (var files = Files.list(backups())) {
          assertThat(files).isEmpty();
        }
      }
      assertThat(service.state().last()).isEmpty();
      service.backUp(Progress.none());
    }
  }

  private static final class CancelledAt implements Progress {
    private final double when;
    private double reached;

    CancelledAt(double when) {
      this.when = when;
    }

    @Override
    public void at(double share) {
      reached = share;
    }

    @Override
    public boolean cancelled() {
      return reached >= when;
    }
  }

  @Test
  void aFullDiskKeepsTheOldOnes() throws IOException {
    try (Needs.Mount disk = Needs.tmpfs(Files.createDirectory(backups()), "size=40m");
        OpenVault vault = Backups.open(caseFile())) {
      BackupService service = Backups.service(vault, backups(), 1, new Backups.Ticking());
      Backup first = service.backUp(Progress.none());
      assertThat(service.state().place()).isEqualTo(BackupState.Place.ELSEWHERE);
      assertThat(service.state().lastElsewhere()).contains(first);
      for (int i = 0; i < 60; i++) {
        Backups.insert(vault, "large", Backups.random(1_000_000, i));
      }
      assertThatThrownBy(() -> service.backUp(Progress.none()))
          .isInstanceOf(AppFailure.DiskFull.class);
      try (var files = Files.list(backups())) {
        assertThat(files.map(f -> f.getFileName().toString())).containsExactly(first.name());
      }
      Backups.restore(backups().resolve(first.name()), Vaults.key(), temp.resolve("restored"));
      disk.remount("ro");
      assertThatThrownBy(() -> service.backUp(Progress.none()))
          .isInstanceOf(AppFailure.NotWritable.class);
      assertThat(service.state().last()).contains(first);
      disk.remount("rw");
    }
  }
}
