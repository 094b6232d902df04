package tutela.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tutela.casefile.domain.Mandate.Decision;
import tutela.casefile.domain.Scope;
import tutela.kernel.Language;
import tutela.letters.LetterPapers;
import tutela.letters.domain.SentTo;
import tutela.paper.NotePage.HelpLine;
import tutela.paper.Paper.Use;
import tutela.settings.domain.Office;

/** The short papers, and a letter of everything that someone may type. */
final class SheetSamples {
  static final List<String> WORDS =
      List.of(
          "abricot",
          "bateau",
          "cerise",
          "dauphin",
          "écureuil",
          "forêt",
          "girafe",
          "hibou",
          "île",
          "jardin",
          "kiwi",
          "lanterne");

  static final String LINK =
      "https://www.tiktok.example/community-guidelines/en/safety-civility/sexual-abuse?lang=en&version=2026-01#non-consensual-intimate-imagery-rule";

  private SheetSamples() {}

  static Paper recoveryKey(Use use) {
    return RecoveryKeySheet.paper(
        Language.FR,
        new RecoveryKeySheet.Texts(
            "Clé de récupération",
            List.of(
                "Ces douze mots ouvrent le dossier si la phrase secrète est perdue. Quiconque les a"
                    + " peut tout lire."),
            "Où la garder",
            List.of(
                "Sur papier, dans un coffre ou une armoire fermée à clé, jamais avec l’ordinateur.",
                "Ne la photographiez pas et ne la tapez nulle part ailleurs."),
            "Date",
            "Gardée par"),
        WORDS,
        use);
  }

  static Paper notePage(Use use) {
    return NotePage.paper(
        Language.NL,
        "Nummers",
        List.of(
            Html.subject("Nummers"),
            NotePage.numbers(
                List.of(new HelpLine("Tele-Onthaal", "106"), new HelpLine("Politie", "101")))),
        use);
  }

  static Paper everythingTyped(Use use) {
    return LetterSample.removalRequest(
        Language.EN,
        LetterSample.addresses(2),
        List.of(
            Html.p(
                "On 3 November Mrs فاطمة الزهراء بن علي (Fatima) wrote to 王小明, Łukasz Żółć,"
                    + " Ελένη, Дмитрий, שלום, ሰላም, გიორგი and Արմեն; she added 🙈🎉 and a"
                    + " 👩‍👩‍👧 with ♥️: five fluffy affine offices."),
            Html.p(
                "The whole name is أحمد محمد عبد الرحمن السيد إبراهيم بن يوسف الحسيني القرشي"
                    + " الهاشمي المكي المدني بن عبد الله, longer than a line holds."),
            Html.p(
                Html.text("Your rules forbid it too: section 3, "),
                Html.inLanguage("fr", "« rien d’intime »"),
                Html.text(" (" + LINK + ", read on 4 November 2026).")),
            Html.p("A word of 140 letters: " + "abcdefghij".repeat(14) + ", and on."),
            Html.quotation("fr", Html.text("« Nous n’avons pas trouvé de violation. »")),
            Html.element(
                "div",
                Html.paragraphs("<b>First</b> line &amp;\nsecond line\n\nA \"new\" paragraph"))),
        use);
  }

  /** Every line with another answer, limits of some length. */
  static LetterPapers.AgreedSheet agreed(Language language, Office office) {
    List<Optional<Decision>> answers =
        List.of(
            Optional.of(Decision.YES),
            Optional.of(Decision.LATER),
            Optional.of(Decision.NO),
            Optional.empty());
    List<LetterPapers.AgreedSheet.Line> lines = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      Optional<Decision> answer = answers.get(scope.ordinal() % answers.size());
      lines.add(
          new LetterPapers.AgreedSheet.Line(
              scope, answer, answer.map(said -> LocalDate.of(2026, 9, 1))));
    }
    return new LetterPapers.AgreedSheet(
        language,
        office,
        lines,
        Optional.of(LocalDate.of(2026, 11, 28)),
        Optional.empty(),
        new LetterPapers.AgreedSheet.Limits(
            Optional.of("Rien les jours d’école.\nPas la mairie."),
            LetterPapers.AgreedSheet.Limits.Kept.HERE),
        1);
  }

  static LetterPapers.Appointment appointment(Language language, Office office) {
    return new LetterPapers.Appointment(
        language,
        office,
        Optional.of(Instant.parse("2026-12-03T09:30:00Z")),
        List.of("Große Schrift", "la langue des signes"));
  }

  static LetterPapers.NextSteps nextSteps(Language language, Office office) {
    List<LetterPapers.NextSteps.Sent> sent = new ArrayList<>();
    for (SentTo to : SentTo.values()) {
      sent.add(new LetterPapers.NextSteps.Sent(LocalDate.of(2026, 11, 27), to, 1 + to.ordinal()));
    }
    return new LetterPapers.NextSteps(
        language,
        office,
        sent,
        LetterPapers.NextSteps.GoesOn.YES,
        Optional.of(LocalDate.of(2026, 12, 1)),
        Optional.of(Instant.parse("2026-12-03T09:30:00Z")));
  }
}
