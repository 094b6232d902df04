package tutela.paper;

import com.ibm.icu.text.IDNA;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tutela.paper.Node.Address;
import tutela.paper.Node.Element;

/**
 * The numbered list of addresses of a letter: number, address, and columns such as what was
 * answered and what was seen. The head is repeated on every page and no row is split.
 *
 * @param heading over the list, or empty
 * @param intro between heading and list
 * @param columns to the right of the address
 * @param note under the list: that a broken line carries no sign of ours
 */
public record AddressList(
    String heading,
    List<Node> intro,
    String numberHead,
    String addressHead,
    List<Column> columns,
    List<Row> rows,
    String note) {
  private static final double TABLE = 160;
  private static final double NUMBER = 9;
  private static final double GAP = 3;
  private static final int ROWS_OF_A_BODY = 100;
  private static final double MOST_KEPT_TOGETHER = 215;

  public AddressList {
    intro = List.copyOf(intro);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("a list needs rows");
    }
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException("row " + row.number() + " does not fit the columns");
      }
    }
    if (addressWidth(columns) < 60) {
      throw new IllegalArgumentException("the columns leave no room for the address");
    }
  }

  /** A column to the right of the address; 26 mm hold two or three words a line. */
  public record Column(String head, int widthMm) {}

  /** What stands in a column. */
  public record Cell(String text, Weight weight) {
    public enum Weight {
      PLAIN,
      STRONG
    }

    public static Cell of(String text) {
      return new Cell(text, Weight.PLAIN);
    }

    public static Cell strong(String text) {
      return new Cell(text, Weight.STRONG);
    }

    @Override
    public String toString() {
      return "Cell";
    }
  }

  /**
   * One address.
   *
   * @param address as it is to be opened; parts withheld are in square brackets (see {@link
   *     Html#withhold})
   * @param notes beneath it, in Lato: why a part is withheld, how the post is found
   */
  public record Row(int number, String address, List<String> notes, List<Cell> cells) {
    public Row {
      notes = List.copyOf(notes);
      cells = List.copyOf(cells);
    }

    public static Row of(int number, String address, Cell... cells) {
      return new Row(number, address, List.of(), List.of(cells));
    }

    public Row withNote(String note) {
      List<String> more = new ArrayList<>(notes);
      more.add(note);
      return new Row(number, address, more, cells);
    }

    @Override
    public String toString() {
      return "Row " + number;
    }
  }

  /**
   * Heading, introduction, table and note.
   *
   * @param companyMm height of what follows and must not stand alone on a page: the last lines of
   *     the list go with it; 0 if nothing does
   */
  public List<Node> blocks(double companyMm) {
    int company = companyMm > 0 ? openingOfLastTwoLines() : -1;
    List<Node> blocks = new ArrayList<>();
    if (!heading.isBlank()) {
      blocks.add(Html.heading(heading));
    }
    blocks.addAll(intro);
    blocks.add(table(company, companyMm));
    if (!note.isBlank()) {
      blocks.add(Html.note(note));
    }
    if (blocks.getFirst() instanceof Element first) {
      double rest = company == 0 ? heightFrom(0) + companyMm : heightMm(rows.getFirst());
      blocks.set(0, atLeast(first, openingMm() + rest));
    }
    return List.copyOf(blocks);
  }

  private Element table(int company, double companyMm) {
    List<Node> heads = new ArrayList<>();
    heads.add(head(numberHead, "n"));
    heads.add(head(addressHead, columns.isEmpty() ? "z" : ""));
    for (int i = 0; i < columns.size(); i++) {
      heads.add(
          head(columns.get(i).head(), i == columns.size() - 1 ? "z" : "")
              .with("style", "width: " + columns.get(i).widthMm() + "mm"));
    }
    List<Node> parts = new ArrayList<>();
    parts.add(Html.element("thead", Html.element("tr", heads)));
    for (int start = 0; start < rows.size(); start += ROWS_OF_A_BODY) {
      List<Node> body = new ArrayList<>();
      for (int i = start; i < Math.min(rows.size(), start + ROWS_OF_A_BODY); i++) {
        Element row = row(rows.get(i));
        body.add(i > 0 && i == company ? atLeast(row, heightFrom(i) + companyMm) : row);
      }
      parts.add(Html.element("tbody", body));
    }
    return Html.element("table", parts).classed("list");
  }

  private static Element head(String text, String classes) {
    Element head = Html.element("th", Html.text(text)).with("scope", "col");
    return classes.isEmpty() ? head : head.classed(classes);
  }

  private Element row(Row row) {
    double width = addressWidth(columns);
    List<Node> address = new ArrayList<>();
    if (needsAscii(row.address())) {
      address.add(new Address(ascii(row.address()), width));
      address.add(Html.element("div", Html.text(row.address())).classed("note seen"));
    } else {
      address.add(new Address(row.address(), width));
    }
    row.notes().forEach(n -> address.add(Html.element("div", Html.text(n)).classed("note")));
    List<Node> cells = new ArrayList<>();
    cells.add(Html.element("td", Html.text(Integer.toString(row.number()))).classed("n"));
    Element addressCell = Html.element("td", address);
    cells.add(columns.isEmpty() ? addressCell.classed("z") : addressCell);
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      String classes =
          (cell.weight() == Cell.Weight.STRONG ? "b " : "")
              + (i == row.cells().size() - 1 ? "z" : "");
      Element made = Html.element("td", Html.text(cell.text()));
      cells.add(classes.isBlank() ? made : made.classed(classes.strip()));
    }
    return Html.element("tr", cells);
  }

  private static double addressWidth(List<Column> columns) {
    double others = columns.stream().mapToDouble(column -> column.widthMm() + GAP).sum();
    return columns.isEmpty() ? TABLE - NUMBER : TABLE - NUMBER - GAP - others + GAP;
  }

  // ---- the last lines of the list, which keep the signature company

  private int openingOfLastTwoLines() {
    int last = rows.size() - 1;
    return addressLines(rows.get(last)) >= 2 ? last : Math.max(0, last - 1);
  }

  /** Moves a block to the next page if this one has less room than so much. */
  private static Element atLeast(Element block, double mm) {
    // more than a page would never fit: then it is left to break where it must
    return mm > MOST_KEPT_TOGETHER
        ? block
        : block.with("style", "-fs-page-break-min-height: " + Math.ceil(mm) + "mm");
  }

  private double heightFrom(int index) {
    return rows.subList(index, rows.size()).stream().mapToDouble(this::heightMm).sum();
  }

  /** Heading, introduction and head of the table. */
  private double openingMm() {
    double words = intro.stream().mapToDouble(p -> introMm(p)).sum();
    double head =
        columns.stream().mapToDouble(c -> lines(c.head(), 4.3, c.widthMm())).max().orElse(1);
    return (heading.isBlank() ? 0 : 10.3) + words + 4 + head * 3.6;
  }

  private static double introMm(Node paragraph) {
    return lines(PaperText.of(List.of(paragraph)), 5.2, TABLE) * 5.3 + 2.7;
  }

  private double heightMm(Row row) {
    double width = addressWidth(columns);
    double notes = row.notes().stream().mapToDouble(n -> lines(n, 3.9, width)).sum() * 3.71;
    double left = addressLines(row) * 4.06 + notes + (needsAscii(row.address()) ? 3.71 : 0);
    double right = 4.24;
    for (int i = 0; i < columns.size(); i++) {
      right =
          Math.max(right, lines(row.cells().get(i).text(), 4.7, columns.get(i).widthMm()) * 4.24);
    }
    return 3.7 + Math.max(left, right);
  }

  private int addressLines(Row row) {
    String printed = needsAscii(row.address()) ? ascii(row.address()) : row.address();
    double points = addressWidth(columns) * 72 / 25.4 / 8;
    return AddressLines.of(printed, points, sign -> sign < 0x1100 ? Fonts.MONO_ADVANCE : 1).size();
  }

  private static double lines(String text, double pointsOfASign, double widthMm) {
    return Math.max(1, Math.ceil(text.length() * pointsOfASign / (widthMm * 72 / 25.4)));
  }

  // ---- addresses that cannot be read from the paper as they are

  /** Right-to-left letters change places with their neighbours; signs that show nothing vanish. */
  static boolean needsAscii(String address) {
    return Signs.hasRightToLeft(address) || !Signs.printable(address).equals(address);
  }

  /** The same address in ASCII: the host as the name system knows it, the rest escaped. */
  static String ascii(String address) {
    int scheme = address.indexOf("://");
    int host = scheme < 0 ? 0 : scheme + 3;
    int end = host;
    while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return escaped(address.substring(0, host))
        + asciiHost(address.substring(host, end))
        + escaped(address.substring(end));
  }

  private static String asciiHost(String host) {
    StringBuilder ascii = new StringBuilder();
    IDNA.Info info = new IDNA.Info();
    IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII).nameToASCII(host, ascii, info);
    return info.hasErrors() ? escaped(host) : ascii.toString();
  }

  private static String escaped(String part) {
    StringBuilder ascii = new StringBuilder();
    for (byte octet : part.getBytes(StandardCharsets.UTF_8)) {
      if (octet > 0x20 && octet < 0x7f) {
        ascii.append((char) octet);
      } else {
        ascii.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
      }
    }
    return ascii.toString();
  }

  @Override
  public String toString() {
    return "AddressList of " + rows.size();
  }
}
