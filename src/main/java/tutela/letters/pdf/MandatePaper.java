package tutela.letters.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tutela.casefile.domain.Scope;
import tutela.letters.LetterPapers;
import tutela.letters.domain.RenderedParagraph;
import tutela.paper.Form;
import tutela.paper.Html;
import tutela.paper.Letterhead;
import tutela.paper.Node;
import tutela.paper.Paper;

/** The mandate: one page, each consent its own line, nothing of her printed. */
final class MandatePaper {
  private final Map<String, RenderedParagraph> texts;

  MandatePaper(Map<String, RenderedParagraph> texts) {
    this.texts = texts;
  }

  Paper paper(LetterPapers.Mandate mandate, Letterhead head, Paper.Use use) {
    List<Node> text = new ArrayList<>();
    text.add(Html.subject(words("title")));
    text.add(Html.p(words("intro")));
    text.add(Html.heading(words("agree")));
    List<Form.Choice> rows = new ArrayList<>();
    for (Scope line : Scope.values()) {
      rows.add(
          new Form.Choice(
              line.name(), words("row-" + line.name().toLowerCase(java.util.Locale.ROOT))));
    }
    text.add(
        Form.choices(
            words("column-line"),
            words("column-step"),
            List.of(words("column-yes"), words("column-no"), words("column-later")),
            rows));
    text.add(Html.p(words("ask-again")).classed("aft"));
    text.add(Html.heading(words("limit")));
    text.addAll(Form.ruledLines(2));
    text.add(Html.p(parts("withdraw").toArray(Node[]::new)).classed("run-in"));
    text.add(Form.line(parts("copy").toArray(Node[]::new)));
    text.add(Form.line(parts("read-aloud").toArray(Node[]::new)));
    text.add(Form.pair(words("name"), words("place-and-date")));
    text.add(Form.signatures(words("signature-person"), words("signature-institute")));
    List<Node> body = new ArrayList<>(head.blocks());
    body.add(Html.element("div", text).classed("txt mand"));
    String reference = mandate.caseReference() + "/M1";
    return new Paper(
        mandate.language(),
        reference,
        PdfPapers.footed(reference + ", " + words("version")),
        body,
        use);
  }

  private String words(String id) {
    return Objects.requireNonNull(texts.get(id), id).text();
  }

  private List<Node> parts(String id) {
    return PdfPapers.nodes(Objects.requireNonNull(texts.get(id), id).runs());
  }
}
