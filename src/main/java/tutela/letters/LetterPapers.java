package tutela.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tutela.casefile.domain.Mandate.Decision;
import tutela.casefile.domain.Scope;
import tutela.kernel.Language;
import tutela.letters.domain.Composition;
import tutela.letters.domain.SentTo;
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

  /** What she agreed to, for herself; holds neither her name nor anything of the facts. */
  byte[] agreedSheet(AgreedSheet sheet);

  /** What comes next, for herself; holds no address, no account and no day but the office's own. */
  byte[] nextSteps(NextSteps sheet);

  /** When one meets, for herself; says nothing of what about. */
  byte[] appointment(Appointment sheet);

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
   * @param lines those that are open to her
   * @param takenBackOn empty while the mandate holds
   * @param limits in her words; empty where she set none
   * @param version of the text she agreed to
   */
  record AgreedSheet(
      Language language,
      Office office,
      List<Line> lines,
      Optional<LocalDate> signedOn,
      Optional<LocalDate> takenBackOn,
      Limits limits,
      int version) {
    /**
     * @param decision empty if the line was not asked
     * @param on the day of the decision
     */
    public record Line(Scope scope, Optional<Decision> decision, Optional<LocalDate> on) {}

    /**
     * @param words in which she set them; empty if there are none, or if they would tell whoever
     *     finds the paper who somebody is: then she can write them herself
     */
    public record Limits(Optional<String> words, Kept kept) {
      /** Where her limits are read. */
      public enum Kept {
        NOWHERE,
        HERE,
        IN_THE_FILE
      }

      @Override
      public String toString() {
        return "Limits";
      }
    }

    public AgreedSheet {
      lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
      return "AgreedSheet";
    }
  }

  /**
   * @param at when one meets; empty is written by hand
   * @param needs what makes it easier for her, in her language
   */
  record Appointment(Language language, Office office, Optional<Instant> at, List<String> needs) {
    public Appointment {
      needs = List.copyOf(needs);
    }

    @Override
    public String toString() {
      return "Appointment";
    }
  }

  /**
   * @param sent oldest first
   * @param goesOn whether her mandate lets further letters leave
   * @param nextLook a day of the office's own
   */
  record NextSteps(
      Language language,
      Office office,
      List<Sent> sent,
      GoesOn goesOn,
      Optional<LocalDate> nextLook,
      Optional<Instant> nextContact) {
    /** Letters that left on one day to one kind of addressee. */
    public record Sent(LocalDate on, SentTo to, int letters) {}

    /** Whether letters may leave. */
    public enum GoesOn {
      YES,
      NOT_WITHOUT_A_MANDATE
    }

    public NextSteps {
      sent = List.copyOf(sent);
    }

    @Override
    public String toString() {
      return "NextSteps";
    }
  }

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
