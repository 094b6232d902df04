package tutela.tracking.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tutela.casefile.TableService;
import tutela.casefile.domain.Table;
import tutela.casefile.domain.TableColumns;

/** A table that was read, and what its columns are taken for until it is confirmed. */
final class TableModel {
  /** So many cells of a column are shown. */
  private static final int SHOWN = 3;

  private static final int LONGEST = 64;

  private TableService.@Nullable Read read;
  private TableColumns columns = new TableColumns(java.util.OptionalInt.empty(), List.of());

  void show(TableService.Read table) {
    read = table;
    columns = table.columns();
  }

  Table table() {
    return Objects.requireNonNull(read).table();
  }

  TableColumns columns() {
    return columns;
  }

  /** The sheet that was chosen; empty where there is only one. */
  Optional<String> sheet() {
    return Optional.ofNullable(read).filter(r -> r.sheets() > 1).map(r -> r.table().name());
  }

  /** Rows without that of the headings. */
  List<Table.Row> rows() {
    return table().rows().stream()
        .filter(row -> row.number() != columns.heading().orElse(0))
        .toList();
  }

  /** What the column is called in the table; empty if it has no name. */
  String heading(int column) {
    return table().rows().stream()
        .filter(row -> row.number() == columns.heading().orElse(0))
        .map(row -> shortened(row.cells().get(column)))
        .findFirst()
        .orElse("");
  }

  /** The first cells of the column that have a word, below the headings. */
  List<String> samples(int column) {
    return table().rows().stream()
        .filter(row -> row.number() > columns.heading().orElse(0))
        .map(row -> row.cells().get(column))
        .filter(cell -> !cell.isEmpty())
        .limit(SHOWN)
        .map(TableModel::shortened)
        .toList();
  }

  private static String shortened(String cell) {
    String line = cell.replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  void take(int column, TableColumns.Role role) {
    columns = columns.with(column, role);
  }
}
