package tutela.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tutela.kernel.Language;
import tutela.paper.Paper.Use;

/** Another program than ours reads every address from the file, sign by sign. */
final class AddressesTest {
  private static final PdfEngine ENGINE = new PdfEngine();

  @ParameterizedTest
  @CsvSource({"1, FR", "12, EN", "40, NL", "300, DE"})
  void aReaderFindsEveryAddressWhole(int count, Language language) throws Exception {
    List<String> addresses = LetterSample.addresses(count);
    byte[] pdf =
        ENGINE.render(LetterSample.removalRequest(language, addresses, List.of(), Use.REAL));
    for (String option : List.of("-layout", "-raw", "-nopgbrk")) {
      List<String> words = Arrays.asList(Commands.pdfToText(pdf, option).split("\\s+", -1));
      assertThat(words)
          .as("pdftotext " + option)
          .containsAll(addresses.stream().map(LetterSample::printed).collect(Collectors.toSet()));
    }
  }
}
