package tutela.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.Refused;
import tutela.Watch;
import tutela.app.Casework;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.TableColumns.Role;
import tutela.casefile.domain.TableResult;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.kernel.Progress;

/** Tables taken into a real case file. */
final class TableServiceTest {
  @TempDir static Path folder;

  private static final Watch watch = Watch.at("2026-11-19T18:00");
  private static Casework work;
  private static TableService tables;
  private static ItemService items;
  private CaseId matter;

  @BeforeAll
  static void open() {
    work = Casework.in(folder.resolve("file"), watch);
    tables = work.services().tables;
    items = work.services().items;
  }

  @AfterAll
  static void close() {
    work.close();
  }

  @BeforeEach
  void begin() {
    matter = work.services().cases.open(Language.NL).id();
  }

  private static TableService.Read read(byte[] bytes) throws IOException {
    return tables.read(Files.write(folder.resolve("list"), bytes), Progress.none());
  }

  private static TableService.Read read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private TableResult take(TableService.Read read) {
    return tables.take(matter, read.table(), read.columns(), ContentItem.SeenBy.PERSON);
  }

  @Test
  void theListOfNoorIsTakenInAsItIs() throws Exception {
    byte[] list;
    try (var file = TableServiceTest.class.getResourceAsStream("/tutela/tables/noor-items.csv")) {
      list = file.readAllBytes();
    }
    TableService.Read read = read(list);
    assertThat(read.columns().heading()).hasValue(1);
    assertThat(read.columns().roles()).containsExactly(Role.ADDRESS, Role.SEEN_ON, Role.REMARK);
    assertThat(items.of(matter)).as("nothing before it is confirmed").isEmpty();

    TableResult result = take(read);
    assertThat(result.added()).hasSize(236);
    assertThat(result.duplicates()).isEqualTo(40);
    assertThat(result.without()).isEmpty();
    assertThat(result.undated()).isEmpty();
    List<ContentItem> kept = items.of(matter);
    assertThat(kept).isEqualTo(result.added());
    assertThat(kept.stream().map(ContentItem::platform).distinct()).hasSize(6);
    assertThat(kept.getFirst().url()).isEqualTo("https://tubeone.example/v/5269262716");
    assertThat(kept.getFirst().firstSeenOn()).contains(LocalDate.of(2026, 11, 15));
    assertThat(kept.getFirst().description()).isEqualTo("zelfde; titel");
    assertThat(kept).allSatisfy(item -> assertThat(item.firstSeenOn()).isPresent());

    TableResult again = take(read);
    assertThat(again.added()).isEmpty();
    assertThat(again.duplicates()).isEqualTo(276);
    assertThat(items.of(matter)).hasSize(236);
  }

  @Test
  void whatWasNotUnderstoodIsNamedByItsRow() throws Exception {
    TableResult result =
        take(
            read(
                """
                Liste;;
                Lien;Vu le;Remarque

                https://a.example/1;14/11/2026;
                voir mail;15/11/2026;x
                https://a.example/2;hier;
                https://a.example/3;20.11.2026;demain
                https://a.example/4;;
                """));
    assertThat(result.added()).hasSize(4);
    assertThat(result.without()).containsExactly(1, 5);
    assertThat(result.undated()).as("not understood, and still to come").containsExactly(6, 7);
    assertThat(result.added())
        .extracting(ContentItem::firstSeenOn)
        .containsExactly(
            Optional.of(LocalDate.of(2026, 11, 14)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  @Test
  void anAddressThatStandsTwiceKeepsTheEarlierDayAndAllRemarks() throws Exception {
    TableResult result =
        take(
            read(
                """
                Lien,Vu le,Remarque,Compte
                https://www.a.example/1,15/11/2026,premier,@anna
                http://a.example/1?utm_source=x,14/11/2026,second,
                https://a.example/1,,premier,
                """));
    assertThat(result.duplicates()).isEqualTo(2);
    ContentItem item = result.added().getFirst();
    assertThat(item.url()).isEqualTo("https://www.a.example/1");
    assertThat(item.firstSeenOn()).contains(LocalDate.of(2026, 11, 14));
    assertThat(item.description()).isEqualTo("@anna\npremier\nsecond");
  }

  @Test
  void ofSeveralSheetsTheFirstWithAnAddressIsRead() throws Exception {
    Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
    sheets.put("Notes", List.of(List.of("rien")));
    sheets.put(
        "Liens",
        List.of(
            List.of("Vu le", "URL"),
            Arrays.asList(LocalDate.of(2026, 11, 14), "https://a.example/1"),
            Arrays.asList("14.11.2026", "https://a.example/2 et https://b.example/2")));
    sheets.put("Plus", List.of(List.of("https://a.example/3")));
    TableService.Read read = read(WrittenTables.xlsx(sheets));
    assertThat(read.table().name()).isEqualTo("Liens");
    assertThat(read.sheets()).isEqualTo(3);
    assertThat(take(read).added())
        .allSatisfy(item -> assertThat(item.firstSeenOn()).contains(LocalDate.of(2026, 11, 14)))
        .extracting(ContentItem::url)
        .containsExactly("https://a.example/1", "https://a.example/2", "https://b.example/2");
  }

  @Test
  void whatCannotBeTakenLeavesNothingHalf() throws Exception {
    Refused.as("table.no-address", () -> read("Lien;Vu le\nchirp;hier"));
    Refused.as("attachment.unreadable", () -> tables.read(folder.resolve("no"), Progress.none()));
    Refused.as("table.too-large", () -> read(new byte[TableService.LARGEST + 1]));
    TableService.Read read = read("https://a.example/1;x\nhttps://a.example/" + "a".repeat(16_000));
    Refused.as("table.url-too-long", () -> take(read));
    TableService.Read wordy =
        read("https://a.example/1;x\nhttps://a.example/2;" + "a".repeat(2_001));
    Refused.as("table.remark-too-long", () -> take(wordy));
    Refused.as(
        "table.column-missing",
        () ->
            tables.take(
                matter,
                wordy.table(),
                wordy.columns().with(0, Role.LEFT_OUT),
                ContentItem.SeenBy.PERSON));
    assertThat(items.of(matter)).isEmpty();
  }
}
