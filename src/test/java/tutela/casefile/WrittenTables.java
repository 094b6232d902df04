package tutela.casefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Spreadsheets as Excel and LibreOffice write them, with what a test wants in them. */
public final class WrittenTables {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

  private WrittenTables() {}

  /** Parts of a file by their names, zipped in this order. */
  public static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** One sheet; a cell is a text, a number or a day, and null is no cell. */
  public static byte[] xlsx(List<List<Object>> rows) {
    return zip(xlsxParts(Map.of("Feuille1", rows)));
  }

  public static byte[] xlsx(Map<String, List<List<Object>>> sheets) {
    return zip(xlsxParts(sheets));
  }

  public static Map<String, String> xlsxParts(Map<String, List<List<Object>>> sheets) {
    StringBuilder list = new StringBuilder();
    StringBuilder relations =
        new StringBuilder(relation("rS", "styles", "styles.xml"))
            .append(relation("rT", "sharedStrings", "sharedStrings.xml"));
    StringBuilder strings = new StringBuilder();
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("_rels/.rels", relations(relation("r0", "officeDocument", "xl/workbook.xml")));
    int[] count = {0};
    int n = 0;
    for (Map.Entry<String, List<List<Object>>> sheet : sheets.entrySet()) {
      n++;
      list.append(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(sheet.getKey(), n, n));
      relations.append(relation("r" + n, "worksheet", "worksheets/sheet" + n + ".xml"));
      StringBuilder body = new StringBuilder();
      int row = 0;
      for (List<Object> cells : sheet.getValue()) {
        row++;
        body.append("<row r=\"%d\">".formatted(row));
        for (int c = 0; c < cells.size(); c++) {
          String at = (char) ('A' + c) + "" + row;
          switch (cells.get(c)) {
            case null -> {}
            case LocalDate day ->
                body.append(
                    "<c r=\"%s\" s=\"1\"><v>%d</v></c>"
                        .formatted(at, ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day)));
            case Number number -> body.append("<c r=\"%s\"><v>%s</v></c>".formatted(at, number));
            case Object text -> {
              body.append("<c r=\"%s\" t=\"s\"><v>%d</v></c>".formatted(at, count[0]++));
              strings.append("<si><t xml:space=\"preserve\">" + escaped(text) + "</t></si>");
            }
          }
        }
        body.append("</row>");
      }
      parts.put(
          "xl/worksheets/sheet" + n + ".xml",
          HEAD + main("worksheet", "<sheetData>" + body + "</sheetData>"));
    }
    parts.put("xl/workbook.xml", HEAD + main("workbook", "<sheets>" + list + "</sheets>"));
    parts.put("xl/_rels/workbook.xml.rels", relations(relations.toString()));
    parts.put("xl/sharedStrings.xml", HEAD + main("sst", strings.toString()));
    parts.put(
        "xl/styles.xml",
        HEAD
            + main(
                "styleSheet",
                "<cellStyleXfs count=\"1\"><xf numFmtId=\"14\"/></cellStyleXfs>"
                    + "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"));
    return parts;
  }

  private static String main(String element, String body) {
    return "<%1$s xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"%2$s\">%3$s</%1$s>"
        .formatted(element, RELATIONS, body);
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, RELATIONS, type, target);
  }

  private static String relations(String all) {
    return HEAD
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + all
        + "</Relationships>";
  }

  /** One sheet with empty rows and columns to the end, as LibreOffice writes it. */
  public static byte[] ods(List<List<Object>> rows) {
    StringBuilder body = new StringBuilder("<table:table table:name=\"Blad1\">");
    for (List<Object> cells : rows) {
      body.append("<table:table-row>");
      for (Object cell : cells) {
        body.append(
            switch (cell) {
              case null -> "<table:table-cell/>";
              case LocalDate day ->
                  "<table:table-cell office:value-type=\"date\" office:date-value=\"%s\"><text:p>%td/%<tm/%<ty</text:p></table:table-cell>"
                      .formatted(day, day);
              case Object text ->
                  "<table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell>"
                      .formatted(escaped(text));
            });
      }
      body.append("<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>");
    }
    body.append(
        "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>");
    return ods(body.toString());
  }

  /** A file whose sheets are given as they stand in it. */
  public static byte[] ods(String tables) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", ODS);
    parts.put(
        "content.xml",
        HEAD
            + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
            + "<office:automatic-styles><style:style style:name=\"away\" style:family=\"table\">"
            + "<style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>"
            + "<office:body><office:spreadsheet>"
            + tables
            + "</office:spreadsheet></office:body></office:document-content>");
    parts.put("META-INF/manifest.xml", HEAD + "<manifest/>");
    return zip(parts);
  }

  private static String escaped(Object text) {
    return text.toString().replace("&", "&amp;").replace("<", "&lt;");
  }
}
