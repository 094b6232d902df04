package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tutela.casefile.domain.Note;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.Question;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Statement;
import tutela.interview.domain.Status;
import tutela.interview.domain.Turn;
import tutela.interview.domain.Voice;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.tour.Program;
import tutela.tracking.domain.Agenda;
import tutela.tracking.domain.Task;

/**
 * How calls go: yes and no only, the screen turned, others asked apart, a line that breaks, a later
 * call.
 */
final class CallsTest {
  @TempDir private static Path folder;
  private static AtTheScreen at;

  @BeforeAll
  static void open() throws Exception {
    at = new AtTheScreen(folder);
  }

  @AfterAll
  static void close() {
    at.close();
  }

  private static Optional<String> answer(String field) {
    return at.services().interview.conversation(at.caseId()).answers().value(new FieldId(field));
  }

  private static void choose(String item) {
    MenuButton menu = at.program().node("how");
    MenuItem found =
        menu.getItems().stream()
            .filter(one -> item.equals(one.getId()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + item));
    Program.onScreen(
        () -> {
          found.fire();
          return null;
        });
    at.program().settle();
  }

  private static void next() {
    at.program().press(KeyCode.CONTROL, KeyCode.ENTER);
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"DE"})
  void whoCanOnlySayYesOrNoIsAskedNothingElse(Language language) {
    at.begin(language);
    at.services()
        .interview
        .path(at.caseId())
        .questions()
        .forEach(q -> at.services().interview.handle(at.caseId(), q.id(), Status.OPEN));
    at.open(ScreenId.INTERVIEW, "safe.free");
    at.program().click("safe-free-no");
    assertThat(at.program().isShown("strip-closed")).isTrue();
    at.looksRight("call-closed-" + language);
    next();
    assertThat(at.place()).isEqualTo("safe.danger");
    for (int i = 0; i < 40 && !at.place().equals("end"); i++) {
      Question question =
          at.services().interview.definition().question(new QuestionId(at.place())).orElseThrow();
      assertThat(question.isClosed()).as(question.id().value()).isTrue();
      if (at.place().equals("what.kind") || at.place().equals("reach.way")) {
        at.looksRight("call-" + at.place() + "-closed-" + language);
      }
      at.program().click("later");
    }
    assertThat(at.place()).isEqualTo("end");
    assertThat(at.services().interview.path(at.caseId()).questions(Turn.FIRST))
        .as("what needs words is still to be put, and nothing else")
        .filteredOn(
            q -> at.services().interview.facts(at.caseId()).answers().status(q.id()) == Status.OPEN)
        .isNotEmpty()
        .noneMatch(Question::isClosed);
    at.open(ScreenId.INTERVIEW, "want.risk");
    assertThat(at.said()).anyMatch(words -> words.contains(at.text("manner.needs-words")));
    at.program().press(KeyCode.F7);
    assertThat(at.program().isShown("strip-closed")).isFalse();
    assertThat(at.said()).noneMatch(words -> words.contains(at.text("manner.needs-words")));
    at.lockAndUnlock();
    at.open(ScreenId.INTERVIEW, "want.risk");
    assertThat(at.program().isShown("strip-closed")).as("what she said still holds").isTrue();
    at.noFault();
  }

  @Test
  void choicesAreReadOutOneByOne() {
    at.begin(Language.FR);
    at.open(ScreenId.INTERVIEW, "what.kind");
    at.program().press(KeyCode.F7);
    assertThat(at.said()).anyMatch(words -> words.startsWith("«\u00a0Photo\u202f? Vidéo\u202f? "));
    at.program().press(KeyCode.F7);
    assertThat(at.said()).noneMatch(words -> words.startsWith("«\u00a0Photo\u202f?"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"DE"})
  void aTurnedScreenHidesWhatIsNotHersToSee(Language language) {
    at.begin(language);
    at.say("what.kind", "photo", "safe.free", "yes", "safe.danger", "yes", "safe.harm", "unsure");
    at.services().notes.add(at.caseId(), Note.Kind.CALL, "note de la conseillère");
    at.services().voices.say(at.caseId(), Voice.RELATIVE, new FieldId("what.kind"), "video");
    at.open(ScreenId.INTERVIEW, "what.kind");
    String why = at.text("interview.why", "why", "").strip();
    String others = at.text("voice.relative");
    assertThat(at.said()).anyMatch(words -> words.startsWith(why));
    assertThat(at.said()).anyMatch(words -> words.startsWith(others));
    assertThat(at.said()).contains("note de la conseillère");
    at.looksRight("call-others-" + language);

    at.program().press(KeyCode.F9);
    assertThat(at.program().isShown("what-kind-photo")).isTrue();
    assertThat(at.said())
        .noneMatch(words -> words.startsWith(why) || words.startsWith(others))
        .doesNotContain("note de la conseillère");
    at.looksRight("call-turned-" + language);
    at.program().press(KeyCode.F4);
    assertThat(at.said()).doesNotContain("note de la conseillère");

    at.open(ScreenId.INTERVIEW, "pub.items");
    assertThat(at.program().isShown("elsewhere")).as("other cases are not hers to know").isFalse();

    at.open(ScreenId.INTERVIEW, "safe.harm");
    assertThat(at.program().isShown("safe-harm-unsure")).isFalse();
    at.looksRight("call-covered-" + language);
    at.program().click("turn-back");
    assertThat(at.program().isShown("safe-harm-unsure")).isTrue();
    at.noFault();
  }

  @Test
  void whatOthersSayStandsBesideHerAnswersAndDecidesNothing() {
    at.begin(Language.FR);
    at.say("what.kind", "photo", "age.now", "yes", "age.img", "all");
    at.open(ScreenId.INTERVIEW, "what.kind");
    choose("voice-relative");
    assertThat(at.program().isShown("strip-voice")).isTrue();
    assertThat(at.program().isShown("later")).isFalse();
    at.program().click("what-kind-video");
    at.looksRight("call-voice");
    assertThat(answer("what.kind")).contains("photo");
    at.open(ScreenId.INTERVIEW, "age.now");
    at.program().click("age-now-no");
    next();
    assertThat(at.services().interview.facts(at.caseId()).route().route().name()).isEqualTo("A");
    assertThat(at.place()).as("one goes on, settled or not").isEqualTo("age.img");

    at.open(ScreenId.INTERVIEW, "mand.plat");
    assertThat(at.said()).anyMatch(words -> words.contains(at.text("voice.hers-alone")));
    at.open(ScreenId.INTERVIEW, "safe.danger");
    at.program().click("safe-danger-no");
    at.program().waitFor("the safety page", () -> at.program().isShown("agreed")).settle();

    List<Statement> said = at.services().voices.of(at.caseId());
    assertThat(said)
        .extracting(one -> one.field().value() + "=" + one.value())
        .containsExactly("what.kind=video", "age.now=no", "safe.danger=no");
    at.open(ScreenId.INTERVIEW, "what.kind");
    at.program().click("strip-voice");
    assertThat(at.said()).anyMatch(words -> words.contains("vidéo"));
    at.program().node("what-kind-photo");
    assertThat(at.program().isShown("later")).isTrue();
    at.noFault();
  }

  @Test
  void aLineThatBreaksIsDueOnTheDeskWithWhoCallsBack() {
    at.begin(Language.NL);
    at.say("reach.way", "phone", "reach.way.back", "us", "reach.way.when", "na 18 uur");
    at.open(ScreenId.INTERVIEW, "want.risk");
    at.type("want-risk", "niet op het werk");
    choose("call-cut-off");
    assertThat(at.said()).anyMatch(words -> words.contains("na 18 uur"));
    assertThat(at.program().isShown("want-risk")).isFalse();
    at.looksRight("call-cut-off");
    at.program().press(KeyCode.F9);
    at.program().press(KeyCode.F4);
    assertThat(at.said())
        .as("nothing shows through a cover")
        .doesNotContain(at.text("notes.title"))
        .noneMatch(words -> words.contains("niet op het werk"));
    at.program().press(KeyCode.ENTER);
    at.program().waitFor("the case", () -> !at.program().isShown("cut-off-us")).settle();
    assertThat(answer("want.risk")).contains("niet op het werk");
    assertThat(contact()).get().extracting(Task::rule).isEqualTo(Agenda.CUT_OFF_WE_CALL);
    at.open(Place.of(ScreenId.DESK));
    assertThat(at.said()).anyMatch(words -> words.contains(at.text("task.why.cut-off")));

    at.open(ScreenId.INTERVIEW, "want.risk");
    assertThat(at.said()).contains(at.text("cut-off.note-us"));
    choose("call-cut-off");
    at.program().click("cut-off-her");
    assertThat(contact()).get().extracting(Task::rule).isEqualTo(Agenda.CUT_OFF_SHE_CALLS);
    at.open(ScreenId.INTERVIEW, "want.risk");
    choose("call-cut-off");
    at.program().click("cut-off-again");
    assertThat(contact()).isEmpty();
    at.noFault();
  }

  private static Optional<Task> contact() {
    return at.services().desk.overview(at.caseId()).agenda().stream()
        .filter(task -> task.kind() == Task.Kind.CONTACT)
        .findFirst();
  }

  @Test
  void aLaterCallBeginsWithTheWordThenSafetyThenWhatHasChanged() {
    at.begin(Language.FR);
    at.say("safe.free", "yes", "safe.danger", "yes", "reach.code", "citron");
    at.say("again.changed", "Un nouveau site.");
    at.open(ScreenId.INTERVIEW, "want.risk");
    assertThat(at.program().isShown("strip-new-call")).isFalse();
    at.daysLater(2);
    at.open(ScreenId.INTERVIEW, "want.risk");
    assertThat(at.program().isShown("strip-new-call")).isTrue();
    at.looksRight("call-before");
    at.program().click("strip-new-call");
    assertThat(at.program().isShown("want-risk")).isFalse();
    assertThat(at.said()).contains(at.text("code-word.is", "word", "citron"));
    at.looksRight("call-code-word");
    at.program().press(KeyCode.ENTER);
    at.program().waitFor("the question", () -> at.program().isShown("safe-free-yes")).settle();
    assertThat(at.program().isShown("strip-new-call")).isFalse();
    next();
    assertThat(at.place()).isEqualTo("safe.danger");
    at.program().click("safe-danger-yes");
    next();
    assertThat(at.place()).isEqualTo("again.changed");
    assertThat(answer("again.changed")).isEmpty();
    assertThat(at.said())
        .anyMatch(words -> words.startsWith("«\u00a0Qu’est-ce qui a changé depuis le "));
    assertThat(at.services().notes.of(at.caseId()))
        .extracting(Note::words)
        .contains(at.text("strip.changed-note") + "\nUn nouveau site.");
    at.looksRight("call-changed");
    at.program().press(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(at.place())
        .isEqualTo(
            at.services().interview.path(at.caseId()).firstOpen().orElseThrow().id().value());
    at.noFault();
  }

  @Test
  void withoutTheWordNothingIsToldAndTheFileSaysSo() {
    at.begin(Language.DE);
    at.say("safe.free", "yes", "reach.code", "Zitrone");
    at.open(ScreenId.INTERVIEW, "want.risk");
    choose("call-new");
    at.program().click("code-wrong");
    assertThat(at.services().notes.of(at.caseId()))
        .extracting(Note::words)
        .contains(at.text("code-word.note"));
    assertThat(at.program().isShown("want-risk")).isFalse();
    at.noFault();
  }

  @Test
  void twoCallsAreKeptApartAndOneGoesBackToTheOther() {
    at.begin(Language.FR);
    CaseId first = at.caseId();
    at.open(ScreenId.INTERVIEW, "want.risk");
    at.program().press(KeyCode.F7);
    at.begin(Language.FR);
    at.open(ScreenId.INTERVIEW, "safe.free");
    assertThat(at.program().isShown("strip-other")).isTrue();
    assertThat(at.program().isShown("strip-closed")).as("each call goes its own way").isFalse();
    at.looksRight("call-other");
    at.program().click("strip-other");
    at.program().waitFor("the other", () -> at.program().isShown("want-risk")).settle();
    assertThat(at.services().interview.conversation(first).at().orElseThrow().value())
        .isEqualTo("want.risk");
    at.noFault();
  }

  @Test
  void afterAHardCallTheScreenIsQuietForFiveMinutes() {
    at.begin(Language.FR);
    at.services().interview.goTo(at.caseId(), new QuestionId("end"));
    at.open(ScreenId.INTERVIEW, "");
    at.press("take-five");
    assertThat(at.program().isShown("rest-done")).isTrue();
    assertThat(at.program().isShown("take-five")).isFalse();
    at.looksRight("call-rest");
    at.program().press(KeyCode.ESCAPE);
    assertThat(at.program().isShown("take-five")).isTrue();
    at.noFault();
  }

  @Test
  void aWayThatMayNeverBeUsedIsRefusedWhereItIsTypedAndNothingTypedIsLost() {
    at.begin(Language.FR);
    at.say("reach.way", "phone,email", "reach.never.phones", "maison 0470 00.00.66");
    at.open(ScreenId.INTERVIEW, "reach.way");
    at.type("reach-way-phone", "+32 (0)470 00 00 66");
    next();
    at.refused("reach-way-phone", "answer.contact-never");
    assertThat(answer("reach.way.phone")).isEmpty();
    at.open(ScreenId.INTERVIEW, "want.risk");
    at.open(ScreenId.INTERVIEW, "reach.way");
    assertThat(at.typed("reach-way-phone")).isEqualTo("+32 (0)470 00 00 66");
    at.type("reach-way-phone", "0470 00 00 67");
    at.type("reach-way-email", "x@courriel.example");
    at.open(ScreenId.INTERVIEW, "want.risk");
    assertThat(answer("reach.way.phone")).contains("0470 00 00 67");

    at.say("dist.known", "knows", "dist.who", "name=un ami\nemail=X@Courriel.example");
    at.open(ScreenId.CASE, "");
    assertThat(at.said()).anyMatch(words -> words.contains(at.text("case.contact-forbidden")));
    at.noFault();
  }

  @Test
  void aTableOfAddressesIsTakenInFromTheQuestion(@TempDir Path table) throws Exception {
    at.begin(Language.FR);
    at.open(ScreenId.INTERVIEW, "pub.items");
    Path file = table.resolve("liens.csv");
    Files.writeString(file, "Lien;Remarque\nhttps://tubeone.example/v/77120;vu hier\n");
    at.press("pub-items-file");
    at.program().choose(file);
    at.press("choose");
    at.program().waitFor("the columns", () -> at.program().isShown("take")).settle();
    at.press("take");
    at.program().waitFor("the report", () -> at.program().isShown("done")).settle();
    at.press("done");
    assertThat(at.items()).anyMatch(item -> item.place().endsWith("/v/77120"));
    assertThat(at.said()).contains("TubeOne", at.text("publications.noted", "n", 3));
    at.looksRight("call-table");
    at.noFault();
  }
}
