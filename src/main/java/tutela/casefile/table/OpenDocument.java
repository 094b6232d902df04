package tutela.casefile.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tutela.casefile.domain.Table;
import tutela.kernel.Progress;

/** The sheets of an OpenDocument spreadsheet (ODS), as they were last shown. */
final class OpenDocument {
  private static final int DATE = "2026-11-18".length();
  private static final int MOST_SPACES = 100;

  private final Xml xml;
  private final Progress progress;
  private final Set<String> hiddenStyles = new HashSet<>();
  private final List<Table> tables = new ArrayList<>();

  private OpenDocument(byte[] content, Progress progress) {
    this.xml = Xml.of(content);
    this.progress = progress;
  }

  static List<Table> read(ZippedParts parts, Progress progress) {
    OpenDocument document = new OpenDocument(parts.get("content.xml"), progress);
    document.read();
    return document.tables;
  }

  private void read() {
    String style = "";
    while (xml.next()) {
      if (xml.starts("style")) {
        style = xml.attribute("name");
      } else if (xml.starts("table-properties") && xml.attribute("display").equals("false")) {
        hiddenStyles.add(style);
      } else if (xml.starts("table")) {
        if (hiddenStyles.contains(xml.attribute("style-name"))) {
          xml.skip();
        } else {
          sheet(xml.attribute("name"));
        }
      }
    }
  }

  private void sheet(String name) {
    Grid grid = new Grid(progress);
    int number = 0;
    while (xml.next() && !xml.ends("table")) {
      if (xml.starts("table-row")) {
        number = row(grid, number);
      } else if (xml.starts("shapes") || xml.starts("forms")) {
        xml.skip();
      }
    }
    grid.table(name).ifPresent(tables::add);
  }

  private record Run(int column, int times, String text) {}

  /**
   * @param before number of the row before
   * @return number of the last row that this stands for
   */
  private int row(Grid grid, int before) {
    int times = xml.count("number-rows-repeated");
    List<Run> runs = new ArrayList<>();
    int column = 0;
    while (xml.next() && !xml.ends("table-row")) {
      if (xml.starts("table-cell") || xml.starts("covered-table-cell")) {
        int repeated = xml.count("number-columns-repeated");
        String text = cell();
        if (!text.isBlank()) {
          runs.add(new Run(column, repeated, text));
        }
        column += repeated;
      }
    }
    // empty rows are repeated to the end of the sheet
    for (int i = 1; i <= times && !runs.isEmpty(); i++) {
      for (Run run : runs) {
        for (int c = 0; c < run.times(); c++) {
          grid.cell(run.column() + c, run.text());
        }
      }
      grid.row(before + i, xml.share());
    }
    return before + times;
  }

  private String cell() {
    String element = xml.name();
    String day = xml.attribute("value-type").equals("date") ? xml.attribute("date-value") : "";
    String unshown = xml.attribute("string-value");
    StringBuilder text = new StringBuilder();
    boolean first = true;
    while (xml.next() && !xml.ends(element)) {
      if (xml.starts("p") || xml.starts("h")) {
        text.append(first ? "" : "\n");
        first = false;
        paragraph(text);
      } else if (xml.starts()) {
        xml.skip(); // notes, drawings
      }
    }
    if (!day.isEmpty()) {
      return day.length() > DATE ? day.substring(0, DATE) : day;
    }
    return text.isEmpty() ? unshown : text.toString();
  }

  private void paragraph(StringBuilder text) {
    int depth = 1;
    while (depth > 0 && xml.next()) {
      if (xml.starts()) {
        depth++;
        switch (xml.name()) {
          case "s" -> text.repeat(' ', Math.min(MOST_SPACES, xml.count("c")));
          case "tab" -> text.append('\t');
          case "line-break" -> text.append('\n');
          default -> {}
        }
      } else if (xml.ends()) {
        depth--;
      } else {
        text.append(xml.words());
      }
    }
  }
}
