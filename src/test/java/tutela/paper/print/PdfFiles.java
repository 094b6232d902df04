package tutela.paper.print;

import java.util.ArrayList;
import java.util.List;
import tutela.kernel.Language;
import tutela.paper.Frame;
import tutela.paper.Html;
import tutela.paper.Letter;
import tutela.paper.Letterhead;
import tutela.paper.Node;
import tutela.paper.Paper;
import tutela.paper.PdfEngine;

/** Files to print. */
final class PdfFiles {
  private static final String[] NAMES = {"One", "Two", "Three"};

  private PdfFiles() {}

  /** Three pages that no one can mistake for each other. */
  static byte[] threePages() {
    List<Node> text = new ArrayList<>();
    text.add(Html.subject("Three pages"));
    for (int i = 0; i < NAMES.length; i++) {
      List<Node> page = new ArrayList<>();
      page.add(Html.heading(NAMES[i]));
      for (int k = 0; k < 3 + 4 * i; k++) {
        page.add(Html.p((NAMES[i] + " ").repeat(5 + 9 * i)));
      }
      Node.Element block = Html.element("div", page);
      text.add(i == 0 ? block : block.classed("annex"));
    }
    return new PdfEngine()
        .render(
            new Paper(
                Language.EN,
                "2026-0001/L4",
                Frame.NONE,
                List.of(Html.element("div", text).classed("txt sheet")),
                Paper.Use.REAL));
  }

  /** A letter with everything that must lie where it lies. */
  static byte[] letter() {
    return new PdfEngine()
        .render(
            Letter.in(Language.EN, "2026-0001/L4")
                .letterhead(
                    new Letterhead(
                        List.of("The Institute"), List.of(), List.of("1 Street, 1000 Brussels")))
                .addressee(List.of("Somebody", "1 Street", "1000 BRUSSELS"))
                .reference("Date", "24\u00a0November 2026")
                .subject("Subject")
                .text(Html.p("Text."))
                .paper(Paper.Use.REAL));
  }
}
