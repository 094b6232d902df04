package tutela.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import tutela.kernel.AppFailure;
import tutela.paper.Paper.Use;

/** What a file tells, and what it keeps to itself. */
final class PdfTextTest {
  private static final PdfEngine ENGINE = new PdfEngine();

  @Test
  void theFileSaysItsReferenceAndNothingElseOfItself() {
    PdfText text = PdfText.of(ENGINE.render(LetterSample.formalNotice(Use.REAL)));
    assertThat(text.title()).isEqualTo("2026-0001/L4");
    assertThat(text.information()).containsOnlyKeys("Title");
    assertThat(text.metadata())
        .contains("2026-0001/L4", "pdfaid:part=\"2\"", "pdfuaid:part=\"1\"")
        .doesNotContain("Date", "Producer", "Creator", "openhtmltopdf", "PDFBox");
  }

  @Test
  void aTitleIsEscapedWhereItIsMarkup() throws Exception {
    Paper paper =
        NotePage.paper(
            tutela.kernel.Language.EN, "A <b> & \"c\"", List.of(Html.subject("x")), Use.REAL);
    byte[] pdf = ENGINE.render(paper);
    assertThat(PdfText.of(pdf).title()).isEqualTo("A <b> & \"c\"");
    assertThat(Standards.brokenBy(pdf)).isEmpty();
  }

  @Test
  void whatIsReadInsteadOfWhatIsSeenIsFoundToo() {
    PdfText text = PdfText.of(ENGINE.render(SheetSamples.everythingTyped(Use.REAL)));
    assertThat(text.readInstead())
        .containsAll(LetterSample.addresses(2))
        .contains("فاطمة الزهراء بن علي")
        .contains("(" + SheetSamples.LINK + ",")
        .anyMatch(t -> t.startsWith("أحمد محمد") && t.endsWith("عبد الله,"))
        .noneMatch(t -> t.startsWith("="))
        .doesNotHaveDuplicates();
    assertThat(text.everything()).contains("<b>First</b> line &amp;");
    for (String said :
        List.of("five fluffy AFFINE offices", "فاطمة الزهراء", "imagery-rule", "2026-0001/L1")) {
      assertThat(text.says(said)).as(said).isTrue();
    }
    assertThat(text.says("five fluffy dice")).isFalse();
    assertThat(text.says(" ")).isFalse();
  }

  @Test
  void arabicIsFoundInTheLettersThatWereTyped() throws Exception {
    byte[] pdf = ENGINE.render(SheetSamples.everythingTyped(Use.REAL));
    assertThat(Commands.pdfToText(pdf, "-layout")).contains("فاطمة", "الزهراء", "إبراهيم", "שלום");
  }

  @Test
  void everyFontIsInTheFileAsASubset() throws Exception {
    try (var document = Loader.loadPDF(ENGINE.render(SheetSamples.everythingTyped(Use.REAL)))) {
      for (var page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).isTrue();
          assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
        }
      }
    }
  }

  @Test
  void theLetterheadIsReadBeforeTheText() {
    String all = LetterSample.formalNotice(Use.REAL).text();
    assertThat(all.indexOf("Institute for the Equality")).isLessThan(all.indexOf("Chirp"));
    assertThat(all.indexOf("Chirp International")).isLessThan(all.indexOf("Formal notice"));
  }

  @Test
  void bytesThatAreNoFileAreAFailureOfOurs() {
    assertThatThrownBy(() -> PdfText.of(new byte[] {1, 2, 3}))
        .isInstanceOf(AppFailure.Unexpected.class);
    assertThatThrownBy(() -> PagePictures.of(new byte[0]))
        .isInstanceOf(AppFailure.Unexpected.class);
  }
}
