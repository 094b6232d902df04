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
    Blocks first = new Blocks();
    Blocks second = new Blocks();
    Blocks page = first;
    for (RenderedParagraph p : paragraphs) {
      if (p.paragraph().startsPage() == Paragraph.StartsPage.NEW) {
        page = second;
      }
      if (p.text().isBlank()) {
        continue;
      }
      if (p.paragraph().form() == Form.LIST) {
        page.add(addresses(p.text(), sheet));
      } else {
        page.add(p);
      }
    }
    List<Node> all = new ArrayList<>(first.all());
    all.add(Html.element("div", second.all()).classed("annex"));
    List<Node> body = List.of(Html.element("div", all).classed("txt keysheet"));
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

  private List<? extends Node> addresses(String heading, LetterPapers.MinorsSheet sheet) {
    if (sheet.addresses().isEmpty()) {
      return List.of(Html.p(heading + " —"));
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
    return list.blocks(0);
  }
}
