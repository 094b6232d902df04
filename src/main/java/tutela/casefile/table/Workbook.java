package tutela.casefile.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tutela.casefile.domain.Table;
import tutela.kernel.Progress;

/**
 * The sheets of an Office Open XML workbook (XLSX). Formulas are not looked at: what they last came
 * to stands beside them.
 */
final class Workbook {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final int MOST_COLUMNS = 16_384;
  private static final Set<String> HIDDEN = Set.of("hidden", "veryHidden");

  private record Relation(String id, String type, String target) {}

  private record Sheet(String name, String part) {}

  private final ZippedParts parts;
  private final Progress progress;
  private final List<String> strings = new ArrayList<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private WorkbookDays days = new WorkbookDays();

  private Workbook(ZippedParts parts, Progress progress) {
    this.parts = parts;
    this.progress = progress;
  }

  /** Where the workbook stands in the file; empty if it is something else of an office. */
  static Optional<String> place(ZippedParts parts) {
    return relations(parts, "").stream()
        .filter(r -> r.type().endsWith("/officeDocument"))
        .map(Relation::target)
        .filter(name -> name.endsWith(".xml") && isWorkbook(parts.get(name)))
        .findFirst();
  }

  private static boolean isWorkbook(byte[] part) {
    Xml xml = Xml.of(part);
    boolean more = true;
    while (more && !xml.starts()) {
      more = xml.next();
    }
    return xml.starts("workbook");
  }

  static List<Table> read(ZippedParts parts, String place, Progress progress) {
    Workbook workbook = new Workbook(parts, progress);
    List<Relation> relations = relations(parts, place);
    workbook.readStrings(part(relations, "/sharedStrings"));
    Xml xml = Xml.of(parts.get(place));
    boolean since1904 = false;
    while (xml.next()) {
      if (xml.starts("workbookPr")) {
        since1904 = List.of("1", "true").contains(xml.attribute("date1904"));
      } else if (xml.starts("sheet") && !HIDDEN.contains(xml.attribute("state"))) {
        String id = xml.attribute("elationships", "id");
        String name = xml.attribute("name");
        relations.stream()
            .filter(r -> r.id().equals(id) && r.type().endsWith("/worksheet"))
            .forEach(r -> workbook.sheets.add(new Sheet(name, r.target())));
      }
    }
    workbook.days =
        part(relations, "/styles")
            .flatMap(parts::find)
            .map(WorkbookDays::of)
            .orElseGet(WorkbookDays::new)
            .since1904(since1904);
    return workbook.tables();
  }

  private static Optional<String> part(List<Relation> relations, String type) {
    return relations.stream()
        .filter(r -> r.type().endsWith(type))
        .map(Relation::target)
        .findFirst();
  }

  /** What a part leads to, with whole names. */
  private static List<Relation> relations(ZippedParts parts, String part) {
    int cut = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, cut);
    List<Relation> found = new ArrayList<>();
    parts
        .find(folder + "_rels/" + part.substring(cut) + ".rels")
        .ifPresent(
            bytes -> {
              Xml xml = Xml.of(bytes);
              while (xml.next()) {
                if (xml.starts("Relationship")) {
                  found.add(
                      new Relation(
                          xml.attribute("Id"),
                          xml.attribute("Type"),
                          whole(folder, xml.attribute("Target"))));
                }
              }
            });
    return found;
  }

  private static String whole(String folder, String target) {
    String path = target.startsWith("/") ? target : folder + target;
    Deque<String> steps = new ArrayDeque<>();
    for (String step : path.split("/")) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }

  private void readStrings(Optional<String> part) {
    part.flatMap(parts::find)
        .ifPresent(
            bytes -> {
              Xml xml = Xml.of(bytes);
              while (xml.next()) {
                if (xml.starts("si")) {
                  strings.add(words(xml, "si"));
                }
              }
            });
  }

  /** All words to the end of an element, without what only helps to pronounce them. */
  private static String words(Xml xml, String end) {
    StringBuilder words = new StringBuilder();
    boolean inside = false;
    while (xml.next() && !xml.ends(end)) {
      if (xml.starts("rPh")) {
        xml.skip();
      } else if (xml.starts("t") || xml.ends("t")) {
        inside = xml.starts();
      } else if (inside) {
        words.append(xml.words());
      }
    }
    return unescaped(words.toString());
  }

  private static String unescaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(
            m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
  }

  private List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      Progress own = progress.part((double) i / sheets.size(), (i + 1.0) / sheets.size());
      sheet(sheets.get(i), own).ifPresent(tables::add);
    }
    return tables;
  }

  private Optional<Table> sheet(Sheet sheet, Progress own) {
    Xml xml = Xml.of(parts.get(sheet.part()));
    Grid grid = new Grid(own);
    int number = 0;
    while (xml.next()) {
      if (xml.starts("row")) {
        String said = xml.attribute("r");
        number = said.isEmpty() ? number + 1 : Xml.number(said);
        row(xml, grid);
        grid.row(number, xml.share());
      }
    }
    return grid.table(sheet.name());
  }

  private void row(Xml xml, Grid grid) {
    int column = -1;
    while (xml.next() && !xml.ends("row")) {
      if (xml.starts("c")) {
        String said = xml.attribute("r");
        column = said.isEmpty() ? column + 1 : column(said);
        grid.cell(column, cell(xml));
      }
    }
  }

  /** The column of a cell such as AB12. */
  private static int column(String cell) {
    int column = 0;
    for (int i = 0; i < cell.length() && cell.charAt(i) >= 'A' && cell.charAt(i) <= 'Z'; i++) {
      column = column * 26 + cell.charAt(i) - 'A' + 1;
      if (column > MOST_COLUMNS) {
        throw Xml.broken();
      }
    }
    return Math.max(0, column - 1);
  }

  private String cell(Xml xml) {
    String type = xml.attribute("t");
    String style = xml.attribute("s");
    String value = "";
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("v")) {
        value = value(xml);
      } else if (xml.starts("is")) {
        value = words(xml, "is");
      } else if (xml.starts()) {
        xml.skip(); // formulas
      }
    }
    return switch (type) {
      case "s" -> value.isEmpty() ? "" : string(Xml.number(value));
      case "e" -> "";
      case "str" -> unescaped(value);
      case "inlineStr", "b", "d" -> value;
      default -> days.shown(value, style);
    };
  }

  private static String value(Xml xml) {
    StringBuilder value = new StringBuilder();
    while (xml.next() && !xml.ends("v")) {
      value.append(xml.words());
    }
    return value.toString();
  }

  private String string(int index) {
    if (index < 0 || index >= strings.size()) {
      throw Xml.broken();
    }
    return strings.get(index);
  }
}
