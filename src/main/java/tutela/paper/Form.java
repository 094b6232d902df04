package tutela.paper;

import java.util.ArrayList;
import java.util.List;
import tutela.paper.Node.Element;

/** Parts of papers that are filled in by hand, so that the file holds none of it. */
public final class Form {
  private Form() {}

  /** One line of choices: its letter, and the words that are agreed to or not. */
  public record Choice(String letter, String words) {}

  /**
   * A table of choices, each a row of its own with an empty box under every answer.
   *
   * @param letterHead over the letters
   * @param wordsHead over the words
   * @param answers at most three, e.g. yes, no, later
   */
  public static Element choices(
      String letterHead, String wordsHead, List<String> answers, List<Choice> choices) {
    if (answers.isEmpty() || answers.size() > 3) {
      throw new IllegalArgumentException("one to three answers");
    }
    List<Node> heads = new ArrayList<>();
    heads.add(head(letterHead).classed("k"));
    heads.add(
        head(wordsHead)
            .classed("w")
            .with("style", "width: " + (112 + 13 * (3 - answers.size())) + "mm"));
    answers.forEach(answer -> heads.add(head(answer)));
    List<Node> rows = new ArrayList<>();
    for (Choice choice : choices) {
      List<Node> cells = new ArrayList<>();
      cells.add(Html.element("td", Html.text(choice.letter())).classed("k"));
      cells.add(Html.element("td", Html.text(choice.words())).classed("w"));
      answers.forEach(answer -> cells.add(Html.element("td", Html.element("div").classed("box"))));
      rows.add(Html.element("tr", cells));
    }
    return Html.element(
            "table", Html.element("thead", Html.element("tr", heads)), Html.element("tbody", rows))
        .classed("ask");
  }

  private static Element head(String text) {
    return Html.element("th", Html.text(text)).with("scope", "col");
  }

  /** Empty ruled lines over the whole width. */
  public static List<Element> ruledLines(int count) {
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(i -> Html.element("div").classed("blank"))
        .toList();
  }

  /** Two rules side by side with words beneath them: name and place, two signatures. */
  public static Element pair(String left, String right) {
    return Html.element(
            "div",
            Html.element("div", Html.text(left)).classed("l"),
            Html.element("div", Html.text(right)).classed("r2"))
        .classed("fill");
  }

  /** The same with room above for signing. */
  public static Element signatures(String left, String right) {
    return pair(left, right).classed("fill sg");
  }

  /** A paragraph that begins in bold, and after which the pen goes on. */
  public static Element runIn(String bold, String words) {
    List<Node> parts = LastWords.joined(List.of(Html.bold(bold), Html.text(" " + words)));
    return Html.element("p", parts).classed("run-in");
  }

  /** A line made of words, boxes and gaps. */
  public static Element line(Node... parts) {
    return Html.element("p", parts).classed("copy");
  }

  /** An empty box within a line. */
  public static Element box() {
    return Html.element("span").classed("ibox");
  }

  /** An empty rule within a line. */
  public static Element gap() {
    return Html.element("span").classed("gap");
  }
}
