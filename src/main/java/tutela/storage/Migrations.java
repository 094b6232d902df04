package tutela.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.h2.jdbcx.JdbcDataSource;
import tutela.kernel.AppFailure;

/**
 * The numbered SQL files of this program and its features, in the order of their numbers.
 *
 * <p>Flyway's own log is switched off: it prints statements. It opens no connection but the given
 * one (its telemetry is an empty class in this edition, and a test watches the sockets).
 */
final class Migrations {
  private static final String OWN = "tutela/storage";

  private final Flyway flyway;

  /**
   * @param database to migrate
   * @param folders on the class path with the files of features
   */
  Migrations(JdbcDataSource database, List<String> folders) {
    List<String> locations = new ArrayList<>();
    locations.add("classpath:" + OWN);
    folders.forEach(folder -> locations.add("classpath:" + folder));
    flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .loggers(Silent.class.getName())
            .dataSource(database)
            .locations(locations.toArray(String[]::new))
            .validateMigrationNaming(true)
            .cleanDisabled(true)
            .load();
  }

  /**
   * Versions that are to be applied.
   *
   * @throws AppFailure.StoreNewer if the database was migrated by a later version of the program
   */
  List<String> pending() {
    var info = flyway.info();
    for (MigrationInfo migration : info.all()) {
      if (migration.getState() == MigrationState.FUTURE_SUCCESS
          || migration.getState() == MigrationState.FUTURE_FAILED) {
        throw new AppFailure.StoreNewer();
      }
    }
    return Arrays.stream(info.pending()).map(m -> String.valueOf(m.getVersion())).toList();
  }

  /** Number of the last file, which every case file has once it is open. */
  String newest() {
    return Arrays.stream(flyway.info().all())
        .reduce((earlier, later) -> later)
        .map(last -> String.valueOf(last.getVersion()))
        .orElse("0");
  }

  /**
   * @throws AppFailure.Unexpected if a migration fails: the fault is the program's
   */
  void apply() {
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      RuntimeException failure = Failures.of(e);
      throw failure instanceof AppFailure app
          ? app
          : new AppFailure.Unexpected(SqlProblem.of(failure));
    }
  }

  /** Swallows what Flyway says. */
  public static final class Silent implements LogCreator {
    public Silent() {}

    @Override
    public Log createLogger(Class<?> type) {
      return new Log() {
        @Override
        public void debug(String message) {}

        @Override
        public void info(String message) {}

        @Override
        public void warn(String message) {}

        @Override
        public void error(String message) {}

        @Override
        public void error(String message, Exception e) {}

        @Override
        public void notice(String message) {}
      };
    }
  }
}
