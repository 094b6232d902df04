package tutela.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.h2.api.Trigger;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Called by H2 for every row that comes, goes or is changed: moves the total of its table.
 *
 * <p>H2 makes one for each table and knows no way of handing it anything, so totals are found by
 * the name of the database, from {@link #register} to {@link #forget}. Where there are none,
 * nothing can be changed.
 */
public final class RowSeal extends TriggerAdapter {
  /** Of this class, as H2 is told it. */
  static final String NAME = "tutela.storage.RowSeal";

  private static final int EVERYTHING = Trigger.INSERT | Trigger.UPDATE | Trigger.DELETE;
  private static final ConcurrentMap<String, RowTotals> OPEN = new ConcurrentHashMap<>();

  private @Nullable RowTotals totals;

  /** For H2. */
  public RowSeal() {}

  static void register(String database, RowTotals totals) {
    OPEN.put(database, totals);
  }

  static void forget(String database) {
    OPEN.remove(database);
  }

  @Override
  public void init(
      Connection connection,
      String schema,
      String trigger,
      String table,
      boolean isBefore,
      int types)
      throws SQLException {
    super.init(connection, schema, trigger, table, isBefore, types);
    RowTotals found = OPEN.get(database(connection));
    if (found == null) {
      throw new SQLException("rows change only through the program");
    }
    totals = found;
    if (!isBefore && types == EVERYTHING) {
      found.watched(table);
    }
  }

  private static String database(Connection connection) throws SQLException {
    return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession())
        .getDatabase()
        .getName();
  }

  @Override
  public void fire(Connection connection, @Nullable ResultSet before, @Nullable ResultSet after)
      throws SQLException {
    ResultSet row = after == null ? before : after;
    if (totals != null && row != null) {
      // asked for each row, since a migration may rename a column under the same trigger
      RowBytes bytes = RowBytes.of(row.getMetaData());
      totals.moved(
          bytes.table(),
          before == null ? null : bytes.of(before),
          after == null ? null : bytes.of(after));
    }
  }
}
