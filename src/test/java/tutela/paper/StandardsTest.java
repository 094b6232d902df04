package tutela.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tutela.kernel.Language;
import tutela.paper.Paper.Use;

/** Every paper keeps PDF/A-2a, to be read in thirty years, and PDF/UA-1, to be read aloud. */
final class StandardsTest {
  private static final PdfEngine ENGINE = new PdfEngine();

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
