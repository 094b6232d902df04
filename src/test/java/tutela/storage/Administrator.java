package tutela.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import tutela.storage.pages.FileDisk;
import tutela.storage.pages.PageFile;

/**
 * What the program never does: statements of the database's administrator, by a connection of their
 * own, without an entry in the journal.
 */
public final class Administrator {
  private Administrator() {}

  /** In a store that is open. */
  public static void execute(Database database, String... statements) {
    database.alone(
        store -> {
          try (Connection connection = store.engine().source().getConnection()) {
            execute(connection, statements);
            return true;
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /** Takes the triggers away: from here on changes have no seal. */
  public static void unseal(Database database) {
    List<String> triggers =
        database.read(
            h -> h.createQuery("SELECT table_name FROM row_seal").mapTo(String.class).list());
    execute(
        database,
        triggers.stream().map(table -> "DROP TRIGGER seal_" + table).toArray(String[]::new));
  }

  /** In a store that is closed, as somebody would who has its keys. */
  static void execute(Path folder, String... statements) {
    StoreKeys keys = Stores.keys(1);
    try {
      PageFile pages = PageFile.open(FileDisk.open(StoreFiles.in(folder).database()), keys.pages());
      pages.release();
      Engine engine = new Engine(pages, new RowTotals(keys.rows()));
      try (Connection connection = engine.source().getConnection()) {
        execute(connection, statements);
      }
      engine.shutDown();
      engine.forget();
      pages.close();
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }
}
