package tutela.letters;

import java.io.IOException;
import java.io.StringWriter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tutela.letters.domain.Composition;

/** The addresses of a letter for a form or a program: number, address, what was seen. */
public final class UrlCsv {
  private UrlCsv() {}

  public static String of(Composition composition) {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.print("no");
      csv.print("address");
      for (String column : composition.columns()) {
        csv.print(column);
      }
      csv.println();
      for (Composition.Row row : composition.rows()) {
        csv.print(row.number());
        csv.print(row.printed());
        for (String cell : row.cells()) {
          csv.print(cell);
        }
        csv.println();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e); // memory only
    }
    return text.toString();
  }
}
