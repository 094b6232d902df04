package tutela.letters.pdf;

import java.util.ArrayList;
import java.util.List;
import tutela.letters.LetterPapers.NextSteps;
import tutela.letters.domain.Condition;
import tutela.letters.domain.Datum;
import tutela.letters.domain.LetterData;
import tutela.letters.domain.TemplateBook;
import tutela.letters.domain.Typography;
import tutela.packs.domain.FactsPeriod;
import tutela.paper.Form;
import tutela.paper.Frame;
import tutela.paper.Node;
import tutela.paper.Paper;

/** What was sent, what comes next, what she may do; no day on it but the office's own. */
final class NextStepsPaper {
  private static final List<Integer> WIDTHS = List.of(45, 90, 25);

  private final NextSteps sheet;
  private final Typography typography;
  private final HerPaper texts;

  NextStepsPaper(TemplateBook templates, NextSteps sheet) {
    this.sheet = sheet;
    this.typography = templates.typography();
    LetterData data = LetterData.in(sheet.language(), FactsPeriod.LASTING);
    if (sheet.goesOn() == NextSteps.GoesOn.YES) {
      data = data.holding(Condition.MANDATE_SIGNED);
    }
    if (sheet.nextLook().isPresent()) {
      data = data.with(Datum.NEXT_LOOK, sheet.nextLook().get()).holding(Condition.LOOK_FIXED);
    }
    if (sheet.nextContact().isPresent()) {
      data = data.with(Datum.NEXT_CONTACT, sheet.nextContact().get());
      data = data.holding(Condition.CONTACT_FIXED);
    }
    this.texts = new HerPaper(templates, "next-steps", data);
  }

  Paper paper(Paper.Use use) {
    List<Node> text = new ArrayList<>(texts.blocks("title", "sent"));
    if (sheet.sent().isEmpty()) {
      text.addAll(texts.blocks("sent-none"));
    } else {
      text.add(
          HerPaper.table(
              WIDTHS,
              List.of(
                  texts.words("column-sent-on"),
                  texts.words("column-sent-to"),
                  texts.words("column-letters")),
              sheet.sent().stream().map(this::row).toList()));
      text.addAll(texts.blocks("sent-without-name"));
    }
    text.addAll(texts.blocks("we-do", "we-go-on"));
    if (texts.has("we-look")) {
      text.addAll(texts.blocks("we-look"));
    }
    text.addAll(texts.blocks("no-promise", "contact", "contact-text"));
    if (sheet.nextContact().isEmpty()) {
      text.addAll(Form.ruledLines(1));
    }
    text.addAll(
        texts.blocks(
            "you-may",
            "may-reach-us",
            "may-change",
            "may-complain",
            "may-see",
            "need-not",
            "need-not-text",
            "feel",
            "feel-text",
            "talk"));
    return HerPaper.paper(sheet.language(), Frame.NONE, text, use);
  }

  private List<String> row(NextSteps.Sent sent) {
    return List.of(
        typography.date(sent.on(), sheet.language()),
        texts.words(sent.to().paragraph()),
        typography.number(sent.letters(), sheet.language()));
  }
}
