package tutela.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.util.StringUtils;
import org.h2.value.Value;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import tutela.storage.pages.PageFile;
import tutela.storage.pages.VaultFiles;

/** H2 over the pages of one store, by the one connection it has. */
final class Engine {
  /**
   * H2 takes these from the URL. Without traces it writes no row values to a trace file; with
   * {@code WRITE_DELAY=0} a commit writes at once; the limit on rows in memory is lifted since H2
   * would put larger results in clear into the system's temporary folder. The user name and the
   * empty password protect nothing: the pages are what is protected.
   */
  private static final String SETTINGS =
      ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0"
          + ";MAX_MEMORY_ROWS=2147483647;TIME ZONE=UTC";

  private static final String USER = "tutela";

  private final String name;
  private final Connection connection;
  private final Handle handle;

  Engine(PageFile pages) throws SQLException {
    this.name = VaultFiles.register(pages);
    boolean done = false;
    try {
      this.connection = source().getConnection();
      connection.setAutoCommit(false);
      Jdbi jdbi = Jdbi.create(connection);
      Rows values = new Rows();
      jdbi.registerArgument(values);
      jdbi.registerColumnMapper(values);
      jdbi.registerRowMapper(Rows.records());
      this.handle = jdbi.open();
      done = true;
    } finally {
      if (!done) {
        VaultFiles.forget(name);
      }
    }
  }

  /** For what makes connections of its own while the database is opened. */
  JdbcDataSource source() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:" + VaultFiles.databaseName(name) + SETTINGS);
    source.setUser(USER);
    source.setPassword("");
    return source;
  }

  Connection connection() {
    return connection;
  }

  Handle handle() {
    return handle;
  }

  /** Returns when what was committed is on the medium. */
  void checkpoint() throws SQLException {
    execute("CHECKPOINT SYNC");
  }

  void shutDown() throws SQLException {
    execute("SHUTDOWN");
  }

  /** Shuts down without finishing what is begun. */
  void stop() throws SQLException {
    execute("SHUTDOWN IMMEDIATELY");
  }

  /** The pages can be closed, and what H2 keeps of their content for later is let go. */
  void forget() {
    VaultFiles.forget(name);
    StringUtils.clearCache();
    Value.clearCache();
  }

  private void execute(String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
