package tutela.casefile.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which numbers of a workbook are days: their style says so, and nothing else does. */
final class WorkbookDays {
  /** Formats that each workbook has without saying so: days in each of the languages of Excel. */
  private static final Set<Integer> KNOWN = known();

  /** What in a format is shown as it stands, or is a colour, language or condition. */
  private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

  private static final Pattern DAY = Pattern.compile("[dyDY]");

  /** The first of March 1900: before it Excel counts a day that never was. */
  private static final int FIRST = 61;

  private static final int LAST = 2_958_465;
  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
  private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);

  private final List<Boolean> styles;
  private final LocalDate zero;

  /** Without styles no number is a day. */
  WorkbookDays() {
    this(List.of(), ZERO);
  }

  private WorkbookDays(List<Boolean> styles, LocalDate zero) {
    this.styles = styles;
    this.zero = zero;
  }

  private static Set<Integer> known() {
    Set<Integer> known = new HashSet<>(Set.of(22));
    IntStream.rangeClosed(14, 17).forEach(known::add);
    IntStream.rangeClosed(27, 36).forEach(known::add);
    IntStream.rangeClosed(50, 58).forEach(known::add);
    return Set.copyOf(known);
  }

  static WorkbookDays of(byte[] stylesPart) {
    Set<Integer> formats = new HashSet<>(KNOWN);
    List<Boolean> styles = new ArrayList<>();
    Xml xml = Xml.of(stylesPart);
    boolean ofCells = false;
    while (xml.next()) {
      if (xml.starts("numFmt")) {
        int id = Xml.number(xml.attribute("numFmtId"));
        if (DAY.matcher(ASIDE.matcher(xml.attribute("formatCode")).replaceAll("")).find()) {
          formats.add(id);
        } else {
          formats.remove(id);
        }
      } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
        ofCells = xml.starts();
      } else if (ofCells && xml.starts("xf")) {
        String id = xml.attribute("numFmtId");
        styles.add(!id.isEmpty() && formats.contains(Xml.number(id)));
      }
    }
    return new WorkbookDays(styles, ZERO);
  }

  /** Workbooks from old Macs count from elsewhere. */
  WorkbookDays since1904(boolean so) {
    return new WorkbookDays(styles, so ? ZERO_1904 : ZERO);
  }

  /** The number of a cell, or the day that it means. */
  String shown(String number, String style) {
    if (number.isEmpty() || style.isEmpty()) {
      return number;
    }
    int index = Xml.number(style);
    if (index < 0 || index >= styles.size() || !styles.get(index)) {
      return number;
    }
    try {
      double days = Double.parseDouble(number);
      return days >= FIRST && days <= LAST ? zero.plusDays((long) days).toString() : number;
    } catch (NumberFormatException e) {
      return number;
    }
  }
}
