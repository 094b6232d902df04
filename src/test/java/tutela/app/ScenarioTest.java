package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tutela.Watch;
import tutela.casefile.domain.ContentItem;
import tutela.fx.ScreenId;
import tutela.kernel.Language;
import tutela.letters.domain.Composition;
import tutela.letters.domain.Letter;
import tutela.letters.domain.Rung;
import tutela.paper.PdfText;
import tutela.tour.Program;
import tutela.tracking.DeskService;
import tutela.tracking.domain.Claim;
import tutela.tracking.domain.NextStep;
import tutela.tracking.domain.Reply;
import tutela.tracking.domain.Task;

/**
 * The invented scenarios that lie beside the sources, each in its language, on the screens, as a
 * caseworker goes through them: with interruptions, and with the messages of the platforms.
 */
final class ScenarioTest {
  private static final Path GIVEN =
      Path.of(System.getProperty("tutela.scenarios", "../shared/scenarios"));
  private static final String TABLE = "/tutela/tables/noor-items.csv";

  /** A copy: what a dialog is given is never one of the files that all share. */
  @TempDir private static Path scenarios;

  @TempDir private Path folder;
  @TempDir private Path papers;

  @BeforeAll
  static void copy() throws Exception {
    assumeTrue(Files.isDirectory(GIVEN), "no scenarios beside the sources");
    try (Stream<Path> given = Files.walk(GIVEN)) {
      for (Path file : given.filter(Files::isRegularFile).toList()) {
        Path target = scenarios.resolve(GIVEN.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
      }
    }
    try (InputStream table =
        Objects.requireNonNull(ScenarioTest.class.getResourceAsStream(TABLE))) {
      Files.copy(table, scenarios.resolve("items.csv"));
    }
  }

  /** Two minutes long, and much of it is the main job again: on request. */
  @Test
  @EnabledIfSystemProperty(named = "tutela.long", matches = "yes")
  void formerPartnerLargePlatformAndSearchEngine() throws Exception {
    try (AtTheScreen at = new AtTheScreen(folder, Watch.brussels("2026-10-12T09:30"))) {
      begin(at, Language.FR);
      answer(at, "who-role", "herself");
      at.program().click("safe-harm-unsure");
      at.picture("1-harm");
      assertThat(at.said()).contains("112", "101", "0800 32 123");
      backFromSafety(at);
      next(at);
      answer(at, "age-now", "yes");
      answer(at, "age-img", "all");
      at.program().click("reach-way-phone");
      at.type("reach-way-phone", "+32 470 00 00 17");
      at.type("reach-way-when", "en semaine 12:15 - 13:00");
      at.lockAndUnlock();
      assertThat(at.typed("reach-way-when")).isEqualTo("en semaine 12:15 - 13:00");
      at.program().click("reach-way-message-no");
      next(at);
      at.program().click("reach-never-message");
      next(at);
      at.type("who-name-given", "Élodie");
      at.type("who-name-family", "Vandenbroucke-Martin");
      offered(at, "who-birth", "17/3/1994");
      offered(at, "who-name-email", "elodie.vdb.martin@courriel.example");
      offered(at, "who-name-nrn", "94.03.17-122.76");
      at.picture("1-name");
      next(at);
      upTo(at, "what.kind");
      at.program().click("what-kind-photo");
      at.program().click("what-kind-video");
      next(at);
      answer(at, "what-shared", "no");
      upTo(at, "pub.items");
      at.paste("pub-items", pasted());
      at.program().press(KeyCode.TAB);
      at.lockAndUnlock();
      at.picture("1-publications");
      assertThat(at.items()).hasSize(8);
      upTo(at, "tried.asked");
      at.program().click("tried-asked-yes");
      at.picture("1-tried");
      next(at);
      upTo(at, "mand.plat");
      at.program().click("mand-plat-A-yes");
      at.program().click("mand-plat-S-yes");
      next(at);
      upTo(at, "end.read");
      at.picture("1-read");
      answer(at, "end-read-right", "yes");
      at.picture("1-end");

      at.program().click("mandate");
      at.type("date-day", "12/10/2026");
      at.type("place", "Namur");
      at.press("record");
      at.noFault();

      at.later(Watch.brussels("2026-10-12T10:30"));
      check(at, Map.of());
      assertThat(at.items())
          .extracting(ContentItem::seen)
          .containsOnly(ContentItem.Seen.ONLINE)
          .hasSize(8);
      at.picture("1-items");

      at.later(Watch.brussels("2026-10-12T15:05"));
      Letter chirp = write(at, Language.EN, 7);
      send(at, chirp, "RR000000017BE", "email", "registered");
      at.later(Watch.brussels("2026-10-12T15:20"));
      Letter engine = write(at, Language.FR, 8);
      send(at, engine, "", "form");
      for (Letter letter : List.of(chirp, engine)) {
        assertThat(printed(at, letter))
            .doesNotContainIgnoringCase("Élodie")
            .doesNotContainIgnoringCase("Vandenbroucke")
            .doesNotContain("470 00 00 17")
            .doesNotContain("courriel.example")
            .doesNotContain("94.03.17");
      }

      at.later(Watch.brussels("2026-10-12T15:30"));
      reply(at, "1-elodie-fr", "01-ack.eml", "acknowledged");
      at.type("ticket", "CH-55310027");
      save(at);
      at.later(Watch.brussels("2026-10-17T09:00"));
      reply(at, "1-elodie-fr", "02-demand-id.eml", "demands-data");
      mark(at, "a clear copy of her government-issued photo ID");
      at.lockAndUnlock();
      at.open(ScreenId.REPLY, "");
      at.picture("1-demand");
      save(at);
      at.later(Watch.brussels("2026-10-24T11:00"));
      reply(at, "1-elodie-fr", "03-refusal.eml", "refused");
      mark(at, "not in violation");
      save(at);
      DeskService.Overview refused = at.services().desk.overview(at.caseId());
      assertThat(refused.next().kind()).isEqualTo(NextStep.Kind.NEXT_RUNG);
      assertThat(refused.next().rung()).contains(Rung.REMINDER);
      at.picture("1-refused");
      at.later(Watch.brussels("2026-10-27T09:00"));
      Letter reminder = write(at, Language.EN, 7);
      assertThat(reminder.rung()).isEqualTo(Rung.REMINDER);
      send(at, reminder, "", "email");
      at.later(Watch.brussels("2026-11-06T18:10"));
      reply(at, "1-elodie-fr", "04-partly-removed.eml", "partly-removed");
      at.picture("1-partly");
      for (int gone : List.of(1, 3, 4, 5, 6)) {
        claim(at, gone, Claim.REMOVED);
      }
      claim(at, 2, Claim.REFUSED);
      claim(at, 7, Claim.REFUSED);
      save(at);
      at.picture("1-after");
      at.later(Watch.brussels("2026-11-09T09:10"));
      check(at, Map.of(2, KeyCode.DIGIT1, 7, KeyCode.DIGIT1));
      at.picture("1-checked");

      DeskService.Overview overview = at.services().desk.overview(at.caseId());
      assertThat(overview.next().kind()).isEqualTo(NextStep.Kind.NEXT_RUNG_ELSEWHERE);
      assertThat(overview.next().rung()).contains(Rung.FORMAL_NOTICE);
      List<Reply> replies = overview.state().replies();
      assertThat(replies)
          .extracting(reply -> reply.addressee().value())
          .containsOnly("chirp")
          .hasSize(4);
      assertThat(replies.get(1).text())
          .contains("- the full legal name of the person shown,")
          .contains("- a photo of her holding that ID next to her face.");
      assertThat(quotes(replies.get(1)))
          .singleElement()
          .asString()
          .contains("a clear copy of her government-issued photo ID, both sides,");
      assertThat(quotes(replies.get(2))).singleElement().asString().contains("not in violation");
      assertThat(replies.get(3).claims().values())
          .containsExactlyInAnyOrder(
              Claim.REMOVED,
              Claim.REMOVED,
              Claim.REMOVED,
              Claim.REMOVED,
              Claim.REMOVED,
              Claim.REFUSED,
              Claim.REFUSED);
      assertThat(replies).allMatch(reply -> reply.original().isPresent());
      at.program().click("desk");
      at.picture("1-desk");
      at.noFault();
    }
  }

  @Test
  void minorsMotherAndManyMirrors() throws Exception {
    try (AtTheScreen at = new AtTheScreen(folder, Watch.brussels("2026-11-18T20:30"))) {
      begin(at, Language.NL);
      at.program().click("who-role-parent");
      at.program().click("who-knows-yes");
      next(at);
      at.program().click("safe-harm-yes");
      at.picture("2-harm");
      assertThat(at.said())
          .contains("1813", "112", "101", "Zelfmoordlijn")
          .contains("Ze denkt, of denkt misschien, aan zelfdoding");
      backFromSafety(at);
      next(at);
      at.program().click("age-now-no");
      at.picture("2-age");
      next(at);
      at.picture("2-minor");
      assertThat(at.program().isShown("passOn")).as("the page for minors at once").isTrue();
      assertThat(at.said()).contains("116 000");
      at.program().click("resume");
      upTo(at, "reach.way");
      at.program().click("reach-way-through");
      at.type("reach-way-through", "Hilde, haar moeder");
      at.type("reach-way-when", "na 17 uur");
      next(at);
      upTo(at, "who.name");
      at.type("who-name-given", "Noor");
      at.type("who-name-family", "Aerts-El Idrissi");
      at.lockAndUnlock();
      assertThat(at.typed("who-name-family")).isEqualTo("Aerts-El Idrissi");
      next(at);
      upTo(at, "thr.what");
      at.program().click("thr-what-money");
      at.type("thr-what-amount", "200 euro in cadeaubonnen");
      at.picture("2-threat");
      next(at);
    }
    try (AtTheScreen at = new AtTheScreen(folder, Watch.brussels("2026-11-18T20:40"))) {
      at.newCase(Language.NL);
      at.take(at.services().cases.open(2, 0).getLast().id());
      at.open(ScreenId.ITEMS, "");
      at.press("file");
      at.program().choose(scenarios.resolve("items.csv"));
      at.press("choose");
      at.picture("2-table");
      at.press("take");
      at.program().waitFor("report", () -> at.program().isShown("done"));
      at.picture("2-report");
      at.press("done");
      at.picture("2-items");
      assertThat(at.items()).hasSize(236);
      assertThat(at.items().stream().map(ContentItem::platform).distinct()).hasSize(6);
      at.press("check");
      assertThat(at.program().isShown("online")).as("nobody looks").isFalse();
      at.picture("2-check");
      at.program().click("letters");
      at.picture("2-letters");
      assertThat(at.program().isShown("write-request-1")).as("nobody writes").isFalse();
      assertThat(at.said()).anyMatch(words -> words.startsWith(at.text("letter.point-closed")));
      at.open(ScreenId.MINOR, "");
      at.press("family");
      at.program().waitFor("the sheet", () -> at.program().isShown("save")).settle();
      at.program().choose(papers);
      at.program().click("save");
      String sheet = saved();
      assertThat(sheet.replaceAll("\\s", ""))
          .contains(at.items().stream().map(ContentItem::place).toList())
          .doesNotContainIgnoringCase("Idrissi");
      at.program().press(KeyCode.ESCAPE);
      at.press("passOn");
      at.picture("2-pass-on");
      at.program().click("to-child_focus");
      at.type("agreed", "lijst doorgestuurd");
      at.press("record");
      at.picture("2-passed-on");
      at.later(Watch.brussels("2026-11-19T09:30"));
      reply(at, "2-noor-nl", "01-removed.eml", "removed");
      at.picture("2-reply");
      save(at);
      reply(at, "2-noor-nl", "02-automatic-no-substance.eml", "no-substance");
      save(at);
      at.picture("2-case");
      List<Reply> replies = at.services().replies.of(at.caseId());
      assertThat(replies)
          .allMatch(reply -> reply.notice().isEmpty() && reply.original().isPresent())
          .extracting(reply -> reply.addressee().value())
          .containsExactly("tubeone", "mirrorx");
      assertThat(replies.getFirst().claims().values()).containsOnly(Claim.REMOVED).hasSize(118);
      assertThat(at.services().desk.overview(at.caseId()).agenda())
          .as("nobody looks or writes, whatever others are told")
          .noneMatch(
              task -> task.kind() == Task.Kind.CHECK_CLAIMED || task.kind() == Task.Kind.NEXT_RUNG);
      at.program().click("desk");
      at.picture("2-desk");
      at.noFault();
    }
  }

  @Test
  void generatedImagesForumAndChannel() throws Exception {
    try (AtTheScreen at = new AtTheScreen(folder, Watch.brussels("2026-11-05T09:00"))) {
      begin(at, Language.DE);
      answer(at, "who-role", "herself");
      answer(at, "safe-harm", "no");
      answer(at, "age-now", "yes");
      answer(at, "age-img", "all");
      at.program().click("reach-way-email");
      at.type("reach-way-email", "j.gw@post.example");
      next(at);
      upTo(at, "who.name");
      at.type("who-name-given", "Jürgen");
      at.type("who-name-family", "Groß-Weiß");
      offered(at, "who-birth", "1.12.1988");
      next(at);
      upTo(at, "what.kind");
      at.program().click("what-kind-generated");
      next(at);
      answer(at, "what-shared", "no");
      upTo(at, "pub.items");
      at.paste("pub-items", "https://forum.xn--bcher-kva.example/thread/88?page=3#p12");
      at.program().press(KeyCode.TAB);
      at.program().click("pub-items-without-yes");
      next(at);
      at.picture("3-channel");
      at.open(ScreenId.PASTE, "place");
      at.type("app", "Nachrichtendienst");
      at.type("description", "Kanal «Ostkantone lacht», Einladung nur über Link");
      at.lockAndUnlock();
      at.open(ScreenId.PASTE, "place");
      assertThat(at.typed("description")).contains("«Ostkantone lacht»");
      at.press("take");
      assertThat(at.items()).hasSize(2);
      at.open(ScreenId.INTERVIEW, "mand.plat");
      at.program().click("mand-plat-A-yes");
      next(at);
      at.open(ScreenId.MANDATE, "");
      at.type("date-day", "5.11.2026");
      at.type("place", "Eupen");
      at.press("record");
      check(at, Map.of(1, KeyCode.DIGIT1, 2, KeyCode.DIGIT1));
      at.picture("3-items");
      at.program().click("letters");
      at.program().click("next");
      Letter draft = at.services().letters.of(at.caseId()).getLast();
      at.picture("3-draft");

      at.open(ScreenId.INTERVIEW, "age.img");
      answer(at, "age-img", "some");
      at.picture("3-mixed");
      at.program().click("letters");
      at.picture("3-held");
      at.open(ScreenId.LETTER, Long.toString(draft.id().value()));
      at.picture("3-held-letter");
      at.open(ScreenId.MINOR, "");
      at.picture("3-minor");
      at.press("age");
      at.type("reason", "Verhört: alle Aufnahmen von heute.");
      at.picture("3-correct");
      at.press("correct");
      at.program().settle();
      at.picture("3-corrected");
      at.open(ScreenId.INTERVIEW, "age.now");
      answer(at, "age-now", "yes");
      answer(at, "age-img", "all");
      assertThat(at.services().letters.of(at.caseId()))
          .extracting(Letter::id)
          .containsExactly(draft.id());

      Letter forum = write(at, Language.DE);
      assertThat(printed(at, forum))
          .contains("forum.xn--bcher-kva.example")
          .contains("ß")
          .contains("ü")
          .doesNotContain("Jürgen")
          .doesNotContain("Groß")
          .doesNotContain("Weiß");
      send(at, forum, "", "email");
      at.later(Watch.brussels("2026-11-11T09:00"));
      reply(at, "3-deepfake-de", "01-parody.eml", "refused");
      at.program().click("kind-demands-data");
      mark(at, "Satire (Grüße an die Betroffenen!)");
      at.picture("3-reply");
      save(at);
      at.picture("3-case");
      Reply parody = at.services().replies.of(at.caseId()).getFirst();
      assertThat(parody.text()).contains("Wir löschen nichts. Wenn überhaupt,");
      DeskService.Overview overview = at.services().desk.overview(at.caseId());
      assertThat(overview.next().kind()).isEqualTo(NextStep.Kind.NEXT_RUNG);
      assertThat(overview.next().rung()).contains(Rung.REMINDER);
      at.noFault();
    }
  }

  /** What was saved last. */
  private String saved() throws Exception {
    try (Stream<Path> files = Files.list(papers)) {
      return PdfText.of(Files.readAllBytes(files.findFirst().orElseThrow())).everything();
    }
  }

  /** A new case of an office that has its letterhead; she can speak, and is safe. */
  private static void begin(AtTheScreen at, Language language) {
    WholeCase.office(at.services());
    at.newCase(language);
    answer(at, "safe-free", "yes");
    answer(at, "safe-danger", "yes");
  }

  private static void next(AtTheScreen at) {
    at.program().press(KeyCode.CONTROL, KeyCode.ENTER);
  }

  private static void answer(AtTheScreen at, String field, String option) {
    at.program().click(field + "-" + option);
    next(at);
  }

  private static void backFromSafety(AtTheScreen at) {
    at.program().waitFor("the safety page", () -> at.program().isShown("agreed")).settle();
    at.program().click("resume");
  }

  private static String place(AtTheScreen at) {
    return at.services().interview.conversation(at.caseId()).at().orElseThrow().value();
  }

  /** Types into a field that waits behind its button. */
  private static void offered(AtTheScreen at, String field, String text) {
    at.program().click("offer-" + field);
    at.type(field, text);
  }

  /** Leaves for later what lies between. */
  private static void upTo(AtTheScreen at, String question) {
    for (int i = 0; i < 30 && !place(at).equals(question); i++) {
      at.program().click("later");
    }
    assertThat(place(at)).isEqualTo(question);
  }

  private static String pasted() throws Exception {
    String scenario = Files.readString(scenarios.resolve("1-elodie-fr/scenario.yaml"));
    return scenario
        .substring(scenario.indexOf("items_pasted: |"), scenario.indexOf("expected_items"))
        .replace("items_pasted: |\n", "")
        .stripIndent();
  }

  /** Looks at each publication: removed, or what is said otherwise by its number. */
  private void check(AtTheScreen at, Map<Integer, KeyCode> otherwise) {
    at.open(ScreenId.CHECK, "");
    int all = at.items().size();
    for (int number = 1; number <= all; number++) {
      at.program()
          .press(
              otherwise.isEmpty()
                  ? KeyCode.DIGIT1
                  : otherwise.getOrDefault(number, KeyCode.DIGIT2));
    }
    at.program().click("done");
  }

  /** The next letter that is offered, settled point by point. */
  private Letter write(AtTheScreen at, Language language, Integer... pointedOut) {
    at.open(ScreenId.LETTERS, "");
    at.program().click(at.program().isShown("write-request-1") ? "next" : "write-reminder-1");
    Letter draft = at.services().letters.of(at.caseId()).getLast();
    assertThat(draft.language()).isEqualTo(language);
    assertThat(at.services().letters.compose(draft.id()).points())
        .filteredOn(Composition.Point.UrlNames.class::isInstance)
        .extracting(point -> ((Composition.Point.UrlNames) point).number())
        .contains(pointedOut);
    at.picture("letter-" + draft.number());
    for (int i = 0; i < 15; i++) {
      at.program().settle();
      if (at.program().isShown("reason")) {
        at.type("reason", "entschieden");
        at.press("decide");
      } else if (at.program().isShown("remedy")) {
        at.press("remedy");
      } else {
        break;
      }
    }
    at.picture("letter-" + draft.number() + "-settled");
    at.program().click("finish");
    at.program().click("confirm-yes");
    at.program().waitFor("final letter", () -> at.program().isShown("save-pdf")).settle();
    at.program().choose(papers);
    at.program().click("save-pdf");
    return at.services().letters.get(draft.id());
  }

  private void send(AtTheScreen at, Letter letter, String number, String... channels) {
    at.program().click("finish");
    at.program().waitFor("notice", () -> at.program().isShown("channel-registered")).settle();
    for (String channel : channels) {
      at.press("channel-" + channel);
    }
    if (!number.isEmpty()) {
      at.type("number", number);
    }
    at.press("record");
    at.noFault();
  }

  private static String printed(AtTheScreen at, Letter letter) {
    return PdfText.of(at.services().attachments.bytes(letter.frozen().orElseThrow().pdf()))
        .everything();
  }

  /** A message chosen as a file, with what it says. */
  private static void reply(AtTheScreen at, String scenario, String file, String kind) {
    at.open(ScreenId.REPLY, "");
    at.program().choose(scenarios.resolve(scenario).resolve("replies").resolve(file));
    at.press("choose");
    at.program().settle();
    at.program().click("kind-" + kind);
  }

  /** Marks the sentence that holds some words. */
  private static void mark(AtTheScreen at, String words) {
    for (int i = 1; i < 40 && at.program().isShown("sentence-" + i); i++) {
      javafx.scene.control.Label sentence = at.program().node("sentence-" + i);
      if (Program.onScreen(sentence::getText).contains(words)) {
        at.program().click("sentence-" + i);
        at.program().press(KeyCode.CONTROL, KeyCode.M);
        return;
      }
    }
    throw new AssertionError("no such sentence");
  }

  private static void claim(AtTheScreen at, int number, Claim claim) {
    at.press("claim-" + number);
    for (int i = 0; i < claim.ordinal(); i++) {
      at.program().press(KeyCode.DOWN);
    }
    ComboBox<Claim> box = at.program().node("claim-" + number);
    assertThat(Program.onScreen(box::getValue)).isEqualTo(claim);
  }

  private static void save(AtTheScreen at) {
    at.press("save");
    at.noFault();
    assertThat(at.program().isShown("save")).as("the reply is kept").isFalse();
  }

  private static List<String> quotes(Reply reply) {
    return reply.evidence().stream()
        .map(evidence -> reply.text().substring(evidence.start(), evidence.end()))
        .toList();
  }
}
