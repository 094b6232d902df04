package tutela.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import tutela.kernel.Allowed;
import tutela.kernel.AppFailure;
import tutela.kernel.TableReport;

/**
 * The tables whose rows are sealed, as the administrator of the database sees them: all of the
 * schema but those of storage itself and those marked as derived from others by a comment that
 * begins with that word.
 */
@Allowed("the name of a table cannot be a parameter; they come out of the database's own list")
final class SealedTables {
  private static final int TOLD_EVERY = 1000;

  private final Connection administrator;
  private final RowTotals totals;

  SealedTables(Connection administrator, RowTotals totals) {
    this.administrator = administrator;
    this.totals = totals;
  }

  /** Begins with what stands in the table of totals. */
  void read() throws SQLException {
    totals.read(written());
  }

  private Map<String, RowTotal> written() throws SQLException {
    Map<String, RowTotal> found = new TreeMap<>();
    try (Statement statement = administrator.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT table_name, row_count, total FROM row_seal")) {
      while (rows.next()) {
        found.put(rows.getString(1), RowTotal.of(rows.getLong(2), rows.getBytes(3)));
      }
    }
    administrator.rollback();
    return found;
  }

  /**
   * Writes down the totals that a change moved, in its transaction.
   *
   * @throws AppFailure.StoreDamaged if one that was written before is not there
   */
  void write(Handle handle) {
    Map<String, RowTotal> moved = totals.moved();
    if (moved.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "UPDATE row_seal SET row_count = :rows, total = :total WHERE table_name = :table");
    moved.forEach(
        (table, total) ->
            batch
                .bind("table", table)
                .bind("rows", total.rows())
                .bind("total", total.bytes())
                .add());
    if (Arrays.stream(batch.execute()).sum() != moved.size()) {
      throw new AppFailure.StoreDamaged();
    }
  }

  /**
   * Compares the rows of a table with what was written down, and this with what is kept in memory.
   *
   * @param counted called with the number of rows so far
   * @param cancelled asked now and then; what comes back then says nothing
   */
  TableReport check(String table, LongConsumer counted, BooleanSupplier cancelled)
      throws SQLException {
    RowTotal sealed = totals.kept().getOrDefault(table, RowTotal.NONE);
    RowTotal found = count(table, counted, cancelled);
    TableReport.Finding finding;
    if (found.rows() != sealed.rows()) {
      finding =
          found.rows() < sealed.rows()
              ? TableReport.Finding.ROWS_MISSING
              : TableReport.Finding.ROWS_ADDED;
    } else if (!found.equals(sealed)) {
      finding = TableReport.Finding.ROWS_CHANGED;
    } else if (!sealed.equals(written().get(table))) {
      finding = TableReport.Finding.SEAL_CHANGED;
    } else {
      finding = TableReport.Finding.AS_SEALED;
    }
    return new TableReport(table, sealed.rows(), found.rows(), finding);
  }

  /**
   * @throws AppFailure.StoreDamaged if a row is not as it was written
   */
  void requireAsSealed() throws SQLException {
    for (String table : totals.kept().keySet()) {
      if (check(table, rows -> {}, () -> false).finding() != TableReport.Finding.AS_SEALED) {
        throw new AppFailure.StoreDamaged();
      }
    }
  }

  /**
   * As {@link #sealAnew}, for rows that were sealed under another key.
   *
   * @throws AppFailure.StoreDamaged if a row is not as it was written under that key
   */
  void sealAfter(RowTotals others) throws SQLException {
    new SealedTables(administrator, others).requireAsSealed();
    sealAnew();
  }

  private RowTotal count(String table, LongConsumer counted, BooleanSupplier cancelled)
      throws SQLException {
    RowTotal total = RowTotal.NONE;
    // or all rows would come into memory first, the bytes of all attachments among them
    execute("SET LAZY_QUERY_EXECUTION TRUE");
    try (Statement statement = administrator.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM " + quoted(table))) {
      RowBytes bytes = RowBytes.of(rows.getMetaData());
      while (rows.next() && !(total.rows() % TOLD_EVERY == 0 && cancelled.getAsBoolean())) {
        total = total.with(totals.hash(bytes.of(rows)));
        if (total.rows() % TOLD_EVERY == 0) {
          counted.accept(total.rows());
        }
      }
    } finally {
      execute("SET LAZY_QUERY_EXECUTION FALSE");
    }
    administrator.rollback();
    return total;
  }

  /**
   * After tables were made or changed: counts all rows anew, gives every table its trigger and the
   * ordinary user what it needs.
   */
  void sealAnew() throws SQLException {
    Map<String, RowTotal> found = new TreeMap<>();
    for (Map.Entry<String, Boolean> each : tables().entrySet()) {
      if (each.getValue()) {
        found.put(each.getKey(), count(each.getKey(), number -> {}, () -> false));
      }
    }
    grant();
    unwatch();
    totals.begin(found);
    watch();
    writeAll(found);
  }

  private void writeAll(Map<String, RowTotal> found) throws SQLException {
    execute("DELETE FROM row_seal");
    try (PreparedStatement row =
        administrator.prepareStatement(
            "INSERT INTO row_seal (table_name, row_count, total) VALUES (?, ?, ?)")) {
      for (Map.Entry<String, RowTotal> each : found.entrySet()) {
        row.setString(1, each.getKey());
        row.setLong(2, each.getValue().rows());
        row.setBytes(3, each.getValue().bytes());
        row.execute();
      }
    }
    administrator.commit();
  }

  /** A table may have been renamed, and its trigger not. */
  private void unwatch() throws SQLException {
    List<String> triggers = new ArrayList<>();
    try (Statement statement = administrator.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT DISTINCT trigger_name FROM information_schema.triggers")) {
      while (rows.next()) {
        triggers.add(rows.getString(1));
      }
    }
    for (String trigger : triggers) {
      execute("DROP TRIGGER " + quoted(trigger));
    }
  }

  /** Makes the triggers that are missing. */
  void watch() throws SQLException {
    for (String table : totals.unwatched()) {
      String name = quoted("SEAL_" + table);
      execute("DROP TRIGGER IF EXISTS " + name);
      execute(
          "CREATE TRIGGER "
              + name
              + " AFTER INSERT, UPDATE, DELETE ON "
              + quoted(table)
              + " FOR EACH ROW CALL '"
              + RowSeal.NAME
              + "'");
    }
  }

  /** All but those of storage; whether the rows of each are sealed. */
  private Map<String, Boolean> tables() throws SQLException {
    Map<String, Boolean> tables = new TreeMap<>();
    try (Statement statement = administrator.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT table_name, COALESCE(remarks, '') NOT LIKE 'derived%'
                FROM information_schema.tables
                WHERE table_schema = 'PUBLIC' AND table_type = 'BASE TABLE'
                  AND table_name NOT IN ('JOURNAL', 'ROW_SEAL', 'flyway_schema_history')
                """)) {
      while (rows.next()) {
        tables.put(rows.getString(1), rows.getBoolean(2));
      }
    }
    return tables;
  }

  /** Gives the ordinary user what it needs. */
  void grant() throws SQLException {
    for (String table : tables().keySet()) {
      grant("SELECT, INSERT, UPDATE, DELETE", table);
    }
    grant("SELECT, INSERT", "JOURNAL");
    grant("SELECT, UPDATE", "ROW_SEAL");
  }

  private void grant(String rights, String table) throws SQLException {
    execute("GRANT " + rights + " ON " + quoted(table) + " TO " + Engine.ORDINARY);
  }

  private void execute(String command) throws SQLException {
    try (Statement statement = administrator.createStatement()) {
      statement.execute(command);
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
