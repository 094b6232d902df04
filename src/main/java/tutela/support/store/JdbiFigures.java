package tutela.support.store;

import java.util.SortedMap;
import java.util.TreeMap;
import tutela.storage.Database;
import tutela.support.Figures;

/** Reads the totals that every change keeps. */
public final class JdbiFigures implements Figures {
  private final Database database;

  public JdbiFigures(Database database) {
    this.database = database;
  }

  @Override
  public SortedMap<String, Long> rows() {
    return database.read(
        h -> {
          SortedMap<String, Long> rows = new TreeMap<>();
          h.createQuery("SELECT table_name, row_count FROM row_seal")
              .map((r, context) -> rows.put(r.getString(1), r.getLong(2)))
              .list();
          return rows;
        });
  }
}
