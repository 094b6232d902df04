package tutela.letters.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tutela.kernel.Brussels;
import tutela.kernel.Language;
import tutela.letters.LetterPapers;
import tutela.letters.domain.Composition;
import tutela.letters.domain.Datum;
import tutela.letters.domain.Label;
import tutela.letters.domain.LetterData;
import tutela.letters.domain.RenderedParagraph;
import tutela.letters.domain.TemplateBook;
import tutela.packs.domain.FactsPeriod;
import tutela.paper.Frame;
import tutela.paper.Html;
import tutela.paper.Letterhead;
import tutela.paper.Node;
import tutela.paper.NotePage;
import tutela.paper.Paper;
import tutela.paper.PdfEngine;
import tutela.paper.PdfText;
import tutela.paper.RecoveryKeySheet;
import tutela.settings.domain.Office;

/**
 * Composes papers of our blocks and lays them out. The engine's fonts are for one thread at a time.
 */
public final class PdfPapers implements LetterPapers {
  private static final int LINES_FOR_NOTES = 6;

  private static final Map<Language, String> USEFUL_NUMBERS =
      Map.of(
          Language.FR, "Numéros utiles",
          Language.NL, "Nuttige nummers",
          Language.DE, "Nützliche Nummern",
          Language.EN, "Useful numbers");

  private final TemplateBook templates;
  private final PdfEngine engine = new PdfEngine();

  public PdfPapers(TemplateBook templates) {
    this.templates = templates;
  }

  /** Reads fonts and classes, so that the first letter is as quick as the others. */
  public synchronized void warmUp() {
    engine.warmUp();
  }

  /** What a letter would wait for after {@link #rest}. */
  public void ready() {
    engine.readFonts();
  }

  /** Gives memory back while nobody works on a letter. */
  public void rest() {
    engine.forgetFonts();
  }

  @Override
  public synchronized byte[] letter(Composition c) {
    return engine.render(letterPaper(c, use(c.office())));
  }

  @Override
  public synchronized byte[] proof(Composition c) {
    return engine.render(letterPaper(c, Paper.Use.DRAFT));
  }

  private Paper letterPaper(Composition c, Paper.Use use) {
    Language language = c.language();
    return new LetterPaper(templates, c)
        .paper(letterhead(c.office(), language, otherNames(language)), use);
  }

  @Override
  public synchronized byte[] mandate(Mandate mandate) {
    Language language = mandate.language();
    LetterData data =
        LetterData.in(language, FactsPeriod.LASTING)
            .with(Datum.REFERENCE, mandate.caseReference())
            .with(Datum.TEXT_VERSION, mandate.version())
            .with(Datum.PRIVACY, "");
    Map<String, RenderedParagraph> all = new HashMap<>();
    templates
        .render(templates.template("mandate"), data)
        .forEach(p -> all.put(p.paragraph().id(), p));
    return engine.render(
        new MandatePaper(all)
            .paper(
                mandate, letterhead(mandate.office(), language, List.of()), use(mandate.office())));
  }

  @Override
  public synchronized byte[] minorsSheet(MinorsSheet sheet) {
    return engine.render(new MinorsPaper(templates).paper(sheet, use(sheet.office())));
  }

  @Override
  public synchronized byte[] agreedSheet(AgreedSheet sheet) {
    return engine.render(new AgreedPaper(templates, sheet).paper(use(sheet.office())));
  }

  @Override
  public synchronized byte[] nextSteps(NextSteps sheet) {
    return engine.render(new NextStepsPaper(templates, sheet).paper(use(sheet.office())));
  }

  @Override
  public synchronized byte[] appointment(Appointment sheet) {
    return engine.render(new AppointmentPaper(templates, sheet).paper(use(sheet.office())));
  }

  @Override
  public synchronized byte[] numbersSheet(
      Language language, List<NotePage.HelpLine> lines, Office office) {
    String title = USEFUL_NUMBERS.getOrDefault(language, "");
    List<Node> body = new ArrayList<>();
    body.add(Html.subject(title));
    body.add(NotePage.numbers(lines));
    body.addAll(tutela.paper.Form.ruledLines(LINES_FOR_NOTES));
    return engine.render(NotePage.paper(language, title, body, use(office)));
  }

  @Override
  public synchronized byte[] recoverySheet(List<String> words, Language language) {
    LetterData data =
        LetterData.in(language, FactsPeriod.LASTING)
            .with(Datum.WORD_COUNT, words.size())
            .with(Datum.PRINTED_ON, Brussels.date(java.time.Instant.EPOCH));
    Map<String, String> texts = new HashMap<>();
    List<String> where = new ArrayList<>();
    for (RenderedParagraph p : templates.render(templates.template("recovery-sheet"), data)) {
      texts.put(p.paragraph().id(), p.text());
      if (p.paragraph().id().startsWith("where-")
          || p.paragraph().id().equals("how-text")
          || p.paragraph().id().equals("lost")) {
        where.add(p.text());
      }
    }
    return engine.render(
        RecoveryKeySheet.paper(
            language,
            new RecoveryKeySheet.Texts(
                texts.getOrDefault("title", ""),
                List.of(texts.getOrDefault("what", ""), texts.getOrDefault("words", "")),
                texts.getOrDefault("where", ""),
                where,
                label(Label.DATE, language),
                ""),
            words,
            Paper.Use.REAL));
  }

  @Override
  public synchronized byte[] protocol(
      Language language, String title, List<String> words, Office office) {
    List<Node> body = new ArrayList<>();
    body.add(Html.subject(title));
    words.forEach(each -> body.add(Html.element("p", Html.text(each))));
    body.addAll(tutela.paper.Form.ruledLines(1));
    return engine.render(NotePage.paper(language, title, body, use(office)));
  }

  @Override
  public String everythingIn(byte[] pdf) {
    return PdfText.of(pdf).everything();
  }

  private List<Letterhead.OtherName> otherNames(Language language) {
    return Stream.of(Language.FR, Language.NL, Language.DE)
        .filter(l -> l != language)
        .map(l -> new Letterhead.OtherName(l.code(), label(Label.INSTITUTE, l)))
        .toList();
  }

  private Letterhead letterhead(
      Office office, Language language, List<Letterhead.OtherName> names) {
    return new Letterhead(
        inTwoLines(label(Label.INSTITUTE, language)),
        names,
        Stream.of(office.address(language), office.email(), office.phone())
            .filter(line -> !line.isBlank())
            .toList());
  }

  /** A name broken near its middle. */
  static List<String> inTwoLines(String name) {
    String[] words = name.split(" ", -1);
    int best = 1;
    int difference = Integer.MAX_VALUE;
    for (int i = 1; i < words.length; i++) {
      int first = String.join(" ", Arrays.copyOfRange(words, 0, i)).length();
      int second = String.join(" ", Arrays.copyOfRange(words, i, words.length)).length();
      if (Math.abs(first - second) < difference) {
        difference = Math.abs(first - second);
        best = i;
      }
    }
    return words.length < 2
        ? List.of(name)
        : List.of(
            String.join(" ", Arrays.copyOfRange(words, 0, best)),
            String.join(" ", Arrays.copyOfRange(words, best, words.length)));
  }

  static List<Node> nodes(List<RenderedParagraph.Run> runs) {
    List<Node> nodes = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    for (RenderedParagraph.Run run : runs) {
      if (run.style() == RenderedParagraph.Style.PLAIN) {
        plain.append(run.text()); // in one piece, else a line could break at a fact
        continue;
      }
      if (!plain.isEmpty()) {
        nodes.add(Html.text(plain.toString()));
        plain.setLength(0);
      }
      nodes.add(
          switch (run.style()) {
            case BOX -> tutela.paper.Form.box();
            case GAP -> tutela.paper.Form.gap();
            case STRONG, PLAIN -> Html.bold(run.text());
          });
    }
    if (!plain.isEmpty()) {
      nodes.add(Html.text(plain.toString()));
    }
    return nodes;
  }

  private String label(Label label, Language language) {
    return templates.label(label, language);
  }

  private static Paper.Use use(Office office) {
    return office.practice() ? Paper.Use.PRACTICE : Paper.Use.REAL;
  }

  static Frame footed(String left) {
    return new Frame(Optional.of(Frame.Footer.of(left)), Optional.empty(), Frame.Marks.NONE);
  }
}
