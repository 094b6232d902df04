package tutela.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.kernel.AppFailure;
import tutela.kernel.IntegrityReport;
import tutela.kernel.Progress;
import tutela.kernel.TableReport;
import tutela.kernel.TableReport.Finding;

/** Rows that somebody with the keys changes behind the program's back are found. */
final class RowSealTest {
  private static final List<String> KINDS = List.of("tutela/testing/kinds");
  private static final List<String> GROWN = List.of("tutela/testing/kinds", "tutela/testing/grown");

  private static Database create(Path folder) {
    return Database.create(StoreFiles.in(folder), Stores.keys(1), KINDS, Stores.CLOCK);
  }

  private static Database open(Path folder) {
    return open(folder, KINDS);
  }

  private static Database open(Path folder, List<String> migrations) {
    return Database.open(StoreFiles.in(folder), Stores.keys(1), migrations, Stores.CLOCK);
  }

  private static IntegrityReport verified(Database database) {
    return database.verify(Progress.none());
  }

  /** What is not as it should be. */
  private static String told(IntegrityReport report) {
    assertThat(report.pages().live()).isEmpty();
    String rows =
        report.tables().stream()
            .filter(table -> table.finding() != Finding.AS_SEALED)
            .map(t -> t.table() + " " + t.finding() + " " + t.sealed() + " " + t.found())
            .collect(Collectors.joining(", "));
    String told =
        report.journal().firstBroken().isEmpty()
            ? rows
            : "journal from " + report.journal().firstBroken().getAsLong() + rows;
    assertThat(report.sound()).isEqualTo(told.isEmpty());
    return told;
  }

  /** Ids 1 to 6 of {@code kinds}, each with two parts, and two pairs. */
  private static void fill(Database database) {
    for (int i = 1; i <= 6; i++) {
      int n = i;
      database.change(Change.of("kind.added"), h -> add(h, n, "words of " + n));
    }
    database.change(
        Change.of("pair.added"),
        h -> h.execute("INSERT INTO pair VALUES (1, 'x', 'left'), (2, 'x', 'right')"));
  }

  private static int add(Handle handle, int number, String words) {
    long id =
        handle
            .createUpdate(
                """
                INSERT INTO kinds (number, code, words, bytes, done, on_day, at)
                VALUES (:number, :code, :words, :bytes, :done, :day, :at)
                """)
            .bind("number", number)
            .bind("code", "c" + number % 7)
            .bind("words", words)
            .bind("bytes", new byte[number % 50])
            .bind("done", number % 2 == 0)
            .bind("day", LocalDate.of(2026, 1, 1).plusDays(number))
            .bind("at", Instant.parse("2026-03-29T00:59:59.999Z").plusSeconds(number * 3600L))
            .executeAndReturnGeneratedKeys("id")
            .mapTo(long.class)
            .one();
    PreparedBatch parts = handle.prepareBatch("INSERT INTO of_kind VALUES (:kind, :part)");
    for (int part = 1; part <= 2; part++) {
      parts.bind("kind", id).bind("part", part).add();
    }
    return parts.execute().length;
  }

  @Test
  void whatTheProgramWritesIsAsSealed(@TempDir Path folder) {
    try (Database database = create(folder)) {
      assertThat(told(verified(database))).isEmpty();
      fill(database);
      IntegrityReport report = verified(database);
      assertThat(told(report)).isEmpty();
      assertThat(report.tables())
          .extracting(TableReport::table)
          .containsExactly("KINDS", "OF_KIND", "PAIR");
      assertThat(report.tables()).extracting(TableReport::found).containsExactly(6L, 12L, 2L);
    }
    try (Database database = open(folder)) {
      assertThat(told(verified(database))).isEmpty();
    }
  }

  @Test
  void everyRowThatWasTouchedIsToldWithItsTable(@TempDir Path folder) throws IOException {
    Path whole = folder.resolve("whole");
    java.nio.file.Files.createDirectory(whole);
    try (Database database = create(whole)) {
      fill(database);
    }
    record Touched(String how, String told) {}
    List<Touched> all =
        List.of(
            new Touched("UPDATE kinds SET words = 'other' WHERE id = 3", "KINDS ROWS_CHANGED 6 6"),
            new Touched("UPDATE kinds SET words = NULL WHERE id = 3", "KINDS ROWS_CHANGED 6 6"),
            new Touched("UPDATE kinds SET done = NOT done WHERE id = 3", "KINDS ROWS_CHANGED 6 6"),
            new Touched("UPDATE kinds SET number = 9 WHERE id = 3", "KINDS ROWS_CHANGED 6 6"),
            new Touched("UPDATE kinds SET code = 'x' WHERE id = 3", "KINDS ROWS_CHANGED 6 6"),
            new Touched("UPDATE kinds SET bytes = X'00' WHERE id = 3", "KINDS ROWS_CHANGED 6 6"),
            new Touched(
                "UPDATE kinds SET on_day = on_day + 1 WHERE id = 3", "KINDS ROWS_CHANGED 6 6"),
            new Touched(
                "UPDATE kinds SET at = DATEADD(MILLISECOND, 1, at) WHERE id = 3",
                "KINDS ROWS_CHANGED 6 6"),
            new Touched(
                "UPDATE kinds SET at = at AT TIME ZONE '+01:00' WHERE id = 3",
                "KINDS ROWS_CHANGED 6 6"),
            new Touched("DELETE FROM of_kind WHERE kind = 2", "OF_KIND ROWS_MISSING 12 10"),
            new Touched("TRUNCATE TABLE of_kind", "OF_KIND ROWS_MISSING 12 0"),
            new Touched("INSERT INTO pair VALUES (3, 'x', 'new')", "PAIR ROWS_ADDED 2 3"),
            // values of two rows exchanged
            new Touched(
                "UPDATE pair SET worth = CASE a WHEN 1 THEN 'right' ELSE 'left' END",
                "PAIR ROWS_CHANGED 2 2"),
            // a value moved into the column beside it
            new Touched(
                "UPDATE pair SET b = 'left', worth = 'x' WHERE a = 1", "PAIR ROWS_CHANGED 2 2"),
            new Touched("ALTER TABLE pair RENAME COLUMN worth TO merit", "PAIR ROWS_CHANGED 2 2"));
    for (Touched touched : all) {
      Path copy = folder.resolve("copy");
      Stores.copy(whole, copy);
      Administrator.execute(
          copy,
          "DROP TRIGGER seal_kinds",
          "DROP TRIGGER seal_pair",
          "DROP TRIGGER seal_of_kind",
          touched.how);
      try (Database database = open(copy)) {
        assertThat(told(verified(database))).as(touched.how).isEqualTo(touched.told);
        // the triggers are there again, and a change hides nothing
        database.change(Change.of("kind.added"), h -> add(h, 77, "new"));
        assertThat(told(verified(database))).as(touched.how).isNotEmpty();
      }
      assertThatThrownBy(() -> open(copy, GROWN).close())
          .as("no migration seals what was changed")
          .isInstanceOf(AppFailure.StoreDamaged.class);
    }
  }

  @Test
  void whatTheAdministratorDoesIsNotSealedByTheNextChange(@TempDir Path folder) {
    try (Database database = create(folder)) {
      fill(database);
      Administrator.execute(database, "UPDATE kinds SET words = 'past the journal' WHERE id = 3");
      database.change(
          Change.of("kind.changed"), h -> h.execute("UPDATE kinds SET done = TRUE WHERE id = 4"));
      assertThat(told(verified(database))).isEqualTo("KINDS ROWS_CHANGED 6 6");
    }
  }

  @Test
  void totalsThatWereEditedAreRefusedOnOpeningAndToldBefore(@TempDir Path folder)
      throws IOException {
    Path whole = folder.resolve("whole");
    java.nio.file.Files.createDirectory(whole);
    try (Database database = create(whole)) {
      fill(database);
    }
    for (String how :
        List.of(
            "UPDATE row_seal SET row_count = 5 WHERE table_name = 'KINDS'",
            "UPDATE row_seal SET total = X'00' WHERE table_name = 'KINDS'",
            "DELETE FROM row_seal WHERE table_name = 'KINDS'",
            "INSERT INTO row_seal VALUES ('MORE', 0, X'00')",
            "UPDATE row_seal SET table_name = 'KIND' WHERE table_name = 'KINDS'",
            "DELETE FROM row_seal",
            "DROP TABLE row_seal",
            "DROP TABLE of_kind")) {
      Path copy = folder.resolve("copy");
      Stores.copy(whole, copy);
      Administrator.execute(copy, how);
      assertThatThrownBy(() -> open(copy)).as(how).isInstanceOf(AppFailure.StoreDamaged.class);
    }
    try (Database database = open(whole)) {
      Administrator.execute(
          database, "UPDATE row_seal SET row_count = 5 WHERE table_name = 'PAIR'");
      Administrator.execute(database, "DELETE FROM row_seal WHERE table_name = 'KINDS'");
      assertThat(told(verified(database)))
          .isEqualTo("KINDS SEAL_CHANGED 6 6, PAIR SEAL_CHANGED 2 2");
      assertThatThrownBy(
              () -> database.change(Change.of("kind.added"), h -> add(h, 77, "no place for it")))
          .isInstanceOf(AppFailure.StoreDamaged.class);
    }
  }

  @Test
  void entriesThatWereTouchedAreTold(@TempDir Path folder) throws IOException {
    Path whole = folder.resolve("whole");
    java.nio.file.Files.createDirectory(whole);
    try (Database database = create(whole)) {
      fill(database);
    }
    record Touched(String how, String told) {}
    for (Touched touched :
        List.of(
            new Touched("UPDATE journal SET actor = 'other' WHERE seq = 3", "journal from 3"),
            new Touched("UPDATE journal SET kind = 'other' WHERE seq = 3", "journal from 3"),
            new Touched("UPDATE journal SET subject = 'other' WHERE seq = 3", "journal from 3"),
            new Touched("UPDATE journal SET case_id = 0 WHERE seq = 3", "journal from 3"),
            new Touched(
                "UPDATE journal SET at = DATEADD(MILLISECOND, 1, at) WHERE seq = 3",
                "journal from 3"),
            new Touched(
                "UPDATE journal SET seal = (SELECT seal FROM journal WHERE seq = 4) WHERE seq = 3",
                "journal from 3"),
            new Touched("DELETE FROM journal WHERE seq = 4", "journal from 4"),
            new Touched("DELETE FROM journal WHERE seq = 1", "journal from 1"),
            new Touched(
                "UPDATE journal SET seq = CASE seq WHEN 3 THEN 4 ELSE 3 END WHERE seq IN (3, 4)",
                "journal from 3"))) {
      Path copy = folder.resolve("copy");
      Stores.copy(whole, copy);
      Administrator.execute(copy, touched.how);
      try (Database database = open(copy)) {
        assertThat(told(verified(database))).as(touched.how).isEqualTo(touched.told);
      }
    }
    // the last entry is what the anchor and the totals hang on
    for (String how :
        List.of(
            "DELETE FROM journal WHERE seq = (SELECT MAX(seq) FROM journal)",
            "UPDATE journal SET seal = X'00' WHERE seq = (SELECT MAX(seq) FROM journal)",
            "UPDATE journal SET actor = 'x' WHERE seq = (SELECT MAX(seq) FROM journal)",
            "DELETE FROM journal")) {
      Path copy = folder.resolve("copy");
      Stores.copy(whole, copy);
      Administrator.execute(copy, how);
      assertThatThrownBy(() -> open(copy)).as(how).isInstanceOf(AppFailure.StoreDamaged.class);
    }
  }

  /** As it comes: many changes, some of which fail or are thought better of. */
  @Test
  void aLongLifeIsAsSealedAtItsEnd(@TempDir Path folder) {
    Random random = new Random(20_26);
    Database database = create(folder);
    int failed = 0;
    for (int i = 0; i < 600; i++) {
      int n = i;
      try {
        database.change(Change.of("life"), h -> some(h, random, n));
      } catch (IllegalStateException | AppFailure.Unexpected e) {
        failed++;
      }
      if (i % 50 == 7) {
        database.read(h -> h.execute("DELETE FROM kinds"));
      }
      if (i % 150 == 149) {
        assertThat(told(verified(database))).isEmpty();
        database.close();
        database = open(folder);
      }
    }
    IntegrityReport report = verified(database);
    database.close();
    assertThat(told(report)).isEmpty();
    assertThat(failed).isBetween(30, 500);
    assertThat(report.tables()).allMatch(table -> table.found() > 10);
  }

  private static int some(Handle handle, Random random, int n) {
    int done = 0;
    for (int i = random.nextInt(5); i >= 0; i--) {
      int which = random.nextInt(100);
      done +=
          switch (random.nextInt(12)) {
            case 0, 1, 2 -> add(handle, which, "words " + n + " " + i);
            case 3 -> add(handle, which, random.nextInt(3) > 0 ? null : "\uD83D lone " + n);
            case 4 -> handle.execute("UPDATE kinds SET words = words WHERE id > ?", which);
            case 5 ->
                handle.execute(
                    "UPDATE kinds SET number = number + 1, at = NULL WHERE MOD(id, 10) = ?",
                    which % 10);
            case 6 -> handle.execute("DELETE FROM kinds WHERE MOD(id, 100) = ?", which);
            case 7 ->
                handle.execute(
                    "MERGE INTO pair (a, b, worth) KEY (a, b) VALUES (?, 'm', ?)",
                    which,
                    "v" + random.nextInt(2));
            case 8 ->
                handle.execute(
                    "INSERT INTO words_of_kinds SELECT SUBSTRING(words, 1, 5) FROM kinds");
            case 9 ->
                handle.execute(
                    "INSERT INTO pair SELECT id + ?, 's', code FROM kinds WHERE id < 20", 1000 * n);
            // fails in its middle as soon as there is something, after rows came that go again
            case 10 ->
                random.nextInt(3) > 0
                    ? 0
                    : handle.execute("UPDATE kinds SET words = 'the same' WHERE id > ?", which);
            default -> swallowed(handle, random, which);
          };
    }
    if (random.nextInt(10) == 0) {
      throw new IllegalStateException("thought better of");
    }
    return done;
  }

  /** What no use case should do, and what must not be kept if one did. */
  private static int swallowed(Handle handle, Random random, int which) {
    if (random.nextInt(3) > 0) {
      return 0;
    }
    try {
      return handle.execute("INSERT INTO pair VALUES (?, 'z', 'a'), (?, 'z', 'b')", which, which);
    } catch (RuntimeException e) {
      return 1;
    }
  }

  @Test
  void aChangeThatGoesOnAfterAFailedStatementIsNotKept(@TempDir Path folder) {
    try (Database database = create(folder)) {
      fill(database);
      assertThatThrownBy(
              () ->
                  database.change(
                      Change.of("pair.added"),
                      h -> {
                        h.execute("INSERT INTO pair VALUES (7, 'x', 'kept?')");
                        try {
                          h.execute("INSERT INTO pair VALUES (8, 'x', 'a'), (8, 'x', 'b')");
                        } catch (RuntimeException e) {
                          assertThat(e).isNotNull();
                        }
                        return true;
                      }))
          .isInstanceOf(IllegalStateException.class);
      IntegrityReport report = verified(database);
      assertThat(told(report)).isEmpty();
      assertThat(report.tables().getLast().found()).isEqualTo(2);
    }
  }

  @Test
  void aMigrationSealsWhatItMade(@TempDir Path folder) {
    try (Database database = create(folder)) {
      fill(database);
    }
    try (Database database = open(folder, GROWN)) {
      assertThat(database.report().migrations()).containsExactly("920");
      IntegrityReport report = verified(database);
      assertThat(told(report)).isEmpty();
      assertThat(report.tables())
          .extracting(TableReport::table)
          .containsExactly("COUPLE", "FRESH", "KINDS", "OF_KIND");
      database.change(
          Change.of("kind.changed"),
          h -> {
            h.execute("UPDATE couple SET worth = 'other'");
            h.execute("DELETE FROM fresh WHERE id = 1");
            return h.execute("UPDATE kinds SET amount = 4, remark = 'some' WHERE id < 3");
          });
      assertThat(told(verified(database))).isEmpty();
    }
    try (Database database = open(folder, GROWN)) {
      assertThat(told(verified(database))).isEmpty();
    }
  }

  @Test
  void aMoveUnderNewKeysSealsAnewWhatWasAsSealed(@TempDir Path folder) {
    StoreFiles second = StoreFiles.in(folder, 2);
    Change renewed = Change.of("store.renewed");
    try (Database database = create(folder)) {
      fill(database);
      Administrator.unseal(database);
      database.change(
          Change.of("kind.changed"), h -> h.execute("UPDATE kinds SET done = TRUE WHERE id = 3"));
      assertThatThrownBy(
              () -> database.renew(second, Stores.keys(40), renewed, () -> {}, Progress.none()))
          .isInstanceOf(AppFailure.StoreDamaged.class);
      database.change(
          Change.of("kind.changed"), h -> h.execute("UPDATE kinds SET done = FALSE WHERE id = 3"));
      database.renew(second, Stores.keys(40), renewed, () -> {}, Progress.none());
      assertThat(told(verified(database))).isEmpty();
      database.change(Change.of("kind.added"), h -> add(h, 77, "new"));
      assertThat(told(verified(database))).isEmpty();
      assertThat(
              database.<String>read(
                  h -> h.createQuery("SELECT CURRENT_USER").mapTo(String.class).one()))
          .isEqualTo("CASEWORK");
    }
    try (Database database = Database.open(second, Stores.keys(40), KINDS, Stores.CLOCK)) {
      assertThat(told(verified(database))).isEmpty();
    }
  }

  @Test
  void aStoreThatIsOnlyLookedAtIsVerifiedAsWell(@TempDir Path folder) {
    try (Database database = create(folder)) {
      fill(database);
    }
    Administrator.execute(
        folder, "DROP TRIGGER seal_kinds", "UPDATE kinds SET words = 'other' WHERE id = 3");
    try (Database database =
        Database.look(StoreFiles.in(folder), Stores.keys(1), KINDS, Stores.CLOCK)) {
      assertThat(told(verified(database))).isEqualTo("KINDS ROWS_CHANGED 6 6");
    }
  }

  @Test
  void verifyingTellsHowFarItIsAndCanBeGivenUp(@TempDir Path folder) {
    try (Database database = create(folder)) {
      fill(database);
      database.change(
          Change.of("pair.added"),
          h -> h.execute("INSERT INTO pair SELECT X, 'many', '' FROM SYSTEM_RANGE(10, 5000)"));
      List<Double> shares = new ArrayList<>();
      database.verify(shares::add);
      assertThat(shares).isSorted().contains(0.0, 1.0).hasSizeGreaterThan(6);
      assertThatThrownBy(
              () ->
                  database.verify(
                      new Progress() {
                        private double share;

                        @Override
                        public void at(double now) {
                          share = now;
                        }

                        @Override
                        public boolean cancelled() {
                          return share > 0.6;
                        }
                      }))
          .isInstanceOf(CancellationException.class);
      database.change(Change.of("kind.added"), h -> add(h, 77, "after it"));
      assertThat(told(verified(database))).isEmpty();
    }
  }
}
