package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;
import static tutela.app.AtTheScreen.ARABIC;
import static tutela.app.AtTheScreen.CHINESE;
import static tutela.app.AtTheScreen.EMOJI;
import static tutela.app.AtTheScreen.signs;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.casefile.domain.Check;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.Mandate;
import tutela.casefile.domain.Note;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.interview.domain.FieldId;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.paper.PdfText;
import tutela.tracking.domain.Notice;
import tutela.tracking.domain.Reply;

/**
 * Days and times that are still to come, before their cause or on no calendar: said beside their
 * field, still there after a look elsewhere and a lock. A leap day is none of these.
 */
final class BadDatesTest {
  private static final String IMPOSSIBLE = "31/2/2026";
  private static final String NO_LEAP_YEAR = "29/2/2025";
  private static final String LEAP_DAY = "29/2/2024";
  private static final String FUTURE = "1/1/2091";

  @TempDir private static Path folder;
  private static AtTheScreen at;

  @BeforeAll
  static void start() throws Exception {
    at = new AtTheScreen(folder);
  }

  @AfterAll
  static void end() {
    at.close();
  }

  @Test
  void aDayOfAPublicationIsPastAndExists() throws Exception {
    at.begin(Language.NL);
    ContentItem item = at.items().getFirst();
    at.open(ScreenId.ITEM, Long.toString(item.id().value()));
    for (String field : List.of("published", "firstSeen")) {
      String day = field + "-day";
      at.type(day, LEAP_DAY);
      at.program().press(javafx.scene.input.KeyCode.TAB);
      at.accepted(day);
      at.type(day, IMPOSSIBLE);
      at.press("closeItem");
      at.refused(day, "date.not-understood");
      at.type(day, NO_LEAP_YEAR);
      at.press("closeItem");
      at.refused(day, "date.not-understood");
      assertThat(at.typed(day)).isEqualTo(NO_LEAP_YEAR);
      at.type(day, FUTURE);
      at.press("closeItem");
      at.refused(
          day, field.equals("published") ? "items.date-in-future" : "items.first-seen-in-future");
      assertThat(at.typed(day)).isEqualTo(FUTURE);
      ContentItem kept = at.items().getFirst();
      assertThat(field.equals("published") ? kept.publishedOn() : kept.firstSeenOn())
          .contains(LocalDate.of(2024, 2, 29));
      at.type(day, "1/3/2024");
    }
    at.press("closeItem");
    assertThat(at.program().isShown("closeItem")).isFalse();
    assertThat(at.items().getFirst().firstSeenOn()).contains(LocalDate.of(2024, 3, 1));
  }

  @Test
  void oneLooksInThePastAndSaysItBriefly() throws Exception {
    at.begin(Language.FR);
    int before = at.services().items.checks(at.caseId()).size();
    at.open(ScreenId.CHECK, "");
    String now = at.typed("at-day");
    at.type("at-day", IMPOSSIBLE);
    at.press("online");
    at.refused("at-day", "moment.not-understood");
    at.type("at-day", FUTURE);
    at.press("online");
    at.refused("at-day", "items.check-in-future");
    assertThat(at.typed("at-day")).isEqualTo(FUTURE);
    at.type("at-day", now);
    at.paste("note", signs(2_001));
    at.press("online");
    at.refused("note", "check.note-too-long", "n", 2_000);
    assertThat(at.typed("note")).hasSize(2_001);
    assertThat(at.services().items.checks(at.caseId())).hasSize(before);
    at.type("note", EMOJI);
    at.press("online");
    assertThat(at.services().items.checks(at.caseId()))
        .extracting(Check::note)
        .filteredOn(note -> !note.isEmpty())
        .containsExactly(EMOJI);
  }

  @Test
  void aSendingAndAReplyKeepToTheirTimes() throws Exception {
    at.begin(Language.DE);
    long letter = at.finalLetter().value();
    at.open(ScreenId.NOTICE, "sent:" + letter);
    String today = at.typed("at-day");
    at.press("record");
    at.refused("channels", "notice.channel-missing");
    at.press("channel-email");
    at.type("at-day", NO_LEAP_YEAR);
    at.press("record");
    at.refused("at-day", "moment.not-understood");
    at.type("at-day", FUTURE);
    at.press("record");
    at.refused("at-day", "notice.in-future");
    at.type("at-day", LEAP_DAY);
    at.press("record");
    at.refused("at-day", "notice.before-final");
    at.type("at-day", today);
    at.paste("number", signs(101));
    at.press("record");
    at.refused("number", "notice.number-too-long", "n", 100);
    assertThat(at.typed("number")).hasSize(101);
    assertThat(at.services().notices.of(at.caseId())).isEmpty();
    at.type("number", "RR 1 ✓");
    at.press("record");
    assertThat(at.services().notices.of(at.caseId()).getFirst().trackingNumber())
        .isEqualTo("RR 1 ✓");

    at.open(ScreenId.NOTICE, "received:" + letter);
    at.paste("how", signs(501));
    at.press("record");
    at.refused("how", "notice.how-too-long", "n", 500);
    at.open(ScreenId.NOTICE, "ack:" + letter);
    at.paste("number", signs(201));
    at.press("record");
    at.refused("number", "notice.ticket-too-long", "n", 200);
    assertThat(at.services().notices.of(at.caseId()).getFirst())
        .extracting(Notice::receivedAt, Notice::acknowledgedAt)
        .containsExactly(Optional.empty(), Optional.empty());

    reply();
  }

  private static void reply() {
    at.open(ScreenId.REPLY, "");
    at.press("save");
    at.refused("text", "reply.text-missing");
    at.paste("text", "Wir lehnen ab. " + EMOJI + "\n\n" + ARABIC + "\n" + CHINESE);
    at.press("save");
    at.refused("kinds", "reply.kind-missing");
    at.press("kind-refused");
    String today = at.typed("received-day");
    at.type("received-day", FUTURE);
    at.press("save");
    at.refused("received-day", "reply.in-future");
    at.type("received-day", LEAP_DAY);
    at.press("save");
    at.refused("received-day", "reply.before-sent");
    at.type("received-day", IMPOSSIBLE);
    at.press("save");
    at.refused("received-day", "moment.not-understood");
    at.paste("ticket", signs(201));
    at.open(ScreenId.ITEMS, "");
    at.open(ScreenId.REPLY, "");
    assertThat(at.typed("received-day")).isEqualTo(IMPOSSIBLE);
    at.lockAndUnlock();
    at.open(ScreenId.REPLY, "");
    assertThat(at.typed("received-day")).isEqualTo(IMPOSSIBLE);
    at.type("received-day", today);
    at.press("save");
    at.refused("ticket", "notice.ticket-too-long", "n", 200);
    assertThat(at.typed("ticket")).hasSize(201);
    assertThat(at.services().replies.of(at.caseId())).isEmpty();
    at.type("ticket", "T-1");
    at.press("save");
    assertThat(at.services().replies.of(at.caseId()))
        .extracting(Reply::text)
        .containsExactly("Wir lehnen ab. " + EMOJI + "\n\n" + ARABIC + "\n" + CHINESE);
  }

  @Test
  void theConversationTakesNamesOfAnyKindAndNoDayThatIsNone() throws Exception {
    at.begin(Language.DE);
    at.open(ScreenId.INTERVIEW, "what.when");
    at.type("what-when", LEAP_DAY);
    leave("what-open");
    assertThat(answer("what.when")).isEqualTo("exact|2024-02-29|");
    for (String wrong : List.of(NO_LEAP_YEAR, IMPOSSIBLE)) {
      at.open(ScreenId.INTERVIEW, "what.when");
      at.type("what-when", wrong);
      at.program().press(javafx.scene.input.KeyCode.TAB);
      at.refused("what-when", "answer.date-invalid");
      leave("what-open");
      at.open(ScreenId.INTERVIEW, "what.when");
      assertThat(at.typed("what-when")).isEqualTo(wrong);
    }
    at.type("what-when", FUTURE);
    at.program().press(javafx.scene.input.KeyCode.TAB);
    at.refused("what-when", "answer.date-future");
    at.lockAndUnlock();
    at.open(ScreenId.INTERVIEW, "what.when");
    assertThat(at.typed("what-when")).isEqualTo("1. Januar 2091");
    assertThat(answer("what.when")).isEqualTo("exact|2024-02-29|");

    for (String name : List.of(CHINESE, ARABIC, "Ó", "Ngũgĩ wa Thiong’o", EMOJI)) {
      at.open(ScreenId.INTERVIEW, "who.name");
      at.type("who-name-given", name);
      at.type("who-name-family", "");
      leave("what-open");
      assertThat(answer("who.name")).isEqualTo("given=" + name);
      at.open(ScreenId.INTERVIEW, "who.name");
      assertThat(at.typed("who-name-given")).isEqualTo(name);
    }
    String words = EMOJI + "\n= |; " + ARABIC + "\n\n" + CHINESE;
    at.open(ScreenId.INTERVIEW, "what.open");
    at.paste("what-open", words);
    leave("what-when");
    assertThat(answer("what.open")).isEqualTo(words);

    at.paste("note", signs(20_001));
    at.program().press(javafx.scene.input.KeyCode.ENTER);
    assertThat(at.said()).contains(at.text("note.too-long", "n", 20_000));
    assertThat(at.typed("note")).hasSize(20_001);
    assertThat(at.services().notes.of(at.caseId()))
        .noneMatch(note -> note.kind() == Note.Kind.CALL);
    at.noFault();
  }

  private static void leave(String other) {
    at.open(ScreenId.INTERVIEW, other.replace('-', '.'));
    at.noFault();
  }

  private static String answer(String field) {
    return at.services().interview.path(at.caseId()).facts().value(new FieldId(field)).orElse("");
  }

  @Test
  void theMandateIsSignedOnADayAtAPlaceBySomebodyOfAnyName() throws Exception {
    at.begin(Language.NL);
    CaseId other = at.services().cases.open(Language.NL).id();
    at.open(Place.of(ScreenId.SETTINGS));
    at.press("officeTab");
    at.type("addressNl", CHINESE + ", " + ARABIC + " 1 \uD83C\uDFE0");
    at.press("phone");
    at.accepted("addressNl");
    PdfText paper = PdfText.of(at.services().consents.paper(other));
    assertThat(paper.says(CHINESE)).isTrue();
    assertThat(paper.says(ARABIC)).isTrue();

    at.open(Place.of(ScreenId.MANDATE, other));
    at.press("record");
    at.refused("date", "mandate.date-missing");
    for (String wrong : List.of(IMPOSSIBLE, NO_LEAP_YEAR)) {
      at.type("date-day", wrong);
      at.press("record");
      at.refused("date-day", "date.not-understood");
      assertThat(at.typed("date-day")).isEqualTo(wrong);
    }
    at.type("date-day", FUTURE);
    at.press("record");
    at.refused("date-day", "mandate.date-in-future");
    at.type("date-day", LEAP_DAY);
    at.press("record");
    at.refused("place", "mandate.place-missing");
    at.paste("place", signs(301));
    at.press("record");
    at.refused("place", "mandate.place-too-long", "n", 300);
    at.type("place", "Liège 列日");
    at.paste("limits", signs(4_001));
    at.press("record");
    at.refused("limits", "mandate.limits-too-long", "n", 4_000);
    assertThat(at.typed("limits")).hasSize(4_001);
    assertThat(at.services().mandates.of(other).isSigned()).isFalse();
    at.type("limits", EMOJI);
    at.press("record");
    at.noFault();
    Mandate.Signature signed = at.services().mandates.of(other).signature().orElseThrow();
    assertThat(signed.signedOn()).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(signed.place()).isEqualTo("Liège 列日");
    assertThat(signed.limits()).isEqualTo(EMOJI);
  }

  @Test
  void aClockSetBackIsSaidAndLocksAllTheSame() throws Exception {
    at.begin(Language.NL);
    at.settings(s -> s.lockingAfter(1));
    at.open(Place.of(ScreenId.DESK));
    assertThat(at.program().isShown("clockBehind")).isFalse();
    long letter = at.finalLetter().value();
    at.setClock(Duration.ofDays(-2));
    at.open(Place.of(ScreenId.DESK));
    assertThat(at.program().isShown("clockBehind")).isTrue();
    at.open(ScreenId.NOTICE, "sent:" + letter);
    at.press("channel-email");
    at.press("record");
    at.refused("at-day", "notice.before-final");
    assertThat(at.services().notices.of(at.caseId())).isEmpty();
    at.open(ScreenId.JOURNAL, "");
    at.noFault();
    List<java.time.Instant> order =
        at.services().desk.overview(at.caseId()).timeline().stream()
            .map(e -> e.at().truncatedTo(ChronoUnit.MINUTES))
            .collect(Collectors.toList());
    assertThat(order).isSortedAccordingTo(java.util.Comparator.reverseOrder());

    // while nobody touches anything; the lock looks at the clock once a second
    at.setClock(Duration.ofDays(-3));
    Thread.sleep(1_500);
    at.setClock(Duration.ofDays(-3).plusMinutes(2));
    at.awaitLock();
  }
}
