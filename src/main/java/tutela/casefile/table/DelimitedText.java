package tutela.casefile.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tutela.casefile.domain.Table;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;

/** Rows of cells between commas, semicolons or tabs, with or without quotes. */
final class DelimitedText {
  private static final List<Character> DELIMITERS = List.of(';', '\t', ',');
  private static final int SAMPLE = 60;

  /** A first line by which Excel is told what stands between the cells. */
  private static final Pattern SAYS = Pattern.compile("\\Asep=(.)(?:\\r\\n|\\r|\\n)");

  private DelimitedText() {}

  static Optional<Table> read(String text, Progress progress) {
    Matcher says = SAYS.matcher(text);
    boolean said = says.find();
    String rows = said ? text.substring(says.end()) : text;
    char delimiter = said ? says.group(1).charAt(0) : delimiter(rows);
    int before = said ? 1 : 0;
    Grid grid = new Grid(progress);
    try (CSVParser parser = parser(rows, delimiter)) {
      for (CSVRecord line : parser) {
        for (int column = 0; column < line.size(); column++) {
          grid.cell(column, line.get(column));
        }
        grid.row(
            before + Math.toIntExact(line.getRecordNumber()),
            (double) line.getCharacterPosition() / rows.length());
      }
    } catch (IOException | UncheckedIOException e) {
      throw new AppFailure.Invalid("table.broken");
    }
    return grid.table("");
  }

  private static CSVParser parser(String text, char delimiter) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .get();
    return CSVParser.parse(new StringReader(text), format);
  }

  /** That which cuts the most rows into the same number of cells; addresses hold them as well. */
  private static char delimiter(String text) {
    char best = DELIMITERS.getFirst();
    int most = 0;
    for (char delimiter : DELIMITERS) {
      int alike = alike(text, delimiter);
      if (alike > most) {
        best = delimiter;
        most = alike;
      }
    }
    return best;
  }

  private static int alike(String text, char delimiter) {
    Map<Integer, Integer> sizes = new HashMap<>();
    try (CSVParser parser = parser(text, delimiter)) {
      int read = 0;
      for (CSVRecord line : parser) {
        if (line.size() > 1) {
          sizes.merge(line.size(), 1, Integer::sum);
        }
        read++;
        if (read == SAMPLE) {
          break;
        }
      }
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
    return sizes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
