package tutela.storage;

import java.util.List;
import org.h2.jdbcx.JdbcDataSource;

/** Which tables the program works on. */
public final class SchemaVersion {
  private SchemaVersion() {}

  /**
   * Of this program, and so of every case file that it has open: an older one is migrated first, a
   * newer one is refused.
   *
   * @param migrations folders of the features, as for a case file
   */
  public static String of(List<String> migrations) {
    JdbcDataSource memory = new JdbcDataSource();
    memory.setURL("jdbc:h2:mem:");
    return new Migrations(memory, migrations).newest();
  }
}
