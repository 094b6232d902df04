package tutela.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import tutela.app.Casework;
import tutela.storage.Change;
import tutela.vault.OpenVault;
import tutela.vault.Vaults;

/** Something that keeps the same rows, for comparing. */
interface Engine extends AutoCloseable {
  /** Writes the rows in one transaction that is forced to the disk. */
  void write(String sql, List<Object[]> rows) throws Exception;

  /** Reads every column of every row. */
  void read(String sql, Object... parameters) throws Exception;

  @Override
  void close() throws IOException, SQLException;

  /** How one is opened; makes it where there is none. */
  interface Opener {
    Engine open(Path folder) throws Exception;
  }

  private static void batch(Connection connection, String sql, List<Object[]> rows)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] row : rows) {
        bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static void query(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      try (ResultSet rows = statement.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          for (int i = 1; i <= columns; i++) {
            rows.getObject(i);
          }
        }
      }
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /** A case file of the program, with everything: pages, anchor, journal, seals. */
  record Ours(OpenVault vault) implements Engine {
    static Engine open(Path folder) {
      return new Ours(Vaults.open(folder, Casework.migrations()));
    }

    @Override
    public void write(String sql, List<Object[]> rows) {
      vault
          .database()
          .<Boolean>change(
              Change.of("bench.written"),
              handle -> {
                try {
                  batch(handle.getConnection(), sql, rows);
                  return true;
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              });
    }

    @Override
    public void read(String sql, Object... parameters) {
      vault
          .database()
          .<Boolean>read(
              handle -> {
                try {
                  query(handle.getConnection(), sql, parameters);
                  return true;
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              });
    }

    @Override
    public void close() {
      vault.close();
    }
  }

  /** H2 by itself, over its own files. */
  record H2(Connection connection) implements Engine {
    private static final String SETTINGS =
        ";TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;MAX_MEMORY_ROWS=2147483647;TIME ZONE=UTC";

    static Engine plain(Path folder) throws SQLException, IOException {
      return open(folder, "", "");
    }

    static Engine aes(Path folder) throws SQLException, IOException {
      return open(folder, ";CIPHER=AES", "invented ");
    }

    private static Engine open(Path folder, String cipher, String password)
        throws SQLException, IOException {
      boolean fresh = !Files.exists(folder);
      Connection connection =
          DriverManager.getConnection(
              "jdbc:h2:file:" + folder.toAbsolutePath().resolve("h2") + SETTINGS + cipher,
              "sa",
              password);
      connection.setAutoCommit(false);
      if (fresh) {
        for (String statement : Schema.statements()) {
          try (Statement made = connection.createStatement()) {
            made.execute(statement);
          }
        }
      }
      return new H2(connection);
    }

    @Override
    public void write(String sql, List<Object[]> rows) throws SQLException {
      batch(connection, sql, rows);
      connection.commit();
      execute("CHECKPOINT SYNC");
    }

    @Override
    public void read(String sql, Object... parameters) throws SQLException {
      query(connection, sql, parameters);
    }

    @Override
    public void close() throws SQLException {
      execute("SHUTDOWN");
    }

    private void execute(String sql) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }
}
