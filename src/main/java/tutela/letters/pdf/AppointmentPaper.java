package tutela.letters.pdf;

import java.util.ArrayList;
import java.util.List;
import tutela.letters.LetterPapers.Appointment;
import tutela.letters.domain.Condition;
import tutela.letters.domain.Datum;
import tutela.letters.domain.LetterData;
import tutela.letters.domain.TemplateBook;
import tutela.packs.domain.FactsPeriod;
import tutela.paper.Form;
import tutela.paper.Frame;
import tutela.paper.Html;
import tutela.paper.Node;
import tutela.paper.Paper;

/** When one meets and what is not needed for it; where is written by hand. */
final class AppointmentPaper {
  private static final int LINES_FOR_THE_PLACE = 2;

  private final Appointment sheet;
  private final HerPaper texts;

  AppointmentPaper(TemplateBook templates, Appointment sheet) {
    this.sheet = sheet;
    LetterData data = LetterData.in(sheet.language(), FactsPeriod.LASTING);
    if (sheet.at().isPresent()) {
      data = data.with(Datum.NEXT_CONTACT, sheet.at().get()).holding(Condition.CONTACT_FIXED);
    }
    this.texts = new HerPaper(templates, "appointment", data);
  }

  Paper paper(Paper.Use use) {
    List<Node> text = new ArrayList<>(texts.blocks("title", "when"));
    if (sheet.at().isEmpty()) {
      text.addAll(Form.ruledLines(1));
    }
    text.addAll(texts.blocks("where"));
    text.addAll(Form.ruledLines(LINES_FOR_THE_PLACE));
    text.addAll(texts.blocks("helps"));
    if (sheet.needs().isEmpty()) {
      text.addAll(texts.blocks("helps-none"));
    } else {
      text.add(Html.element("p", Html.text(String.join(", ", sheet.needs()) + ".")));
    }
    text.addAll(
        texts.blocks(
            "helps-time", "with", "with-text", "bring", "bring-text", "change", "change-text"));
    return HerPaper.paper(sheet.language(), Frame.NONE, text, use);
  }
}
