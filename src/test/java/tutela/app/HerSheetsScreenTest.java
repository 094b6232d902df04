package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.fx.ScreenId;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Status;
import tutela.kernel.Language;
import tutela.paper.PdfText;

/**
 * The sheets she takes home, asked for on the screens and saved as files whose names say nothing.
 */
final class HerSheetsScreenTest {
  @TempDir private static Path folder;
  @TempDir private static Path saved;
  private static AtTheScreen at;

  @BeforeAll
  static void start() throws Exception {
    at = new AtTheScreen(folder);
  }

  @AfterAll
  static void end() {
    at.close();
  }

  private static List<String> names() throws Exception {
    try (Stream<Path> files = Files.list(saved)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void atTheEnd() {
    at.services().interview.goTo(at.caseId(), new QuestionId("end"));
    at.open(ScreenId.INTERVIEW, "");
  }

  private static String save(String name) throws Exception {
    at.program().waitFor("the sheet to print", () -> at.program().isShown("save")).settle();
    at.program().choose(saved);
    at.program().click("save");
    assertThat(names()).contains(name);
    return PdfText.of(Files.readAllBytes(saved.resolve(name))).everything();
  }

  @Test
  void whatSheAgreedToIsPrintedBesideTheMandate() throws Exception {
    at.begin(Language.FR);
    at.open(ScreenId.MANDATE, "");
    at.press("sheet");
    assertThat(save("Feuille 1.pdf")).contains("Ce que vous avez accepté");
    at.noFault();
  }

  @Test
  void whatComesNextIsMadeOnlyAfterTheQuestionWhetherPaperIsSafe() throws Exception {
    at.begin(Language.FR);
    atTheEnd();
    at.looksRight("sheets-end");
    at.press("nextSteps");
    at.looksRight("sheets-end-question");
    assertThat(at.said()).contains(at.text("end.sheet-ask.title"));
    at.press("confirm-no");
    assertThat(at.program().isShown("save")).isFalse();
    assertThat(names()).doesNotContain("Feuille 2.pdf");
    at.press("nextSteps");
    at.press("confirm-yes");
    assertThat(save("Feuille 2.pdf")).contains("La suite");
    at.noFault();
  }

  /** Only where the pack asks whether paper may come. */
  @Test
  void thatPaperMustNotComeIsSaidAndPrintingStillTakesAClick() throws Exception {
    at.begin(Language.DE);
    FieldId post = new FieldId("reach.post");
    assumeTrue(at.services().interview.definition().field(post).isPresent());
    at.services().interview.answer(at.caseId(), post, "no");
    at.services().interview.handle(at.caseId(), new QuestionId("reach.post"), Status.ANSWERED);
    atTheEnd();
    at.press("nextSteps");
    assertThat(at.said()).contains(at.text("end.sheet-unsafe.body"));
    at.press("confirm-yes");
    assertThat(save("Blatt 2.pdf")).as("in her language").contains("La suite");
  }
}
