package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.casefile.domain.Case;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.kernel.Language;
import tutela.settings.domain.Office;
import tutela.tour.Program;
import tutela.tracking.ClosingService;
import tutela.tracking.domain.Closing;
import tutela.tracking.domain.ClosingReason;

/** A case is closed, opened again, kept longer and erased at the screen, by keys. */
final class ClosingScreenTest {
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

  @BeforeEach
  void begin() {
    at.begin(Language.FR);
    rule(6);
  }

  private static Case matter() {
    return at.services().cases.get(at.caseId());
  }

  private static String text(String id) {
    Label label = at.program().node(id);
    return Program.onScreen(label::getText);
  }

  private static String primary() {
    Button next = at.program().node("next");
    return Program.onScreen(next::getText);
  }

  private static void enter() {
    at.program().press(KeyCode.ENTER);
    at.program().settle();
  }

  @Test
  void closedFromTheOverviewAndOpenedAgain() {
    at.open(ScreenId.CASE, "");
    at.press("closeCase");
    assertThat(at.said()).contains(at.text("close.open"), at.text("close.end.online", "n", 2));
    enter();
    at.refused("reason", "close.reason-missing");
    at.press("reason");
    at.program().press(KeyCode.DOWN);
    enter();
    at.refused("leave", "close.open-ends");
    assertThat(matter().isOpen()).isTrue();
    at.press("leave");
    at.accepted("leave");
    at.program().press(KeyCode.CONTROL, KeyCode.ENTER);
    at.program().waitFor("closed", () -> !at.program().isShown("said")).settle();

    assertThat(matter().isOpen()).isFalse();
    Closing closing = at.services().desk.state(at.caseId()).closing().orElseThrow();
    assertThat(closing.reason()).isEqualTo(ClosingReason.ALL_REMOVED);
    assertThat(text("nextHead")).isEqualTo(at.text("case.closed"));
    assertThat(text("nextTitle")).startsWith("Clos le ").contains("gardé jusqu’au ");
    assertThat(primary()).isEqualTo(at.text("case.reopen"));
    for (String gone : List.of("reply", "check", "closeCase")) {
      assertThat(at.program().isShown(gone)).as(gone).isFalse();
    }
    assertThat(at.said()).contains(at.text("side.closed", "reference", matter().reference()));

    enter();
    at.program().press(KeyCode.ESCAPE);
    assertThat(matter().isOpen()).as("asked, and left as it was").isFalse();
    at.press("next");
    enter();
    assertThat(matter().isOpen()).isTrue();
    assertThat(text("nextHead")).isEqualTo(at.text("case.next"));
    assertThat(at.program().isShown("closeCase")).isTrue();
  }

  @Test
  void whatIsTriedInAClosedCaseIsRefusedInWordsAndWhatWasTypedStays() {
    at.services()
        .closing
        .close(at.caseId(), ClosingReason.HER_WISH, "", ClosingService.Seen.LEFT_OPEN);
    at.open(ScreenId.PASTE, "");
    at.type("text", "https://chirp.example/later");
    at.press("take");
    assertThat(at.said()).contains(at.text("failure.case-closed.title"));
    at.press("failure-later");
    assertThat(at.typed("text")).isEqualTo("https://chirp.example/later");
    assertThat(at.items()).hasSize(2);
  }

  @Test
  void everyPageOfAClosedCaseCanBeRead() {
    at.services()
        .closing
        .close(at.caseId(), ClosingReason.HER_WISH, "", ClosingService.Seen.LEFT_OPEN);
    for (ScreenId page :
        List.of(
            ScreenId.INTERVIEW,
            ScreenId.SAFETY,
            ScreenId.ITEMS,
            ScreenId.CHECK,
            ScreenId.MANDATE,
            ScreenId.LETTERS,
            ScreenId.REPLIES,
            ScreenId.REPLY,
            ScreenId.JOURNAL,
            ScreenId.CASE)) {
      at.open(page, "");
      at.noFault();
    }
  }

  /** Closed under a rule that ended before it began: its time is over at once. */
  private static String over() {
    at.begin(Language.FR);
    rule(-1);
    at.services()
        .closing
        .close(at.caseId(), ClosingReason.HER_WISH, "", ClosingService.Seen.LEFT_OPEN);
    rule(6);
    for (Case open : at.services().cases.open(50, 0)) {
      at.services()
          .closing
          .close(open.id(), ClosingReason.HER_WISH, "", ClosingService.Seen.LEFT_OPEN);
    }
    return matter().reference();
  }

  private static void rule(int months) {
    at.services().office.change(o -> o.keeping(OptionalInt.of(months)));
  }

  @Test
  void onceItsTimeIsOverTheDeskAsksAndItIsKeptLonger() {
    String reference = over();
    at.open(Place.of(ScreenId.DESK));
    assertThat(at.services().cases.countOpen()).as("and still there is work").isZero();
    ListView<?> work = at.program().node("work");
    assertThat(Program.onScreen(() -> work.getItems().toString()))
        .contains(at.text("task.what.retention-over"))
        .contains(reference);
    at.open(ScreenId.CASE, "");
    at.press("keep");
    enter();
    at.refused("until", "date.not-understood");
    at.type("until-day", "31/12/2020");
    enter();
    at.refused("until", "keep.not-later");
    at.type("until-day", "31/1/2099");
    enter();
    at.refused("why", "keep.why-missing");
    at.type("why", "procédure");
    at.program().press(KeyCode.CONTROL, KeyCode.ENTER);
    at.program().waitFor("kept", () -> !at.program().isShown("why")).settle();
    assertThat(text("nextTitle")).contains("31 janvier 2099");
    assertThat(primary()).isEqualTo(at.text("case.reopen"));
  }

  @Test
  void onceItsTimeIsOverItIsErasedFromThere() {
    String reference = over();
    at.open(ScreenId.CASE, "");
    assertThat(primary()).isEqualTo(at.text("case.erase"));
    assertThat(at.program().isShown("erase")).as("one button for it").isFalse();
    enter();
    ComboBox<?> reason = at.program().node("reason");
    assertThat(Program.onScreen(() -> reason.getValue().toString())).isEqualTo("RETENTION_OVER");
    at.type("typed", reference);
    at.press("erase");
    at.program().waitFor("erased", () -> !at.program().isShown("typed")).settle();
    assertThat(at.services().cases.search(reference, 5)).isEmpty();
  }

  @Test
  void theRuleIsTheOfficesAndMayStayOpen() {
    at.open(Place.of(ScreenId.SETTINGS));
    at.press("habitsTab");
    at.type("retention", "0");
    at.press("decision");
    at.refused("retention", "settings.number-wrong", "least", 1, "most", 1200);
    at.type("retention", "18");
    at.press("decision");
    at.program().settle();
    assertThat(office().retentionMonths()).hasValue(18);
    at.type("retention", "");
    at.press("decision");
    at.program().settle();
    assertThat(office().retentionMonths()).isEmpty();
    assertThat(at.said()).contains(at.text("settings.retention-open"));

    at.open(ScreenId.CASE, "");
    at.press("closeCase");
    assertThat(at.program().<tutela.fx.controls.Banner>node("retention").getStrong())
        .isEqualTo(at.text("retention.undecided"));
    at.program().press(KeyCode.ESCAPE);
  }

  private static Office office() {
    return at.services().office.office();
  }
}
