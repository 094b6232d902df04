package tutela.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.kernel.AddresseeId;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;
import tutela.kernel.IntegrityReport;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.kernel.Sha256;
import tutela.kernel.SweepReport;
import tutela.kernel.TableReport;

final class DatabaseTest {
  @Test
  void aChangeIsThereAfterOpeningAgainAndInTheJournal(@TempDir Path folder) {
    try (Database database = Stores.create(folder)) {
      database.actAs("K. Janssens");
      Stores.insert(database, "one");
      database.change(
          Change.of("note.added", new CaseId(7), "subject-1"),
          h -> h.execute("INSERT INTO note (text) VALUES ('two')"));
    }
    try (Database database = Stores.open(folder)) {
      assertThat(Stores.texts(database)).containsExactly("one", "two");
      List<JournalEntry> journal =
          database.read(
              h ->
                  h.createQuery("SELECT * FROM journal ORDER BY seq")
                      .mapTo(JournalEntry.class)
                      .list());
      assertThat(journal).extracting(JournalEntry::seq).containsExactly(1L, 2L, 3L);
      assertThat(journal)
          .extracting(JournalEntry::kind)
          .containsExactly("store.created", "note.added", "note.added");
      JournalEntry last = journal.getLast();
      assertThat(last.actor()).isEqualTo("K. Janssens");
      assertThat(last.caseId()).contains(new CaseId(7));
      assertThat(last.subject()).isEqualTo("subject-1");
      assertThat(last.at()).isEqualTo("2026-11-24T10:00:00.123Z");
      assertThat(journal.getFirst().caseId()).isEmpty();
      assertThat(database.report().recovered()).isFalse();
      assertThat(database.report().damagedPages()).isEmpty();
      assertThat(database.verifyChain().entries()).isEqualTo(3);
      assertThat(database.verifyChain().firstBroken()).isEmpty();
    }
  }

  @Test
  void theCaseCanBeKnownOnlyAfterTheWork(@TempDir Path folder) {
    try (Database database = Stores.create(folder)) {
      long id =
          database.change(
              made -> Change.of("case.opened", new CaseId(made)),
              h ->
                  h.createUpdate("INSERT INTO note (text) VALUES ('new')")
                      .executeAndReturnGeneratedKeys("id")
                      .mapTo(Long.class)
                      .one());
      CaseId noted =
          database.read(
              h ->
                  h.createQuery("SELECT case_id FROM journal WHERE kind = 'case.opened'")
                      .mapTo(CaseId.class)
                      .one());
      assertThat(noted).isEqualTo(new CaseId(id));
    }
  }

  @Test
  void valuesOfTheKernelGoInAndComeBack(@TempDir Path folder) {
    SampleRow row =
        new SampleRow(
            new CaseId(42),
            null,
            new AddresseeId("platform.example"),
            Language.DE,
            Instant.parse("2026-10-25T00:30:00.999Z"),
            null,
            LocalDate.of(2024, 2, 29),
            new Sha256("ab".repeat(32)),
            Optional.of("Ça va — العربية 😀"),
            Long.MAX_VALUE,
            true);
    try (Database database = Stores.create(folder)) {
      Administrator.execute(
          database,
          """
          CREATE TABLE sample (
            case_id BIGINT, other_case BIGINT, addressee VARCHAR(100), language VARCHAR(2),
            at TIMESTAMP(3) WITH TIME ZONE, later TIMESTAMP(3) WITH TIME ZONE, on_day DATE,
            digest CHAR(64), remark VARCHAR(100), number BIGINT, done BOOLEAN)
          """,
          "GRANT SELECT, INSERT, UPDATE ON sample TO casework");
      database.change(
          Change.of("row.added"),
          h ->
              h.createUpdate(
                      """
                      INSERT INTO sample VALUES (:caseId, :otherCase, :addressee, :language, :at,
                        :later, :onDay, :digest, :remark, :number, :done)
                      """)
                  .bindMethods(row)
                  .execute());
      assertThat(
              database.<SampleRow>read(
                  h -> h.createQuery("SELECT * FROM sample").mapTo(SampleRow.class).one()))
          .isEqualTo(row);
      // cut, not rounded into the next millisecond
      database.change(
          Change.of("row.changed"),
          h ->
              h.createUpdate("UPDATE sample SET at = :at, remark = NULL")
                  .bind("at", Instant.parse("2026-01-01T00:00:00.9999Z"))
                  .execute());
      SampleRow changed =
          database.read(h -> h.createQuery("SELECT * FROM sample").mapTo(SampleRow.class).one());
      assertThat(changed.at()).isEqualTo("2026-01-01T00:00:00.999Z");
      assertThat(changed.remark()).isEmpty();
    }
  }

  @Test
  void workThatFailsLeavesNeitherRowNorEntryNorWordsOfTheRow(@TempDir Path folder) {
    try (Database database = Stores.create(folder)) {
      Stores.insert(database, "before");
      database.change(
          Change.of("note.added"),
          h -> h.execute("INSERT INTO note (text, unique_text) VALUES ('x', 'MARKER')"));
      assertThatThrownBy(
              () ->
                  database.change(
                      Change.of("note.added"),
                      h -> {
                        h.execute("INSERT INTO note (text) VALUES ('lost')");
                        return h.createUpdate(
                                "INSERT INTO note (text, unique_text) VALUES ('y', :t)")
                            .bind("t", "MARKER")
                            .execute();
                      }))
          .isInstanceOfSatisfying(
              AppFailure.Unexpected.class,
              e -> {
                assertThat(everyMessage(e)).doesNotContain("MARKER").contains("23505");
                assertThat(e).cause().isInstanceOf(SqlProblem.class);
              });
      assertThatThrownBy(
              () ->
                  database.read(
                      h ->
                          h.createQuery("SELECT CAST(text AS INT) FROM note")
                              .mapTo(Integer.class)
                              .list()))
          .satisfies(e -> assertThat(everyMessage(e)).doesNotContain("before"));
      assertThatThrownBy(
              () ->
                  database.change(
                      Change.of("note.added"),
                      h -> {
                        h.execute("INSERT INTO note (text) VALUES ('lost too')");
                        throw new AppFailure.Invalid("too-late");
                      }))
          .isInstanceOf(AppFailure.Invalid.class);
      assertThat(Stores.texts(database)).containsExactly("before", "x");
      assertThat(database.verifyChain().entries()).isEqualTo(3);
      Stores.insert(database, "after");
    }
  }

  private static String everyMessage(Throwable thrown) {
    StringBuilder all = new StringBuilder();
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      all.append(t).append('\n');
      for (Throwable other : t.getSuppressed()) {
        all.append(everyMessage(other));
      }
    }
    return all.toString();
  }

  @Test
  void readingChangesNothingAndChangesAreNotNested(@TempDir Path folder) {
    try (Database database = Stores.create(folder)) {
      Stores.insert(database, "one");
      database.read(h -> h.execute("DELETE FROM note"));
      assertThat(Stores.texts(database)).containsExactly("one");
      assertThatThrownBy(
              () -> database.change(Change.of("a"), h -> Stores.insert(database, "inner")))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> database.read(h -> Stores.insert(database, "inner")))
          .isInstanceOf(IllegalStateException.class);
      List<String> inside =
          database.change(
              Change.of("b"),
              h -> {
                h.execute("INSERT INTO note (text) VALUES ('two')");
                return Stores.texts(database);
              });
      assertThat(inside).as("a read inside sees the change").containsExactly("one", "two");
    }
  }

  @Test
  void aJournalChangedByHandIsTold(@TempDir Path folder) {
    try (Database database = Stores.create(folder)) {
      for (int i = 0; i < 5; i++) {
        Stores.insert(database, "n" + i);
      }
      Administrator.execute(database, "UPDATE journal SET actor = 'somebody else' WHERE seq = 3");
      assertThat(database.verifyChain().firstBroken()).hasValue(3);
    }
  }

  @Test
  void olderNewerAndForeignStatesAreRefusedAndLeftAlone(@TempDir Path folder) throws IOException {
    Path store = Files.createDirectory(folder.resolve("store"));
    Path early = folder.resolve("early");
    Path late = folder.resolve("late");
    Stores.create(store).close();
    Stores.copy(store, early);
    try (Database database = Stores.open(store)) {
      Stores.insert(database, "one");
    }
    Stores.copy(store, late);
    try (Database database = Stores.open(store)) {
      Stores.insert(database, "two");
    }
    StoreFiles files = StoreFiles.in(store);

    // the database of yesterday under the anchor of today
    Files.copy(StoreFiles.in(late).database(), files.database(), replace());
    refusedAndUntouched(store);
    // the database ahead of the anchor by more than a crash explains
    try (Database database = Stores.open(late)) {
      Stores.insert(database, "three");
    }
    Files.copy(StoreFiles.in(late).database(), files.database(), replace());
    Files.copy(StoreFiles.in(early).anchor(), files.anchor(), replace());
    refusedAndUntouched(store);
    // the same number of changes, but others
    Path other = folder.resolve("other");
    Stores.copy(early, other);
    try (Database database = Stores.open(other)) {
      database.actAs("somebody else");
      Stores.insert(database, "something else");
      Stores.insert(database, "entirely");
    }
    Files.copy(StoreFiles.in(late).database(), files.database(), replace());
    Files.copy(StoreFiles.in(other).anchor(), files.anchor(), replace());
    refusedAndUntouched(store);
    // no anchor at all, and an empty file in place of the database
    Files.delete(files.anchor());
    refusedAndUntouched(store);
    Files.copy(StoreFiles.in(late).anchor(), files.anchor(), replace());
    Files.write(files.database(), new byte[0]);
    refusedAndUntouched(store);
    Files.delete(files.database());
    assertThatThrownBy(() -> Stores.open(store)).isInstanceOf(AppFailure.StoreMissing.class);
  }

  private static void refusedAndUntouched(Path store) throws IOException {
    StoreFiles files = StoreFiles.in(store);
    String before = Stores.digest(files.database());
    assertThatThrownBy(() -> Stores.open(store)).isInstanceOf(AppFailure.StoreDamaged.class);
    assertThat(Stores.digest(files.database())).isEqualTo(before);
  }

  private static java.nio.file.CopyOption replace() {
    return java.nio.file.StandardCopyOption.REPLACE_EXISTING;
  }

  @Test
  void oneChangeAheadOfTheAnchorIsWhatACrashLeaves(@TempDir Path folder) throws IOException {
    Stores.create(folder).close();
    byte[] anchor = Files.readAllBytes(StoreFiles.in(folder).anchor());
    try (Database database = Stores.open(folder)) {
      Stores.insert(database, "saved, not yet said so");
    }
    Files.write(StoreFiles.in(folder).anchor(), anchor);
    try (Database database = Stores.open(folder)) {
      assertThat(database.report().recovered()).isTrue();
      assertThat(Stores.texts(database)).containsExactly("saved, not yet said so");
    }
    try (Database database = Stores.open(folder)) {
      assertThat(database.report().recovered()).isFalse();
    }
  }

  @Test
  void oneRecordOfTheAnchorIsEnoughAndNoneIsDamage(@TempDir Path folder) throws IOException {
    try (Database database = Stores.create(folder)) {
      Stores.insert(database, "one");
      Stores.insert(database, "two");
    }
    Path anchor = StoreFiles.in(folder).anchor();
    byte[] whole = Files.readAllBytes(anchor);
    for (int at = 0; at < 84; at += 9) {
      for (int record : List.of(0, 4096)) {
        byte[] changed = whole.clone();
        changed[record + at] ^= 1;
        Files.write(anchor, changed);
        Stores.open(folder).close();
      }
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      changed[4096 + at] ^= 1;
      Files.write(anchor, changed);
      assertThatThrownBy(() -> Stores.open(folder)).isInstanceOf(AppFailure.StoreDamaged.class);
    }
    Files.write(anchor, java.util.Arrays.copyOf(whole, 50));
    assertThatThrownBy(() -> Stores.open(folder)).isInstanceOf(AppFailure.StoreDamaged.class);
  }

  @Test
  void otherKeysOpenNothing(@TempDir Path folder) {
    Stores.create(folder).close();
    assertThatThrownBy(
            () ->
                Database.open(
                    StoreFiles.in(folder), Stores.keys(50), Stores.MIGRATIONS, Stores.CLOCK))
        .isInstanceOf(AppFailure.StoreDamaged.class);
  }

  @Test
  void newMigrationsAreAppliedAndNotedAndUnknownOnesRefused(@TempDir Path folder)
      throws IOException {
    StoreFiles files = StoreFiles.in(folder);
    Database.create(files, Stores.keys(1), List.of(), Stores.CLOCK).close();
    try (Database database = Stores.open(folder)) {
      assertThat(database.report().migrations()).containsExactly("900");
      Stores.insert(database, "works");
      assertThat(
              database.<String>read(
                  h ->
                      h.createQuery("SELECT subject FROM journal WHERE kind = 'store.migrated'")
                          .mapTo(String.class)
                          .one()))
          .isEqualTo("900");
    }
    String before = Stores.digest(files.database());
    assertThatThrownBy(() -> Database.open(files, Stores.keys(1), List.of(), Stores.CLOCK))
        .isInstanceOf(AppFailure.StoreNewer.class);
    assertThat(Stores.digest(files.database())).isEqualTo(before);
  }

  /** The first of its statements are committed by the database, whatever becomes of the others. */
  @Test
  void aMigrationThatEndsInTheMiddleIsTakenBack(@TempDir Path folder) throws IOException {
    StoreFiles files = StoreFiles.in(folder);
    try (Database database = Stores.create(folder)) {
      Stores.insert(database, "one");
    }
    List<String> broken = List.of("tutela/testing/store", "tutela/testing/broken");
    List<String> mended = List.of("tutela/testing/store", "tutela/testing/mended");
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> Database.open(files, Stores.keys(1), broken, Stores.CLOCK))
          .isInstanceOf(AppFailure.Unexpected.class);
    }
    try (Database database = Stores.open(folder)) {
      assertThat(Stores.texts(database)).containsExactly("one");
      Stores.insert(database, "two");
    }
    try (Database database = Database.open(files, Stores.keys(1), mended, Stores.CLOCK)) {
      assertThat(database.report().migrations()).containsExactly("901");
      assertThat(Stores.texts(database)).containsExactly("one", "two");
    }
    // a copy that a crash left after the migration was confirmed is not put back
    Files.write(folder.resolve("store.before-3"), new byte[10]);
    try (Database database = Database.open(files, Stores.keys(1), mended, Stores.CLOCK)) {
      assertThat(Stores.texts(database)).containsExactly("one", "two");
    }
    assertThat(folder)
        .isDirectoryNotContaining(f -> !f.toString().matches(".*(store-1.mv.db|store-1.anchor)"));
  }

  /**
   * An error that is no exception ends a change as well; what it began must not slip into the next.
   */
  @Test
  void anErrorUndoesTheChange(@TempDir Path folder) {
    try (Database database = Stores.create(folder)) {
      assertThatThrownBy(
              () ->
                  database.change(
                      Change.of("note.added"),
                      h -> {
                        h.execute("INSERT INTO note (text) VALUES ('lost')");
                        throw new StackOverflowError();
                      }))
          .isInstanceOf(StackOverflowError.class);
      Stores.insert(database, "kept");
      assertThat(Stores.texts(database)).containsExactly("kept");
    }
  }

  @Test
  void anInterruptedTaskDoesNotTakeTheDatabaseWithIt(@TempDir Path folder) {
    try (Database database = Stores.create(folder)) {
      for (int i = 0; i < 20; i++) {
        Thread.currentThread().interrupt();
        Stores.insert(database, "note " + i);
        assertThat(Thread.interrupted()).isTrue();
      }
      assertThat(Stores.texts(database)).hasSize(20);
    } finally {
      Thread.interrupted();
    }
    try (Database database = Stores.open(folder)) {
      assertThat(Stores.texts(database)).hasSize(20);
    }
  }

  @Test
  void sweepsWhileOthersWork(@TempDir Path folder) throws Exception {
    try (Database database = Stores.create(folder);
        var threads = Executors.newSingleThreadExecutor()) {
      for (int i = 0; i < 50; i++) {
        Stores.insert(database, "note " + i, new byte[50_000]);
      }
      CountDownLatch started = new CountDownLatch(1);
      var writing =
          threads.submit(
              () -> {
                for (int i = 0; i < 100; i++) {
                  Stores.insert(database, "meanwhile " + i, new byte[i * 100]);
                  started.countDown();
                }
              });
      assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
      List<Double> shares = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        SweepReport report = database.sweep(shares::add);
        assertThat(report.live()).isEmpty();
        assertThat(report.free()).isEmpty();
        assertThat(report.pages()).isGreaterThan(500);
      }
      assertThat(shares).first().isEqualTo(0.0);
      assertThat(shares).last().isEqualTo(1.0);
      writing.get();
      assertThatThrownBy(
              () ->
                  database.sweep(
                      new Progress() {
                        @Override
                        public void at(double share) {}

                        @Override
                        public boolean cancelled() {
                          return true;
                        }
                      }))
          .isInstanceOf(CancellationException.class);
    }
  }

  /** The page is of a large value that nobody reads on the way in. */
  @Test
  void aSweepTellsDamageThatNobodyHasMet(@TempDir Path folder) throws IOException {
    try (Database database = Stores.create(folder)) {
      byte[] large = new byte[400_000];
      new java.util.Random(1).nextBytes(large);
      Stores.insert(database, "large", large);
      Stores.insert(database, "small");
    }
    Path file = StoreFiles.in(folder).database();
    byte[] whole = Files.readAllBytes(file);
    SortedSet<Long> told = new java.util.TreeSet<>();
    for (int page = 2; page < (whole.length - 4096) / 4132; page += 10) {
      byte[] changed = whole.clone();
      changed[4096 + page * 4132 + 2000] ^= 1;
      Files.write(file, changed);
      try (Database database = Stores.open(folder)) {
        told.addAll(database.sweep(Progress.none()).live());
      } catch (AppFailure.StoreDamaged e) {
        assertThat(e).isNotNull();
      }
    }
    assertThat(told).hasSizeGreaterThan(8);
  }

  @Test
  void aVerificationNamesTheTableThatCannotBeRead(@TempDir Path folder) throws IOException {
    try (Database database = Stores.create(folder)) {
      byte[] large = new byte[400_000];
      new java.util.Random(1).nextBytes(large);
      for (int i = 0; i < 20; i++) {
        Stores.insert(database, "large", java.util.Arrays.copyOf(large, 20_000));
      }
    }
    Path file = StoreFiles.in(folder).database();
    byte[] whole = Files.readAllBytes(file);
    int named = 0;
    // what is alive was moved to the end when the store was closed
    for (int page = Damage.pages(whole) - 1; page > 2 && named == 0; page--) {
      Files.write(file, Damage.flipped(whole, 4096 + page * 4132 + 2000));
      try (Database database = Stores.open(folder)) {
        IntegrityReport report = database.verify(Progress.none());
        for (TableReport table : report.tables()) {
          if (table.finding() == TableReport.Finding.UNREADABLE) {
            assertThat(table.table()).isEqualToIgnoringCase("note");
            assertThat(table.sealed()).isEqualTo(20);
            assertThat(report.sound()).isFalse();
            named++;
          }
        }
      } catch (AppFailure.StoreDamaged e) {
        // a page that H2 needs in order to open at all, or to close
      }
    }
    assertThat(named).isPositive();
  }

  @Test
  void twoStoresCanBeOpenAtOnceAndOneClosesOnlyItself(@TempDir Path folder) throws IOException {
    Path a = Files.createDirectory(folder.resolve("a; DROP TABLE note; ü"));
    Path b = Files.createDirectory(folder.resolve("~b"));
    Database first = Stores.create(a);
    try (Database second = Stores.create(b)) {
      Stores.insert(first, "first");
      first.close();
      first.close();
      Stores.insert(second, "second");
      assertThat(Stores.texts(second)).containsExactly("second");
      assertThatThrownBy(() -> Stores.texts(first)).isInstanceOf(IllegalStateException.class);
    }
    assertThat(a)
        .isDirectoryNotContaining(f -> !f.toString().matches(".*(store-1.mv.db|store-1.anchor)"));
  }

  @Test
  void nothingIsMadeOverWhatIsThere(@TempDir Path folder) throws IOException {
    Files.writeString(StoreFiles.in(folder).anchor(), "x");
    assertThatThrownBy(() -> Stores.create(folder)).isInstanceOf(AppFailure.StoreExists.class);
    assertThat(StoreFiles.in(folder).anchor()).hasContent("x");
    assertThat(StoreFiles.in(folder).database()).doesNotExist();
  }
}
