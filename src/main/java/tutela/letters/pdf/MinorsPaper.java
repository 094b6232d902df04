package tutela.letters.pdf;

import java.util.ArrayList;
import java.util.List;
import tutela.letters.LetterPapers;
import tutela.letters.domain.Condition;
import tutela.letters.domain.Datum;
import tutela.letters.domain.Form;
import tutela.letters.domain.Label;
import tutela.letters.domain.LetterData;
import tutela.letters.domain.Paragraph;
import tutela.letters.domain.RenderedParagraph;
import tutela.letters.domain.TemplateBook;
import tutela.packs.domain.FactsPeriod;
import tutela.paper.AddressList;
import tutela.paper.Frame;
import tutela.paper.Html;
import tutela.paper.Node;
import tutela.paper.Paper;

/** Two pages: one for the young person, without reference; one for Child Focus and police. */
final class MinorsPaper {
  private final TemplateBook templates;

  MinorsPaper(TemplateBook templates) {
    this.templates = templates;
  }

  Paper paper(LetterPapers.MinorsSheet sheet, Paper.Use use) {
    List<RenderedParagraph> paragraphs =
        templates.render(templates.template("minors-sheet"), data(sheet));
    List<Node> first = new ArrayList<>();
    List<Node> second = new ArrayList<>();
    List<Node> page = first;
    List<List<Node>> steps = new ArrayList<>();
    for (RenderedParagraph p : paragraphs) {
      if (p.paragraph().startsPage() == Paragraph.StartsPage.NEW) {
        flush(page, steps);
        page = second;
      }
      if (p.text().isBlank()) {
        continue;
      }
      if (p.paragraph().form() != Form.NUMBERED) {
        flush(page, steps);
      }
      switch (p.paragraph().form()) {
        case TITLE, SUBJECT -> page.add(Html.subject(p.text()));
        case HEADING -> page.add(Html.heading(p.text()));
        case LEAD -> page.add(Html.lead(p.text()));
        case NUMBERED -> steps.add(PdfPapers.nodes(p.runs()));
        case LIST -> addresses(page, p.text(), sheet);
        default -> page.add(Html.p(PdfPapers.nodes(p.runs()).toArray(Node[]::new)));
      }
    }
    flush(page, steps);
    List<Node> body = new ArrayList<>();
    List<Node> all = new ArrayList<>(first);
    all.add(Html.element("div", second).classed("annex"));
    body.add(Html.element("div", all).classed("txt keysheet"));
    // the title says nothing: this paper may lie in a bag
    return new Paper(sheet.language(), "1", Frame.NONE, body, use);
  }

  private static LetterData data(LetterPapers.MinorsSheet sheet) {
    LetterData data =
        LetterData.in(sheet.language(), FactsPeriod.LASTING)
            .with(Datum.REFERENCE, sheet.caseReference())
            .with(Datum.COUNT, Math.max(1, sheet.addresses().size()))
            .with(Datum.SAFE_CONTACT, sheet.safeContact());
    List<Condition> holding = new ArrayList<>();
    if (sheet.grown()) {
      holding.add(Condition.GROWN);
    }
    if (sheet.mixed()) {
      holding.add(Condition.MIXED_AGES);
    }
    if (sheet.account().isPresent()) {
      holding.add(Condition.ACCOUNT_KNOWN);
      data = data.with(Datum.ACCOUNT, sheet.account().get());
    }
    if (sheet.demand().isPresent()) {
      holding.add(Condition.DEMANDED);
      data = data.with(Datum.DEMAND, sheet.demand().get());
    }
    if (sheet.deadline().isPresent()) {
      holding.add(Condition.DEADLINE_KNOWN);
      data = data.with(Datum.DEMAND_DEADLINE, sheet.deadline().get());
    }
    return data.holding(holding.toArray(Condition[]::new));
  }

  private void addresses(List<Node> page, String heading, LetterPapers.MinorsSheet sheet) {
    if (sheet.addresses().isEmpty()) {
      page.add(Html.p(heading + " —"));
      return;
    }
    AddressList list =
        new AddressList(
            heading,
            List.of(),
            templates.label(Label.LIST_NUMBER, sheet.language()),
            templates.label(Label.LIST_ADDRESS, sheet.language()),
            List.of(),
            sheet.addresses().stream().map(a -> AddressList.Row.of(a.number(), a.place())).toList(),
            templates.label(Label.LIST_BREAK_NOTE, sheet.language()));
    page.addAll(list.blocks(0));
  }

  private static void flush(List<Node> page, List<List<Node>> steps) {
    if (!steps.isEmpty()) {
      page.add(Html.steps(List.copyOf(steps)));
      steps.clear();
    }
  }
}
