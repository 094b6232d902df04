package tutela.paper;

import java.util.List;
import tutela.kernel.Language;
import tutela.paper.NotePage.HelpLine;
import tutela.paper.Paper.Use;

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
}
