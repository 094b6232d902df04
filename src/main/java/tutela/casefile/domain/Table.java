package tutela.casefile.domain;

import java.util.List;

/**
 * One sheet of a file as text: what is filled, row by row. Days of a spreadsheet read as ISO dates.
 *
 * @param name of the sheet; empty where the file has no names
 * @param columns where each column stands in the file, counted from 0; columns without a word are
 *     left away
 */
public record Table(String name, List<Integer> columns, List<Row> rows) {
  private static final int LETTERS = 26;

  /**
   * A row that has a word somewhere.
   *
   * @param number as a spreadsheet counts, from 1
   * @param cells one for each column of the table
   */
  public record Row(int number, List<String> cells) {
    @Override
    public String toString() {
      return "Row[" + number + "]";
    }
  }

  /** The name of a column in a spreadsheet: A, B ... AA. */
  public String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int n = columns.get(column); n >= 0; n = n / LETTERS - 1) {
      letters.insert(0, (char) ('A' + n % LETTERS));
    }
    return letters.toString();
  }

  @Override
  public String toString() {
    return "Table[" + rows.size() + "]";
  }
}
