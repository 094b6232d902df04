package tutela.letters;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tutela.kernel.Language;
import tutela.letters.domain.Composition;
import tutela.paper.NotePage;
import tutela.settings.domain.Office;

/** Lays papers out. One paper at a time; never on the FX thread. */
public interface LetterPapers {
  /** A letter as it is printed. */
  byte[] letter(Composition composition);

  /** The same with every page marked as a draft, to read on paper. */
  byte[] proof(Composition composition);

  /** The mandate for signature; holds nothing of the person. */
  byte[] mandate(Mandate mandate);

  /** What family and authorities get where somebody is under 18. */
  byte[] minorsSheet(MinorsSheet sheet);

  /**
   * Useful numbers on a page like any other: nothing tells whose they are or where it comes from.
   */
  byte[] numbersSheet(Language language, List<NotePage.HelpLine> lines, Office office);

  /** The words with which the case file opens when the passphrase is lost. */
  byte[] recoverySheet(List<String> words, Language language);

  /** What a look at the whole case file found, with a line for a signature. */
  byte[] protocol(Language language, String title, List<String> words, Office office);

  /** Everything that a file tells whoever opens it: words, title, data about itself. */
  String everythingIn(byte[] pdf);

  /**
   * @param version of the text, printed in the footer
   */
  record Mandate(String caseReference, Language language, Office office, int version) {}

  /**
   * @param addresses unchanged, with the instants they were noted, in the order of their numbers
   * @param grown whether the person is an adult today
   * @param mixed whether she was under 18 in some of the images only
   * @param demand what is demanded, if anything
   * @param deadline by when
   * @param safeContact how to come back to her without harm
   */
  record MinorsSheet(
      String caseReference,
      Language language,
      Office office,
      List<Address> addresses,
      boolean grown,
      boolean mixed,
      Optional<String> account,
      Optional<String> demand,
      Optional<Instant> deadline,
      String safeContact) {
    /** One address as it was seen. */
    public record Address(int number, String place, Instant notedAt) {}

    public MinorsSheet {
      addresses = List.copyOf(addresses);
    }

    @Override
    public String toString() {
      return "MinorsSheet";
    }
  }
}
