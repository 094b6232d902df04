package tutela.storage;

import java.sql.SQLException;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads what opening a case file needs of the libraries, on an empty database in memory. Done while
 * a passphrase is typed, it is not waited for afterwards.
 */
public final class WarmUp {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  private WarmUp() {}

  /**
   * @param migrations folders of the features, as for a case file
   */
  public static void libraries(List<String> migrations) {
    EngineLimits.set();
    JdbcDataSource memory = new JdbcDataSource();
    memory.setURL("jdbc:h2:mem:");
    try (var connection = memory.getConnection()) {
      Jdbi.create(connection).useHandle(h -> h.createQuery("SELECT 1").mapTo(Integer.class).one());
      new Migrations(memory, migrations).pending();
    } catch (SQLException | RuntimeException e) {
      LOG.warn("the libraries could not be warmed up", e);
    }
  }
}
