package tutela.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import tutela.kernel.ChainReport;
import tutela.kernel.IntegrityReport;
import tutela.kernel.Progress;
import tutela.kernel.SweepReport;
import tutela.kernel.TableReport;

/** One look at everything in a store; see {@link Database#verify}. */
final class Verification {
  /** Share of the time that reading the pages takes, roughly. */
  private static final double PAGES = 0.3;

  private final Database database;
  private final Progress progress;
  private long expected;
  private long counted;

  Verification(Database database, Progress progress) {
    this.database = database;
    this.progress = progress;
  }

  IntegrityReport run() {
    SweepReport pages = database.sweep(progress.part(0, PAGES));
    ChainReport journal = database.verifyChain();
    Map<String, Long> sealed = database.alone(Store::sealed);
    expected = Math.max(1, sealed.values().stream().mapToLong(n -> n).sum());
    List<TableReport> tables = new ArrayList<>();
    for (String table : sealed.keySet()) {
      TableReport report =
          database.alone(store -> store.check(table, this::tell, progress::cancelled));
      if (progress.cancelled()) {
        throw new CancellationException();
      }
      counted += report.found();
      tables.add(report);
    }
    progress.at(1);
    return new IntegrityReport(pages, journal, List.copyOf(tables));
  }

  private void tell(long rows) {
    progress.at(PAGES + (1 - PAGES) * Math.min(1, (double) (counted + rows) / expected));
  }
}
