package tutela.casefile.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import tutela.casefile.domain.Table;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;

/** Gathers the filled cells of a sheet; a file that claims more than people write is refused. */
final class Grid {
  static final int MOST_ROWS = 10_000;
  static final int MOST_COLUMNS = 60;

  private record Line(int number, Map<Integer, String> cells) {}

  private final List<Line> lines = new ArrayList<>();
  private final TreeSet<Integer> columns = new TreeSet<>();
  private final Progress progress;
  private Map<Integer, String> cells = new HashMap<>();

  /**
   * @param progress of the sheet
   */
  Grid(Progress progress) {
    this.progress = progress;
  }

  /**
   * One cell of the row that is being read.
   *
   * @param column from 0
   */
  void cell(int column, String text) {
    if (text.isBlank()) {
      return;
    }
    if (columns.add(column) && columns.size() > MOST_COLUMNS) {
      throw new AppFailure.Invalid("table.too-many-columns", "n", MOST_COLUMNS);
    }
    cells.put(column, text.strip());
  }

  /**
   * The row is read.
   *
   * @param number as a spreadsheet counts, from 1
   * @param share of the sheet that is behind
   */
  void row(int number, double share) {
    if (progress.cancelled()) {
      throw new CancellationException();
    }
    progress.at(share);
    if (!cells.isEmpty()) {
      if (lines.size() > MOST_ROWS) { // one more, for the heading
        throw new AppFailure.Invalid("table.too-many-rows", "n", MOST_ROWS);
      }
      lines.add(new Line(number, cells));
      cells = new HashMap<>();
    }
  }

  /** The sheet; empty if there is no word in it. */
  Optional<Table> table(String name) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> order = List.copyOf(columns);
    return Optional.of(
        new Table(
            name,
            order,
            lines.stream()
                .map(
                    line ->
                        new Table.Row(
                            line.number(),
                            order.stream().map(c -> line.cells().getOrDefault(c, "")).toList()))
                .toList()));
  }
}
