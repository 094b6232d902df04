package tutela.letters.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tutela.letters.domain.LetterData;
import tutela.letters.domain.RenderedParagraph;
import tutela.letters.domain.TemplateBook;
import tutela.paper.Frame;
import tutela.paper.Html;
import tutela.paper.Node;
import tutela.paper.Paper;

/**
 * The frame of the sheets that she takes home: no letterhead, no reference, a title that says
 * nothing.
 */
final class HerPaper {
  /** Between two cells, as the sheet of papers sets it. */
  private static final int CELL_GAP_MM = 3;

  private final Map<String, RenderedParagraph> texts = new HashMap<>();

  HerPaper(TemplateBook templates, String template, LetterData data) {
    add(templates, template, data);
  }

  void add(TemplateBook templates, String template, LetterData data) {
    templates
        .render(templates.template(template), data)
        .forEach(p -> texts.put(p.paragraph().id(), p));
  }

  boolean has(String id) {
    return texts.containsKey(id);
  }

  String words(String id) {
    return Objects.requireNonNull(texts.get(id), id).text();
  }

  /** The paragraphs in this order. */
  List<Node> blocks(String... ids) {
    Blocks blocks = new Blocks();
    for (String id : ids) {
      blocks.add(Objects.requireNonNull(texts.get(id), id));
    }
    return blocks.all();
  }

  /**
   * @param widths of the columns in millimetres, 160 in all
   */
  static Node table(List<Integer> widths, List<String> heads, List<List<String>> rows) {
    List<Node> top = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      top.add(
          Html.element("th", Html.text(heads.get(i)))
              .with("scope", "col")
              .with("style", "width: " + (widths.get(i) - CELL_GAP_MM) + "mm"));
    }
    List<Node> body = new ArrayList<>();
    for (List<String> row : rows) {
      body.add(
          Html.element(
              "tr", row.stream().map(cell -> Html.element("td", Html.text(cell))).toList()));
    }
    return Html.element(
            "table", Html.element("thead", Html.element("tr", top)), Html.element("tbody", body))
        .classed("told");
  }

  static Paper paper(tutela.kernel.Language language, Frame frame, List<Node> text, Paper.Use use) {
    Node body = Html.element("div", text).classed("txt hers");
    // the title says nothing: this paper may lie in a bag
    return new Paper(language, "1", frame, List.of(body), use);
  }
}
