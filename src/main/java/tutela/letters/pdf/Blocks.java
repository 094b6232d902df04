package tutela.letters.pdf;

import java.util.ArrayList;
import java.util.List;
import tutela.letters.domain.Form;
import tutela.letters.domain.RenderedParagraph;
import tutela.paper.Html;
import tutela.paper.Node;

/** The paragraphs of a sheet in order; numbered ones that follow each other become steps. */
final class Blocks {
  private final List<Node> blocks = new ArrayList<>();
  private final List<List<Node>> steps = new ArrayList<>();

  void add(RenderedParagraph paragraph) {
    List<Node> nodes = PdfPapers.nodes(paragraph.runs());
    Form form = paragraph.paragraph().form();
    if (form == Form.NUMBERED) {
      steps.add(nodes);
      return;
    }
    add(
        List.of(
            switch (form) {
              case TITLE, SUBJECT -> Html.subject(paragraph.text());
              case HEADING -> Html.heading(paragraph.text());
              case LEAD -> Html.lead(paragraph.text());
              default -> Html.p(nodes.toArray(Node[]::new));
            }));
  }

  /** What is laid out already. */
  void add(List<? extends Node> laidOut) {
    endSteps();
    blocks.addAll(laidOut);
  }

  List<Node> all() {
    endSteps();
    return List.copyOf(blocks);
  }

  private void endSteps() {
    if (!steps.isEmpty()) {
      blocks.add(Html.steps(List.copyOf(steps)));
      steps.clear();
    }
  }
}
