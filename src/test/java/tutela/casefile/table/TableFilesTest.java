package tutela.casefile.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tutela.Refused;
import tutela.casefile.WrittenTables;
import tutela.casefile.domain.Table;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;

/** Files of others, well made and ill made, as tables. */
final class TableFilesTest {
  private static final List<List<Object>> ROWS =
      Arrays.asList(
          List.of("Lien", "Vu le", "Remarque"),
          List.of("https://a.example/v?a=1&b=2", LocalDate.of(2026, 11, 14), "d’été\n« deux »"),
          List.of(),
          Arrays.asList("https://b.example/<x>", null, 17));

  @TempDir private static Path folder;

  private static List<Table> read(byte[] file) {
    return read(file, Progress.none());
  }

  private static List<Table> read(byte[] file, Progress progress) {
    try {
      return new TableFiles().sheets(Files.write(folder.resolve("file"), file), progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shown(byte[] file) {
    return read(file).getFirst().rows().stream()
        .map(row -> row.number() + ":" + String.join("|", row.cells()))
        .collect(Collectors.joining("\n"));
  }

  private static final String SHOWN =
      """
      1:Lien|Vu le|Remarque
      2:https://a.example/v?a=1&b=2|2026-11-14|d’été
      « deux »
      4:https://b.example/<x>||17""";

  private static String csv(char delimiter, String end) {
    return String.join(
        end,
        "Lien;Vu le;Remarque".replace(';', delimiter),
        "https://a.example/v?a=1&b=2;2026-11-14;\"d’été\n« deux »\"".replace(';', delimiter),
        "",
        "https://b.example/<x>;;17".replace(';', delimiter),
        "");
  }

  // ---- text

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-8 BOM", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252"})
  void textIsReadWhateverItsLettersDelimitersAndEndsOfLine(String name) {
    Charset letters = Charset.forName(name.replace(" BOM", ""));
    String mark = name.endsWith("BOM") ? "\uFEFF" : "";
    for (char delimiter : new char[] {';', ',', '\t'}) {
      for (String end : List.of("\r\n", "\n")) {
        byte[] file = (mark + csv(delimiter, end)).getBytes(letters);
        assertThat(shown(file)).as(name + delimiter).isEqualTo(SHOWN);
      }
    }
  }

  @Test
  void whatStandsInAddressesIsNoDelimiter() {
    String rows =
        IntStream.range(0, 20)
            .mapToObj(i -> "https://a.example/" + i + ";p=1,2,3\t14/11/2026\n")
            .collect(Collectors.joining());
    assertThat(read(rows.getBytes(StandardCharsets.UTF_8)).getFirst().rows())
        .allSatisfy(row -> assertThat(row.cells()).hasSize(2));
    assertThat(shown("https://a.example/1\nhttps://a.example/2".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("1:https://a.example/1\n2:https://a.example/2");
    assertThat(shown("sep=|\nLien|Note\nhttps://a.example/1|x".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("2:Lien|Note\n3:https://a.example/1|x");
  }

  @Test
  void aQuoteThatNeverEndsIsSaid() {
    Refused.as("table.broken", () -> read("a;b\nhttps://a.example;\"x\ny;z".getBytes()));
  }

  // ---- spreadsheets

  @Test
  void spreadsheetsSayTheSameAsText() {
    assertThat(shown(WrittenTables.xlsx(ROWS))).isEqualTo(SHOWN);
    assertThat(shown(WrittenTables.ods(ROWS)).replace(" « ", "\n« ")).isEqualTo(SHOWN);
  }

  /** As other programs write them: sizes left to the end, said in 64 bits, words in the cells. */
  @ParameterizedTest
  @CsvSource({"streamed-fastexcel.xlsx", "streamed-poi.xlsx"})
  void filesThatWereWrittenAsTheyGrewAreRead(String name) throws Exception {
    try (var file = TableFilesTest.class.getResourceAsStream("/tutela/tables/" + name)) {
      assertThat(shown(file.readAllBytes()))
          .isEqualTo(
              """
              1:URL|Gezien op
              2:https://c.example/x|2026-11-15
              3:https://c.example/y|15.11.2026""");
    }
  }

  private static byte[] xlsx(String part, UnaryOperator<String> change) {
    Map<String, String> parts = WrittenTables.xlsxParts(Map.of("Feuille1", ROWS));
    parts.compute(part, (name, text) -> change.apply(text));
    return WrittenTables.zip(parts);
  }

  private static byte[] sheet(String rows) {
    return xlsx(
        "xl/worksheets/sheet1.xml",
        text ->
            text.replaceAll("<sheetData>.*</sheetData>", "<sheetData>" + rows + "</sheetData>"));
  }

  @Test
  void aFormulaIsWhatItLastCameTo() {
    byte[] file =
        sheet(
            "<row><c t=\"str\"><f>HYPERLINK(\"file:///etc/passwd\")</f><v>https://a.example/1</v></c>"
                + "<c t=\"inlineStr\"><is><r><t>ein</t></r><r><t>s</t></r><rPh><t>no</t></rPh></is></c>"
                + "<c t=\"e\"><v>#REF!</v></c><c t=\"b\"><v>1</v></c><c t=\"d\"><v>2026-11-14</v></c></row>");
    assertThat(shown(file)).isEqualTo("1:https://a.example/1|eins|1|2026-11-14");
  }

  @ParameterizedTest
  @CsvSource({
    "dd/mm/yyyy, 2026-11-14",
    "[$-40C]d\\ mmm\\ yyyy;@, 2026-11-14",
    "0.00, 46340",
    "General, 46340",
    "\"le jour\" 0, 46340",
    "[Red]0, 46340"
  })
  void aNumberIsADayWhereItsFormatSaysSo(String format, String shown) {
    Map<String, String> parts =
        WrittenTables.xlsxParts(
            Map.of("x", List.of(List.of("https://a.example/1", LocalDate.of(2026, 11, 14)))));
    parts.compute(
        "xl/styles.xml",
        (name, text) ->
            text.replace(
                    "<cellStyleXfs",
                    "<numFmts><numFmt numFmtId=\"170\" formatCode=\""
                        + format.replace("\"", "&quot;")
                        + "\"/></numFmts><cellStyleXfs")
                .replace("<xf numFmtId=\"14\"/></cellXfs>", "<xf numFmtId=\"170\"/></cellXfs>"));
    assertThat(shown(WrittenTables.zip(parts))).isEqualTo("1:https://a.example/1|" + shown);
  }

  @Test
  void sheetsThatSomebodyHidAreNotRead() {
    Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
    sheets.put("un", List.of(List.of("a")));
    sheets.put("deux", List.of(List.of("b")));
    sheets.put("vide", List.of());
    Map<String, String> parts = WrittenTables.xlsxParts(sheets);
    parts.compute(
        "xl/workbook.xml",
        (name, text) -> text.replace("sheetId=\"1\"", "sheetId=\"1\" state=\"veryHidden\""));
    assertThat(read(WrittenTables.zip(parts))).extracting(Table::name).containsExactly("deux");
    String cell =
        "<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>";
    assertThat(
            read(
                WrittenTables.ods(
                    "<table:table table:name=\"1\" table:style-name=\"away\">"
                        + cell
                        + "</table:table><table:table table:name=\"2\">"
                        + cell
                        + "</table:table>")))
        .extracting(Table::name)
        .containsExactly("2");
  }

  @Test
  void whatStandsBesideTheWordsOfACellIsNotRead() {
    String row =
        "<table:table table:name=\"1\"><table:table-header-rows><table:table-row><table:table-cell table:number-columns-repeated=\"2\">"
            + "<office:annotation><text:p>note</text:p></office:annotation>"
            + "<text:p>a<text:s text:c=\"2\"/><text:span>b</text:span></text:p></table:table-cell>"
            + "</table:table-row></table:table-header-rows></table:table>";
    assertThat(shown(WrittenTables.ods(row))).isEqualTo("1:a  b|a  b");
  }

  // ---- what is refused

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/hostname", "http://127.0.0.1:9/x"})
  void noEntityIsEverLookedUp(String place) {
    String dtd = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + place + "\">]>";
    UnaryOperator<String> harm =
        text -> text.replaceFirst("\\?>", "?>" + dtd).replaceFirst("a\\.example", "&e;");
    Refused.as("table.broken", () -> read(xlsx("xl/sharedStrings.xml", harm)));
    Refused.as("table.broken", () -> read(xlsx("xl/workbook.xml", harm)));
    Refused.as(
        "table.broken", () -> read(xlsx("xl/sharedStrings.xml", t -> t.replace("Lien", "&e;"))));
    String lol = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
    Refused.as(
        "table.broken",
        () -> read(xlsx("xl/sharedStrings.xml", t -> t.replaceFirst("\\?>", "?>" + lol))));
  }

  @Test
  void filesThatClaimMoreThanPeopleWriteAreRefused() {
    String cell = "<table:table-cell%s><text:p>a</text:p></table:table-cell>";
    String row =
        "<table:table table:name=\"1\"><table:table-row%s>%s</table:table-row></table:table>";
    Refused.as(
        "table.too-many-columns",
        () ->
            read(
                WrittenTables.ods(
                    row.formatted(
                        "", cell.formatted(" table:number-columns-repeated=\"2000000000\"")))));
    Refused.as(
        "table.too-many-rows",
        () ->
            read(
                WrittenTables.ods(
                    row.formatted(
                        " table:number-rows-repeated=\"2000000000\"", cell.formatted("")))));
    Refused.as("table.broken", () -> read(sheet("<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>")));
    Refused.as("table.broken", () -> read(sheet("<row><c t=\"s\"><v>2000000000</v></c></row>")));
    Refused.as("table.too-many-rows", () -> read("x\n".repeat(10_002).getBytes()));
    assertThat(read("x\n".repeat(10_001).getBytes()).getFirst().rows()).hasSize(10_001);
  }

  @Test
  void aBombIsRefusedBeforeItUnfolds() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      byte[] nothing = new byte[1 << 20];
      for (int i = 0; i < 90; i++) {
        zip.write(nothing);
      }
    }
    assertThat(bytes.size()).isLessThan(200_000);
    Refused.as("table.too-large-inside", () -> read(bytes.toByteArray()));
  }

  @Test
  void whatIsLockedOldOrSomethingElseIsSaid() {
    byte[] old = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 4096);
    Refused.as("table.old", () -> read(old));
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, old, 1024, name.length);
    Refused.as("table.locked", () -> read(old));
    byte[] zipped = WrittenTables.xlsx(ROWS);
    zipped[6] |= 1;
    Refused.as("table.locked", () -> read(zipped));
    Map<String, String> ods = new LinkedHashMap<>();
    ods.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    ods.put("content.xml", "\u0001\u0002");
    ods.put("META-INF/manifest.xml", "<m:manifest><m:encryption-data/></m:manifest>");
    Refused.as("table.locked", () -> read(WrittenTables.zip(ods)));
    Refused.as("table.other", () -> read(WrittenTables.zip(Map.of("word/document.xml", "<w/>"))));
    Refused.as("table.other", () -> read("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj".getBytes()));
    Refused.as("table.other", () -> read("<!DOCTYPE html><html><body>x</body></html>".getBytes()));
    Refused.as("table.other", () -> read(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
    Refused.as("attachment.empty", () -> read(new byte[0]));
    byte[] png = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 64);
    Refused.as("table.picture", () -> read(png));
    Refused.as(
        "table.picture", () -> read("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes()));
  }

  /** Nothing but words for a screen ever comes of a file, whatever was done to it. */
  @Test
  void aHarmedFileIsReadOrRefused() {
    Random random = new Random(11);
    for (byte[] whole : List.of(WrittenTables.xlsx(ROWS), WrittenTables.ods(ROWS))) {
      for (int i = 0; i < 200; i++) {
        byte[] harmed =
            i % 4 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        for (int k = random.nextInt(4); k >= 0 && harmed.length > 0; k--) {
          harmed[random.nextInt(harmed.length)] = (byte) random.nextInt(256);
        }
        try {
          read(harmed);
        } catch (AppFailure.Invalid refused) {
          assertThat(refused).hasNoCause();
        }
      }
      for (String part : List.of("xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml")) {
        for (int i = 0; i < 40; i++) {
          try {
            read(xlsx(part, text -> harmed(text, random)));
          } catch (AppFailure.Invalid refused) {
            assertThat(refused).hasNoCause();
          }
        }
      }
    }
  }

  private static String harmed(String text, Random random) {
    char[] signs = text.toCharArray();
    signs[random.nextInt(signs.length)] = "<>\"/9-&a".charAt(random.nextInt(8));
    return new String(signs);
  }

  @Test
  void readingEndsWhenItIsNoLongerWanted() {
    Progress stopped =
        new Progress() {
          @Override
          public void at(double share) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    for (byte[] file :
        List.of(WrittenTables.xlsx(ROWS), WrittenTables.ods(ROWS), csv(';', "\n").getBytes())) {
      assertThatThrownBy(() -> read(file, stopped)).isInstanceOf(CancellationException.class);
    }
  }
}
