package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.casefile.domain.Case;
import tutela.casefile.domain.ContentItem;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.fx.controls.Banner;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.Rows;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.tour.Program;

/** A colleague's case is pointed out where it matters, and nothing of it is on the screen. */
final class ElsewhereScreenTest {
  private static final String THEIR_NAME = "Quokkamarker";
  private static final String SHARED = "https://chirp.example/shared/9";

  @TempDir private static Path folder;
  private static AtTheScreen at;
  private static Case other;

  @BeforeAll
  static void start() throws Exception {
    at = new AtTheScreen(folder);
    at.begin(Language.FR);
    other = at.services().cases.open(Language.NL);
    at.services()
        .items
        .paste(
            other.id(),
            SHARED.replace("https://", "http://www.") + "?utm_source=x",
            ContentItem.SeenBy.PERSON,
            Optional.empty());
    answer(other.id(), "who.name", Rows.of(Map.of("family", THEIR_NAME)).text());
    answer(
        other.id(),
        "dist.who.accounts",
        Rows.of(Map.of("service", "Telegram", "name", "@Rohan_B")).text());
  }

  @AfterAll
  static void end() {
    at.close();
  }

  private static void answer(CaseId caseId, String field, String value) {
    at.services().interview.answer(caseId, new FieldId(field), value);
  }

  /** A case that nothing is in. */
  private static CaseId fresh() {
    return at.services().cases.open(Language.FR).id();
  }

  private static void open(ScreenId screen, CaseId caseId, String subject) {
    at.open(Place.of(screen, caseId, subject));
  }

  private static String banner() {
    Banner banner = at.program().node("elsewhere");
    return Program.onScreen(banner::getAccessibleText);
  }

  /** Everything that can be read, on any node, by eyes or by a screen reader. */
  private static String everything() {
    return Program.onScreen(
        () -> {
          StringBuilder all = new StringBuilder();
          read(at.program().wiring().scene().getRoot(), all);
          return all.toString();
        });
  }

  private static void read(Node node, StringBuilder into) {
    into.append(node.getAccessibleText()).append('\n');
    into.append(node.queryAccessibleAttribute(AccessibleAttribute.TEXT)).append('\n');
    into.append(node.getUserData()).append(node.getId()).append('\n');
    if (node instanceof Labeled labeled) {
      into.append(labeled.getText()).append('\n');
      if (labeled.getTooltip() != null) {
        into.append(labeled.getTooltip().getText()).append('\n');
      }
    } else if (node instanceof Text text) {
      into.append(text.getText()).append('\n');
    } else if (node instanceof TextInputControl input) {
      into.append(input.getText()).append('\n');
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> read(child, into));
    }
  }

  private static void nothingOfTheOtherCase(CaseId caseId) {
    assertThat(everything())
        .contains(at.services().cases.get(caseId).reference())
        .doesNotContain(other.reference())
        .doesNotContainIgnoringCase(THEIR_NAME);
  }

  @Test
  void aPublicationThatAnotherCaseHasIsToldOnItsPageAndInTheInterview() {
    CaseId id = fresh();
    open(ScreenId.ITEMS, id, "");
    assertThat(at.program().isShown("elsewhere")).isFalse();
    at.services()
        .items
        .paste(
            id,
            "https://chirp.example/own/1 " + SHARED,
            ContentItem.SeenBy.PERSON,
            Optional.empty());
    int number = at.services().items.of(id).getLast().number();
    String told = at.text("elsewhere.items", "n", 1, "numbers", Integer.toString(number));

    open(ScreenId.ITEMS, id, "");
    assertThat(banner()).startsWith(told).contains(at.text("elsewhere.items-do"));
    nothingOfTheOtherCase(id);

    for (String[] age : List.of(new String[] {"age.now", "yes"}, new String[] {"age.img", "all"})) {
      answer(id, age[0], age[1]);
    }
    open(ScreenId.INTERVIEW, id, "pub.items");
    assertThat(banner()).startsWith(told);
    nothingOfTheOtherCase(id);
  }

  @Test
  void anAccountThatAnotherCaseNamesIsToldAsItIsTypedAndNoLongerWhenTakenBack() {
    CaseId id = fresh();
    answer(id, "dist.known", "knows");
    open(ScreenId.INTERVIEW, id, "dist.who");
    assertThat(at.program().isShown("elsewhere")).isFalse();
    at.type("dist-who-accounts-1-service", "telegram");
    at.type("dist-who-accounts-1-name", "rohan_b");
    at.program().press(KeyCode.TAB);
    at.program().settle();

    assertThat(banner()).startsWith(at.text("elsewhere.named"));
    nothingOfTheOtherCase(id);

    at.type("dist-who-accounts-1-name", "somebody");
    at.program().press(KeyCode.TAB);
    at.program().settle();
    assertThat(at.program().isShown("elsewhere")).isFalse();
  }

  @Test
  void whoKnowsOneOfThemIsToldOnTheCaseToHandItOver() {
    CaseId id = fresh();
    open(ScreenId.CASE, id, "");
    assertThat(at.program().isShown("handover")).isFalse();

    answer(id, "who.conflict", "yes");
    open(ScreenId.CASE, id, "");
    Banner handover = at.program().node("handover");
    assertThat(Program.onScreen(handover::getAccessibleText))
        .startsWith(at.text("case.handover", "known", "yes"))
        .contains(at.text("case.handover-do"));
    answer(id, "who.conflict", "no");
    open(ScreenId.CASE, id, "");
    assertThat(at.program().isShown("handover")).isFalse();
  }
}
