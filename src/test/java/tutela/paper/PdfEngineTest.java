package tutela.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import tutela.kernel.AppFailure;
import tutela.kernel.Language;
import tutela.paper.Paper.Use;

/** When the engine refuses, and the order in which its papers are read. */
final class PdfEngineTest {
  private static final PdfEngine ENGINE = new PdfEngine();

  private static Paper page(Node... text) {
    return NotePage.paper(Language.EN, "2026-0001/L1", List.of(text), Use.REAL);
  }

  @Test
  void anyWarningOfTheLayoutStopsThePaper() {
    Node bad = Html.p("text").with("style", "width: much");
    assertThatThrownBy(() -> ENGINE.render(page(bad)))
        .isInstanceOf(AppFailure.Unexpected.class)
        .hasMessage("unexpected")
        .cause()
        .isInstanceOf(EngineWarnings.LayoutWarned.class)
        .hasMessageNotContaining("much");
    assertThat(ENGINE.render(page(Html.p("text")))).as("and the next one is made").isNotEmpty();
  }

  @Test
  void aSignThatNoFontHasIsNamed() {
    Paper paper = page(Html.p("नम, ok"));
    assertThat(ENGINE.missingSigns(paper)).containsExactly("न (U+0928)", "म (U+092E)");
    assertThatThrownBy(() -> ENGINE.render(paper))
        .isInstanceOfSatisfying(
            AppFailure.Invalid.class,
            failure -> {
              assertThat(failure.key()).isEqualTo("paper-signs-missing");
              assertThat(failure.arguments()).containsExactly("signs", "न (U+0928), म (U+092E)");
            });
    assertThat(ENGINE.missingSigns("Ελένη 王小明 🙈 فاطمة ﬁ\u200b\u202f– Łódź שלום ሰላም")).isEmpty();
  }

  @Test
  void anAddresseeThatDoesNotFitTheWindowIsRefused() {
    assertThatThrownBy(
            () -> Letter.in(Language.EN, "x").addressee(List.of("1", "2", "3", "4", "5", "6", "7")))
        .isInstanceOf(AppFailure.Invalid.class);
    Paper wide =
        Letter.in(Language.EN, "2026-0001/L1")
            .letterhead(LetterSample.letterhead(Language.EN))
            .addressee(
                List.of(
                    "A name of a company that is much too long for one line of the window",
                    "Unit",
                    "Street",
                    "Town",
                    "Code",
                    "COUNTRY"))
            .subject("Subject")
            .text(Html.p("Text."))
            .paper(Use.REAL);
    assertThatThrownBy(() -> ENGINE.render(wide))
        .isInstanceOfSatisfying(
            AppFailure.Invalid.class,
            failure -> assertThat(failure.key()).isEqualTo("paper-addressee-lines"));
  }

  @Test
  void aReaderMeetsHeadAddresseeReferencesAndThenTheText() throws Exception {
    try (var document = Loader.loadPDF(ENGINE.render(LetterSample.formalNotice(Use.REAL)))) {
      StringBuilder types = new StringBuilder();
      list(document.getDocumentCatalog().getStructureTreeRoot(), 0, types);
      assertThat(types.toString())
          .startsWith(
              """
              Document
               Sect
                Div
              """)
          .containsSubsequence("Sect", "Table", " Div\n  Sect\n   H1\n", "H2", "Table", "THead")
          .doesNotContain("TFoot");
      assertThat(types.toString().split("THead", -1)).as("no empty heads").hasSize(2);
    }
  }

  private static void list(PDStructureNode node, int depth, StringBuilder types) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        types.append(" ".repeat(depth)).append(element.getStructureType()).append('\n');
        list(element, depth + 1, types);
      }
    }
  }

  @Test
  void fontsThatWereLetGoAreReadAgain() {
    PdfEngine engine = new PdfEngine();
    byte[] before = engine.render(page(Html.p("text")));
    engine.forgetFonts();
    assertThat(engine.render(page(Html.p("text")))).isEqualTo(before);
  }

  @Test
  void anEngineIsWarmedWithoutAPaper() {
    PdfEngine engine = new PdfEngine();
    engine.warmUp();
    assertThat(engine.render(page(Html.p("text")))).isNotEmpty();
  }
}
