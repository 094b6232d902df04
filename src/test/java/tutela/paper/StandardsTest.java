package tutela.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tutela.app.Casework;
import tutela.kernel.Language;
import tutela.letters.pdf.PdfPapers;
import tutela.paper.Paper.Use;
import tutela.settings.domain.Office;

/** Every paper keeps PDF/A-2a, to be read in thirty years, and PDF/UA-1, to be read aloud. */
final class StandardsTest {
  private static final PdfEngine ENGINE = new PdfEngine();
  private static final Office PRACTICE =
      new Office("", "", Map.of(), "", "", "", 24, 48, 110, 52, true, OptionalInt.empty());

  static Stream<Arguments> papers() {
    Stream.Builder<Arguments> papers = Stream.builder();
    for (Use use : Use.values()) {
      papers.add(Arguments.of("notice " + use, LetterSample.formalNotice(use)));
      papers.add(Arguments.of("mandate " + use, MandateSample.mandate(use)));
      papers.add(Arguments.of("recovery key " + use, SheetSamples.recoveryKey(use)));
      papers.add(Arguments.of("note page " + use, SheetSamples.notePage(use)));
      papers.add(Arguments.of("everything " + use, SheetSamples.everythingTyped(use)));
      for (Language language : Language.values()) {
        // 300 addresses take the check two seconds: one language for each use
        boolean large = language == (use == Use.REAL ? Language.EN : Language.DE);
        for (int count : large ? new int[] {1, 12, 40, 300} : new int[] {1, 12, 40}) {
          papers.add(
              Arguments.of(
                  language + " " + count + " " + use,
                  LetterSample.removalRequest(language, count, use)));
        }
      }
    }
    return papers.build();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("papers")
  void isKept(String name, Paper paper) throws Exception {
    assertThat(Standards.brokenBy(ENGINE.render(paper))).as(name).isEmpty();
  }

  /** The sheets that she takes home, in the three languages they are written in. */
  static Stream<Arguments> sheets() {
    Stream.Builder<Arguments> sheets = Stream.builder();
    PdfPapers papers = Casework.papers();
    for (Language language : List.of(Language.FR, Language.NL, Language.DE)) {
      for (Office office : List.of(Office.EMPTY, PRACTICE)) {
        String name = language + (office.practice() ? " practice" : "");
        sheets.add(
            Arguments.of(
                "agreed " + name, papers.agreedSheet(SheetSamples.agreed(language, office))));
        sheets.add(
            Arguments.of(
                "next steps " + name, papers.nextSteps(SheetSamples.nextSteps(language, office))));
        sheets.add(
            Arguments.of(
                "appointment " + name,
                papers.appointment(SheetSamples.appointment(language, office))));
      }
    }
    return sheets.build();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sheets")
  void isKeptByASheet(String name, byte[] pdf) throws Exception {
    assertThat(Standards.brokenBy(pdf)).as(name).isEmpty();
  }

  @Test
  void theCheckSeesWhatIsBroken() throws Exception {
    byte[] pdf = ENGINE.render(MandateSample.mandate(Use.REAL));
    try (var document = Loader.loadPDF(pdf)) {
      document.getDocumentCatalog().setMetadata(null);
      document.getDocumentCatalog().setStructureTreeRoot(null);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      List<String> broken = Standards.brokenBy(out.toByteArray());
      assertThat(broken).anyMatch(b -> b.contains("2a")).anyMatch(b -> b.contains("ua1"));
    }
  }
}
