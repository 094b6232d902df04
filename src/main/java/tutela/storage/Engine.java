package tutela.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.util.StringUtils;
import org.h2.value.Value;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import tutela.storage.pages.PageFile;
import tutela.storage.pages.VaultFiles;

/**
 * H2 over the pages of one store. The administrator of the database migrates, forces and shuts
 * down; all work with rows is done by an ordinary user, who may do nothing else: no statement of a
 * use case reaches a file, a class or a setting.
 */
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

  private static final String ADMINISTRATOR = "tutela";

  /** The user that a migration makes. */
  static final String ORDINARY = "casework";

  private final String name;
  private final RowTotals totals;
  private final Connection administrator;
  private final SealedTables tables;
  private Connection connection;
  private Handle handle;

  static {
    EngineLimits.set();
  }

  /** All is done as the administrator until {@link #lower}. */
  Engine(PageFile pages, RowTotals totals) throws SQLException {
    this.name = VaultFiles.register(pages);
    this.totals = totals;
    RowSeal.register(VaultFiles.databaseName(name), totals);
    boolean done = false;
    try {
      this.administrator = source().getConnection();
      administrator.setAutoCommit(false);
      this.tables = new SealedTables(administrator, totals);
      this.connection = administrator;
      this.handle = open(administrator);
      done = true;
    } finally {
      if (!done) {
        forget();
      }
    }
  }

  private Handle open(Connection opened) {
    Jdbi jdbi = Jdbi.create(opened);
    Rows values = new Rows();
    jdbi.registerArgument(values);
    jdbi.registerColumnMapper(values);
    jdbi.registerRowMapper(Rows.records());
    jdbi.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logException(StatementContext context, SQLException e) {
            totals.statementFailed();
          }
        });
    return jdbi.open();
  }

  /** From here on work is done as the ordinary user. */
  void lower() throws SQLException {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:" + VaultFiles.databaseName(name) + ";IFEXISTS=TRUE;TIME ZONE=UTC");
    source.setUser(ORDINARY);
    source.setPassword("");
    connection = source.getConnection();
    connection.setAutoCommit(false);
    handle = open(connection);
  }

  /** For what makes connections of its own while the database is opened. */
  JdbcDataSource source() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:" + VaultFiles.databaseName(name) + SETTINGS);
    source.setUser(ADMINISTRATOR);
    source.setPassword("");
    return source;
  }

  Connection connection() {
    return connection;
  }

  Handle handle() {
    return handle;
  }

  RowTotals totals() {
    return totals;
  }

  SealedTables tables() {
    return tables;
  }

  /** Returns when what was committed is on the medium. */
  void checkpoint() throws SQLException {
    try (Statement statement = administrator.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    }
  }

  void shutDown() throws SQLException {
    if (connection != administrator) {
      // H2 waits four seconds for a connection that has done nothing yet
      connection.close();
    }
    try (Statement statement = administrator.createStatement()) {
      statement.execute("SHUTDOWN");
    }
  }

  /** Shuts down without finishing what is begun. */
  void stop() throws SQLException {
    try (Statement statement = administrator.createStatement()) {
      statement.execute("SHUTDOWN IMMEDIATELY");
    }
  }

  /** The pages can be closed, and what H2 keeps of their content for later is let go. */
  void forget() {
    RowSeal.forget(VaultFiles.databaseName(name));
    VaultFiles.forget(name);
    StringUtils.clearCache();
    Value.clearCache();
  }
}
