package tutela.paper;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF what a file breaks of PDF/A-2a and PDF/UA-1. */
public final class Standards {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Standards() {}

  public static List<String> brokenBy(byte[] pdf) throws Exception {
    List<String> broken = new java.util.ArrayList<>(brokenBy(pdf, PDFAFlavour.PDFA_2_A));
    broken.addAll(brokenBy(pdf, PDFAFlavour.PDFUA_1));
    return broken;
  }

  private static List<String> brokenBy(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      return result.getTestAssertions().stream()
          .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
          .map(
              a ->
                  flavour
                      + " "
                      + a.getRuleId().getClause()
                      + "-"
                      + a.getRuleId().getTestNumber()
                      + " "
                      + a.getMessage())
          .distinct()
          .toList();
    }
  }
}
