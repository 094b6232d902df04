package tutela.paper;

import java.util.ArrayList;
import java.util.List;
import tutela.kernel.Language;
import tutela.paper.Paper.Use;

/**
 * A page like one from any note pad, for someone who must be able to explain it away: no
 * letterhead, no footer, a narrow column.
 */
public final class NotePage {
  private NotePage() {}

  /** A name and the number to call, e.g. of a help line. */
  public record HelpLine(String name, String number) {}

  public static Paper paper(Language language, String title, List<? extends Node> text, Use use) {
    Node body = Html.element("div", text).classed("txt sheet");
    return new Paper(language, title, Frame.NONE, List.of(body), use);
  }

  /** A table of numbers, large enough to be read at arm's length. */
  public static Node numbers(List<HelpLine> lines) {
    List<Node> rows = new ArrayList<>();
    for (HelpLine line : lines) {
      rows.add(
          Html.element(
              "tr",
              Html.element("th", Html.text(line.name())).with("scope", "row"),
              Html.element("td", Html.text(line.number()))));
    }
    return Html.element("table", Html.element("tbody", rows)).classed("num");
  }
}
