package tutela.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.Watch;
import tutela.app.Casework;
import tutela.app.LetterCase;
import tutela.app.SessionServices;
import tutela.casefile.domain.Attachment;
import tutela.casefile.domain.ContentItem;
import tutela.kernel.LetterId;
import tutela.kernel.Sha256;
import tutela.letters.domain.Letter;

/** What lies beside a final letter: its addresses as data, as frozen as the letter. */
final class FrozenFilesTest {
  @TempDir static Path folder;

  private static final Watch watch = Watch.at("2026-10-05T18:00");
  private static Casework work;
  private static SessionServices services;
  private static LetterService letters;

  @BeforeAll
  static void open() {
    work = Casework.in(folder, watch);
    services = work.services();
    letters = services.letters;
  }

  @AfterAll
  static void close() {
    work.close();
  }

  private static void see(LetterCase matter, ContentItem.Seen seen, int number) {
    services.items.check(
        services.items.of(matter.id()).stream().filter(i -> i.number() == number).toList(),
        seen,
        watch.instant(),
        "");
  }

  @Test
  void theListForAFormHoldsEachAddressExactly() throws Exception {
    LetterCase matter =
        LetterCase.about(
            services,
            watch,
            List.of(
                "https://chirp.example/a,b;c/\"d\"?q=%22x%22&y=1,2",
                "https://chirp.example/=1+1", "https://chirp.example/صور/\uD83D\uDE48"));
    LetterId id = matter.settle(matter.draft()).id();
    List<String> addresses = services.items.of(matter.id()).stream().map(ContentItem::url).toList();
    assertThat(new String(letters.finalList(id), StandardCharsets.UTF_8).lines())
        .containsExactlyElementsOf(addresses);
    String csv = new String(letters.finalTable(id), StandardCharsets.UTF_8);
    try (var records = CSVFormat.RFC4180.parse(new StringReader(csv))) {
      List<CSVRecord> rows = records.getRecords();
      assertThat(rows.getFirst().toList()).startsWith("no", "address").hasSize(3);
      assertThat(rows.stream().skip(1).map(r -> r.get(1))).containsExactlyElementsOf(addresses);
      assertThat(rows.get(1).get(0)).isEqualTo("1");
      assertThat(rows.get(1).get(2)).contains("2026");
    }
  }

  @Test
  void aFinalLetterKeepsItsListsWhateverIsSeenLater() {
    LetterCase matter = LetterCase.about(services, watch, LetterCase.addresses(2));
    Letter letter = matter.settle(matter.draft());
    byte[] list = letters.finalList(letter.id());
    byte[] table = letters.finalTable(letter.id());
    watch.pass(Duration.ofDays(1));
    see(matter, ContentItem.Seen.ONLINE, 1);
    see(matter, ContentItem.Seen.REMOVED, 2);
    assertThat(letters.finalList(letter.id())).isEqualTo(list);
    assertThat(letters.finalTable(letter.id())).isEqualTo(table);
    Attachment sealed = services.attachments.get(letter.frozen().orElseThrow().table());
    assertThat(sealed.sha256()).isEqualTo(Sha256.digest(table));
    assertThat(sealed.fileName()).isEqualTo(matter.reference() + "-L1.csv");
  }
}
