package tutela.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.Table;
import tutela.casefile.domain.TableColumns;
import tutela.casefile.domain.TableResult;
import tutela.casefile.domain.WrittenAddress;
import tutela.casefile.domain.WrittenDay;
import tutela.kernel.AppFailure;
import tutela.kernel.Brussels;
import tutela.kernel.CaseId;
import tutela.kernel.Progress;

/** Takes in the addresses of a table that somebody made: read first, kept when it is confirmed. */
public final class TableService {
  /** Largest file that is read, in bytes. */
  public static final int LARGEST = 20 << 20;

  /** Reads a file as what its bytes are, whatever its name says. */
  public interface Reader {
    /**
     * The sheets that have a word somewhere, in their order.
     *
     * @throws AppFailure.Invalid {@code attachment.unreadable}, {@code table.*} if it is no table,
     *     or one that cannot be read
     */
    List<Table> sheets(Path file, Progress progress);
  }

  /**
   * A table and what its columns seem to be.
   *
   * @param sheets in the file
   */
  public record Read(Table table, int sheets, TableColumns columns) {}

  private final Reader reader;
  private final ItemService items;
  private final Clock clock;

  public TableService(Reader reader, ItemService items, Clock clock) {
    this.reader = reader;
    this.items = items;
    this.clock = clock;
  }

  /**
   * Reads a file that was chosen or dropped and keeps nothing of it.
   *
   * @return the first sheet with an address
   * @throws AppFailure.Invalid {@code table.too-large} with the limit in megabytes, {@code
   *     table.no-address}, and as {@link Reader} says
   */
  public Read read(Path file, Progress progress) {
    checkSize(file);
    List<Table> sheets = reader.sheets(file, progress);
    return sheets.stream()
        .filter(TableService::hasAddress)
        .findFirst()
        .map(
            table ->
                new Read(
                    table, sheets.size(), TableColumns.recognise(table, TableService::isAddress)))
        .orElseThrow(() -> new AppFailure.Invalid("table.no-address"));
  }

  private static void checkSize(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new AppFailure.Invalid("table.too-large", "n", LARGEST >> 20);
      }
    } catch (IOException e) {
      throw new AppFailure.Invalid("attachment.unreadable");
    }
  }

  private static boolean hasAddress(Table table) {
    return table.rows().stream()
        .flatMap(row -> row.cells().stream())
        .anyMatch(TableService::isAddress);
  }

  private static boolean isAddress(String cell) {
    return !PastedText.read(cell).urls().isEmpty();
  }

  /**
   * Keeps the addresses that the case does not have yet, all or none.
   *
   * @throws AppFailure.Invalid {@code table.column-missing} if no column holds addresses, {@code
   *     table.url-too-long}, {@code table.remark-too-long} with the row
   */
  public TableResult take(CaseId caseId, Table table, TableColumns columns, ContentItem.SeenBy by) {
    if (!columns.roles().contains(TableColumns.Role.ADDRESS)) {
      throw new AppFailure.Invalid("table.column-missing");
    }
    LocalDate today = Brussels.date(clock.instant());
    List<WrittenAddress> written = new ArrayList<>();
    List<Integer> without = new ArrayList<>();
    List<Integer> undated = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      if (row.number() == columns.heading().orElse(0)) {
        continue;
      }
      List<String> urls = PastedText.read(columns.cell(row, TableColumns.Role.ADDRESS)).urls();
      if (urls.isEmpty()) {
        without.add(row.number());
        continue;
      }
      String day = columns.cell(row, TableColumns.Role.SEEN_ON);
      Optional<LocalDate> seenOn = WrittenDay.of(day).filter(d -> !d.isAfter(today));
      if (seenOn.isEmpty() && !day.isBlank()) {
        undated.add(row.number());
      }
      String remark = remark(columns, row);
      for (String url : urls) {
        if (url.length() > ItemService.LONGEST_URL) {
          throw tooLong("table.url-too-long", ItemService.LONGEST_URL, row);
        }
        written.add(new WrittenAddress(url, seenOn, remark));
      }
    }
    ItemService.Taken taken = items.take(caseId, written, by);
    return new TableResult(
        taken.added(),
        taken.duplicates(),
        taken.hints(),
        List.copyOf(without),
        List.copyOf(undated));
  }

  /** Account and remark: an address has one place for words. */
  private static String remark(TableColumns columns, Table.Row row) {
    String words =
        Stream.of(TableColumns.Role.ACCOUNT, TableColumns.Role.REMARK)
            .map(role -> columns.cell(row, role).strip())
            .filter(cell -> !cell.isEmpty())
            .collect(Collectors.joining("\n"));
    if (words.length() > ItemService.LONGEST_DESCRIPTION) {
      throw tooLong("table.remark-too-long", ItemService.LONGEST_DESCRIPTION, row);
    }
    return words;
  }

  private static AppFailure.Invalid tooLong(String key, int most, Table.Row row) {
    return new AppFailure.Invalid(key, "n", most, "row", row.number());
  }
}
