package tutela.vault;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;
import tutela.kernel.AppFailure;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.storage.Administrator;
import tutela.storage.Change;
import tutela.storage.Database;

/** Nothing that was written into a case file is in clear anywhere on the disk, or said aloud. */
@Isolated("it looks for what anything leaves in the system's temporary folder")
final class LeakTest {
  /** In the form of a name, so that whoever finds it knows what it would have been. */
  private static final String MARKER =
      "Ygritte-van-Markeringen-" + Long.toString(System.nanoTime(), 36);

  @Test
  void noMarkerInClearInAnyFileLogOutputOrException(@TempDir Path temp) throws IOException {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    root.setLevel(Level.TRACE);
    log.start();
    root.addAppender(log);
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(capture);
    System.setErr(capture);
    Path folder = temp.resolve("case file");
    StringWriter failures = new StringWriter();
    try {
      try (NewVault made =
              Vaults.service().prepare(Vaults.passphrase(), Language.FR, Progress.none());
          OpenVault vault = made.createIn(folder, Vaults.MIGRATIONS)) {
        vault.database().actAs(MARKER + " as caseworker");
        forceErrors(vault.database(), failures);
      }
      try (OpenVault vault = unlock(folder)) {
        forceErrors(vault.database(), failures);
      }
    } finally {
      System.setOut(out);
      System.setErr(err);
      root.detachAppender(log);
      root.setLevel(before);
    }
    for (ILoggingEvent event : log.list) {
      failures.append(event.getFormattedMessage()).append('\n');
      if (event.getThrowableProxy() != null) {
        failures.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
      }
    }
    failures.append(printed.toString(StandardCharsets.UTF_8));
    assertThat(failures.toString()).contains("23505").doesNotContain(MARKER);
    List<Path> files = new ArrayList<>();
    for (Path place : List.of(temp, Path.of(System.getProperty("java.io.tmpdir")))) {
      try (var found = Files.walk(place, 3)) {
        found.filter(Files::isRegularFile).filter(LeakTest::isRecent).forEach(files::add);
      }
    }
    assertThat(files).hasSizeGreaterThan(3);
    for (Path file : files) {
      assertThat(contains(file)).as(file.toString()).isFalse();
    }
  }

  private static void forceErrors(Database database, StringWriter failures) {
    for (int i = 0; i < 50; i++) {
      Vaults.insert(database, MARKER + i);
    }
    List<Runnable> errors =
        List.of(
            () ->
                database.change(
                    Change.of("x"),
                    h -> {
                      h.execute("DELETE FROM note WHERE unique_text IS NOT NULL");
                      h.execute(
                          "INSERT INTO note (text, unique_text) VALUES ('" + MARKER + "', 'u')");
                      return h.execute(
                          "INSERT INTO note (text, unique_text) VALUES ('" + MARKER + "', 'u')");
                    }),
            () ->
                database.change(
                    Change.of("x"),
                    h ->
                        h.createUpdate("INSERT INTO note (text) VALUES (:t)")
                            .bind("t", MARKER.repeat(400))
                            .execute()),
            () ->
                database.read(
                    h ->
                        h.createQuery("SELECT CAST(text AS INT) FROM note")
                            .mapTo(Integer.class)
                            .list()),
            () ->
                database.read(
                    h ->
                        h.createQuery("SELECT id FROM note WHERE text = :a AND text = :b")
                            .bind("a", MARKER)
                            .mapTo(Integer.class)
                            .list()),
            () ->
                database.read(
                    h ->
                        h.createQuery("SELECT 1 / (id - id) FROM note WHERE text LIKE :a")
                            .bind("a", MARKER + "%")
                            .mapTo(Integer.class)
                            .list()));
    for (Runnable error : errors) {
      try {
        error.run();
        throw new AssertionError("must fail");
      } catch (AppFailure e) {
        e.printStackTrace(new PrintWriter(failures, true));
      }
    }
  }

  /**
   * Sorts, groups and joins of more than H2 keeps in memory by itself, changes of more rows, large
   * values, and a look at everything.
   */
  @Test
  void nothingLargeMakesATemporaryFile(@TempDir Path temp) throws Exception {
    Path folder = temp.resolve("case file");
    Path system = Path.of(System.getProperty("java.io.tmpdir"));
    try (NewVault made =
            Vaults.service().prepare(Vaults.passphrase(), Language.FR, Progress.none());
        OpenVault vault = made.createIn(folder, Vaults.MIGRATIONS);
        WatchService watch = FileSystems.getDefault().newWatchService()) {
      system.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Path.of("").toAbsolutePath().register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      vault
          .database()
          .change(
              Change.of("x"),
              h ->
                  h.execute(
                      "INSERT INTO note (text) SELECT '"
                          + MARKER
                          + "' || X || RPAD('', 40, 'x') FROM SYSTEM_RANGE(1, 120000)"));
      for (String sql :
          List.of(
              "SELECT text FROM note ORDER BY UPPER(text)",
              "SELECT DISTINCT text FROM note",
              "SELECT text FROM note GROUP BY text ORDER BY 1 DESC",
              "SELECT text FROM note UNION SELECT LOWER(text) FROM note",
              "SELECT text FROM note EXCEPT SELECT 'x' FROM note",
              "SELECT text || ROW_NUMBER() OVER (ORDER BY UPPER(text)) FROM note",
              """
              WITH RECURSIVE deep(n, t) AS (
                SELECT 1, CAST('x' AS VARCHAR)
                UNION ALL SELECT n + 1, 'x' || n FROM deep WHERE n < 60000)
              SELECT t FROM deep ORDER BY t
              """)) {
        int rows =
            vault
                .database()
                .read(
                    h -> {
                      try (var each = h.createQuery(sql).mapTo(String.class).stream()) {
                        return (int) each.count();
                      }
                    });
        assertThat(rows).as(sql).isGreaterThanOrEqualTo(60_000);
      }
      vault
          .database()
          .change(
              Change.of("x"),
              h -> {
                PreparedBatch large =
                    h.prepareBatch("INSERT INTO note (text, bytes) VALUES ('large', :bytes)");
                for (int i = 0; i < 40; i++) {
                  large.bind("bytes", new byte[1_000_000]).add();
                }
                large.execute();
                return h.execute("UPDATE note SET text = text || 'y' WHERE bytes IS NULL");
              });
      assertThat(vault.verify(Progress.none()).sound()).isTrue();
      Administrator.execute(
          vault.database(),
          "CREATE INDEX note_text ON note (text)",
          "ALTER TABLE note ADD COLUMN extra VARCHAR(10)");
      Set<String> made2 = new TreeSet<>();
      for (WatchKey key = watch.poll(); key != null; key = watch.poll()) {
        for (WatchEvent<?> event : key.pollEvents()) {
          made2.add(String.valueOf(event.context()));
        }
        key.reset();
      }
      assertThat(made2).noneMatch(name -> name.contains("h2") || name.contains("store"));
      try (var all = Files.list(folder)) {
        assertThat(all.map(f -> f.getFileName().toString()))
            .containsExactlyInAnyOrder("lock", "store-1.mv.db", "store-1.anchor", "tutela.keys");
      }
    }
  }

  private static OpenVault unlock(Path folder) {
    return Vaults.service().unlock(folder, Vaults.key(), Vaults.MIGRATIONS, Progress.none());
  }

  private static boolean isRecent(Path file) {
    try {
      return Files.isReadable(file)
          && Files.size(file) < 50_000_000
          && System.currentTimeMillis() - Files.getLastModifiedTime(file).toMillis() < 120_000;
    } catch (IOException e) {
      return false; // gone meanwhile
    }
  }

  private static boolean contains(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return new String(bytes, StandardCharsets.ISO_8859_1).contains(MARKER)
          || new String(bytes, StandardCharsets.UTF_16BE).contains(MARKER)
          || new String(bytes, StandardCharsets.UTF_16LE).contains(MARKER);
    } catch (IOException e) {
      return false; // gone meanwhile
    }
  }
}
