package tutela.letters.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tutela.casefile.domain.Mandate.Decision;
import tutela.kernel.Language;
import tutela.letters.LetterPapers.AgreedSheet;
import tutela.letters.domain.Condition;
import tutela.letters.domain.Datum;
import tutela.letters.domain.LetterData;
import tutela.letters.domain.TemplateBook;
import tutela.packs.domain.FactsPeriod;
import tutela.paper.Form;
import tutela.paper.Html;
import tutela.paper.Node;
import tutela.paper.Paper;

/** What she agreed to, line by line, in the words of the mandate; her name is for her to write. */
final class AgreedPaper {
  private static final List<Integer> WIDTHS = List.of(9, 53, 20, 34, 44);
  private static final int LINES_FOR_LIMITS = 2;

  private final AgreedSheet sheet;
  private final TemplateBook templates;
  private final HerPaper texts;

  AgreedPaper(TemplateBook templates, AgreedSheet sheet) {
    this.sheet = sheet;
    this.templates = templates;
    LetterData data =
        LetterData.in(sheet.language(), FactsPeriod.LASTING)
            .with(Datum.TEXT_VERSION, sheet.version())
            .with(Datum.PRIVACY, "");
    this.texts = new HerPaper(templates, "mandate", data);
    if (sheet.signedOn().isPresent()) {
      data = data.with(Datum.SIGNED_ON, sheet.signedOn().get()).holding(Condition.SIGNED);
    }
    if (sheet.takenBackOn().isPresent()) {
      data = data.with(Datum.TAKEN_BACK_ON, sheet.takenBackOn().get());
      data = data.holding(Condition.TAKEN_BACK);
    }
    texts.add(templates, "agreed-sheet", data);
  }

  Paper paper(Paper.Use use) {
    List<Node> text = new ArrayList<>(texts.blocks("title", "state", "agree"));
    text.add(
        HerPaper.table(
            WIDTHS,
            List.of(
                texts.words("column-line"),
                texts.words("column-step"),
                texts.words("column-answer"),
                texts.words("column-date"),
                texts.words("column-effect")),
            sheet.lines().stream().map(this::row).toList()));
    text.addAll(texts.blocks("limits"));
    limits(text);
    text.addAll(texts.blocks("in-our-name", "in-our-name-text", "change", "change-text"));
    text.add(Form.pair(texts.words("her-name"), texts.words("our-number")));
    return HerPaper.paper(sheet.language(), PdfPapers.footed(texts.words("version")), text, use);
  }

  private List<String> row(AgreedSheet.Line line) {
    Language language = sheet.language();
    String id = line.scope().name().toLowerCase(Locale.ROOT);
    Optional<LocalDate> on = line.on();
    return List.of(
        line.scope().name(),
        texts.words("row-" + id),
        texts.words(line.decision().map(d -> "column-" + lower(d)).orElse("not-asked")),
        on.map(day -> templates.typography().date(day, language)).orElse("–"),
        texts.words(effect(line, id)));
  }

  private String effect(AgreedSheet.Line line, String id) {
    if (sheet.takenBackOn().isPresent()) {
      return "effect-taken-back";
    }
    return switch (line.decision().orElse(Decision.NO)) {
      case YES -> "effect-" + id;
      case NO -> "effect-no";
      case LATER -> "effect-later";
    };
  }

  private void limits(List<Node> text) {
    switch (sheet.limits().kept()) {
      case NOWHERE -> text.addAll(texts.blocks("limits-none"));
      case HERE -> text.addAll(Html.paragraphs(sheet.limits().words().orElse("")));
      case IN_THE_FILE -> {
        text.addAll(texts.blocks("limits-in-file"));
        text.addAll(Form.ruledLines(LINES_FOR_LIMITS));
      }
    }
  }

  private static String lower(Decision decision) {
    return decision.name().toLowerCase(Locale.ROOT);
  }
}
