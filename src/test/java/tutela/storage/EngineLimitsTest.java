package tutela.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;

/** What a statement cannot do, whoever brought it into a use case. */
final class EngineLimitsTest {
  /** It must be rights that refuse, not a slip in the statement. */
  private static final Set<Integer> RIGHTS =
      Set.of(ErrorCode.ADMIN_RIGHTS_REQUIRED, ErrorCode.NOT_ENOUGH_RIGHTS_FOR_1);

  @TempDir private static Path outside;
  @TempDir private static Path store;
  private static Database database;

  @BeforeAll
  static void create() {
    database = Stores.create(store);
  }

  @AfterAll
  static void nothingWasTouched() {
    List<String> texts = Stores.texts(database);
    assertThat(texts).hasSizeGreaterThan(70).doesNotHaveDuplicates();
    database.close();
    assertThat(outside).isEmptyDirectory();
    try (Database again = Stores.open(store)) {
      assertThat(Stores.texts(again)).isEqualTo(texts);
      assertThat(again.verify(Progress.none()).sound()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // code from text or from a class
        "CREATE ALIAS reach AS 'String reach() { return \"x\"; }'",
        "CREATE ALIAS reach FOR 'java.lang.System.getProperty'",
        "CREATE ALIAS start FOR 'org.h2.tools.Server.main'",
        "CREATE AGGREGATE reach FOR 'java.lang.String'",
        "CREATE TRIGGER t BEFORE INSERT ON note FOR EACH ROW AS 'org.h2.api.Trigger t() {}'",
        "CREATE TRIGGER t BEFORE INSERT ON note AS '//javascript\nvar a = 1'",
        "CREATE TRIGGER t AFTER INSERT ON note FOR EACH ROW CALL 'tutela.storage.RowSeal'",
        "CREATE TABLE t (id INT) ENGINE \"org.h2.mvstore.db.MVTableEngine\"",
        // other databases
        "CREATE LINKED TABLE t ('', 'jdbc:h2:mem:', '', '', 't')",
        "CREATE LOCAL TEMPORARY LINKED TABLE t ('javax.naming.InitialContext', 'ldap://x', '', '', 't')",
        "CALL LINK_SCHEMA('x', '', 'jdbc:h2:mem:', '', '', 'PUBLIC')",
        // files
        "CALL CSVWRITE('%s', 'SELECT text FROM note')",
        "SELECT * FROM CSVREAD('/etc/passwd')",
        "SELECT FILE_READ('/etc/passwd')",
        "SELECT FILE_READ('classpath:tutela/storage/V001__journal.sql')",
        "SELECT FILE_WRITE(X'00', '%s')",
        "SCRIPT TO '%s'",
        "SCRIPT",
        "SCRIPT DROP TO '%s' COMPRESSION GZIP",
        "RUNSCRIPT FROM '/etc/passwd'",
        "RUNSCRIPT FROM 'http://localhost/x.sql'",
        "BACKUP TO '%s'",
        // the end of the database, or of others' work in it
        "SHUTDOWN",
        "SHUTDOWN COMPACT",
        "SHUTDOWN DEFRAG",
        "SHUTDOWN IMMEDIATELY",
        "CHECKPOINT",
        "CHECKPOINT SYNC",
        "DROP ALL OBJECTS DELETE FILES",
        "CALL ABORT_SESSION(1)",
        "CALL CANCEL_SESSION(1)",
        // settings
        "SET ALLOW_LITERALS NONE",
        "SET CACHE_SIZE 1",
        "SET DATABASE_EVENT_LISTENER 'java.lang.String'",
        "SET JAVA_OBJECT_SERIALIZER 'java.lang.String'",
        "SET DEFAULT_LOCK_TIMEOUT 1",
        "SET EXCLUSIVE TRUE",
        "SET IGNORECASE TRUE",
        "SET MAX_MEMORY_ROWS 10",
        "SET MAX_LENGTH_INPLACE_LOB 10",
        "SET MODE MySQL",
        "SET COLLATION OFF",
        "SET REFERENTIAL_INTEGRITY FALSE",
        "SET RETENTION_TIME 0",
        "SET TRACE_LEVEL_FILE 3",
        "SET TRACE_LEVEL_SYSTEM_OUT 3",
        "SET WRITE_DELAY 1000",
        "SET AUTHENTICATOR TRUE",
        // users and rights
        "CREATE USER other PASSWORD ''",
        "CREATE USER other PASSWORD '' ADMIN",
        "ALTER USER casework ADMIN TRUE",
        "ALTER USER casework RENAME TO other",
        "ALTER USER tutela SET PASSWORD 'x'",
        "DROP USER tutela",
        "CREATE ROLE r",
        "GRANT ALL ON SCHEMA PUBLIC TO casework",
        "GRANT ALTER ANY SCHEMA TO casework",
        // tables
        "CREATE TABLE t (id INT)",
        "CREATE VIEW v AS SELECT * FROM note",
        "CREATE SCHEMA s",
        "CREATE SEQUENCE q",
        "CREATE DOMAIN d AS INT",
        "CREATE CONSTANT c VALUE 1",
        "CREATE INDEX i ON note (text)",
        "ALTER TABLE note ADD COLUMN extra INT",
        "ALTER TABLE note SET REFERENTIAL_INTEGRITY FALSE",
        "DROP TABLE note",
        "DROP TRIGGER seal_note",
        "COMMENT ON TABLE note IS 'derived'",
        "ANALYZE",
        // what is the journal's and the migrations'
        "UPDATE journal SET actor = 'other'",
        "DELETE FROM journal",
        "TRUNCATE TABLE journal",
        "INSERT INTO row_seal VALUES ('x', 0, X'00')",
        "DELETE FROM row_seal",
        "SELECT * FROM \"flyway_schema_history\"",
        "DELETE FROM \"flyway_schema_history\""
      })
  void theEngineRefuses(String statement) {
    String aimed = statement.replace("%s", outside.resolve("file").toString());
    database.read(h -> refused(h, aimed));
    assertThatThrownBy(() -> database.change(Change.of("x"), h -> h.execute(aimed)))
        .isInstanceOf(AppFailure.Unexpected.class);
    Stores.insert(database, statement);
  }

  private static boolean refused(Handle handle, String statement) {
    assertThatThrownBy(() -> handle.execute(statement))
        .satisfies(
            e -> {
              Throwable sql = e;
              while (!(sql instanceof SQLException)) {
                sql = sql.getCause();
              }
              assertThat(((SQLException) sql).getErrorCode()).as(sql.toString()).isIn(RIGHTS);
            });
    return true;
  }

  /** Nor could the administrator: the limit on classes holds for everybody. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE ALIAS reach FOR 'java.lang.System.getProperty'",
        "CREATE AGGREGATE reach FOR 'java.lang.String'",
        "CREATE TRIGGER t AFTER INSERT ON note FOR EACH ROW CALL 'java.lang.String'",
        "CREATE LINKED TABLE t ('java.lang.String', 'jdbc:other:', '', '', 't')",
        "CREATE LINKED TABLE t ('javax.naming.InitialContext', 'ldap://x', '', '', 't')",
        "SET DATABASE_EVENT_LISTENER 'java.lang.String'"
      })
  void noClassIsLoadedByName(String statement) {
    assertThatThrownBy(() -> Administrator.execute(database, statement))
        .hasStackTraceContaining("Access to the class");
  }

  @Test
  void theOrdinaryUserCanStillDoItsWork() {
    assertThat(
            database.<String>read(
                h -> h.createQuery("SELECT CURRENT_USER").mapTo(String.class).one()))
        .isEqualTo("CASEWORK");
    int done =
        database.change(
            Change.of("x"),
            h ->
                h.execute("INSERT INTO note (id, text) VALUES (-1, 'a')")
                    + h.execute("UPDATE note SET text = 'b' WHERE id = -1")
                    + h.execute("MERGE INTO note (id, text) KEY (id) VALUES (-1, 'c')")
                    + h.execute("DELETE FROM note WHERE id = -1"));
    assertThat(done).isEqualTo(4);
  }
}
