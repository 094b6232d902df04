package tutela.letters.pdf;

import java.util.ArrayList;
import java.util.List;
import tutela.letters.LetterPapers;
import tutela.letters.domain.Form;
import tutela.letters.domain.Label;
import tutela.letters.domain.Paragraph;
import tutela.letters.domain.RenderedParagraph;
import tutela.letters.domain.TemplateBook;
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

  Paper paper(LetterPapers.MinorsSheet sheet, List<RenderedParagraph> paragraphs, Paper.Use use) {
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
