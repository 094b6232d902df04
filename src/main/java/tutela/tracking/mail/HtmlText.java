package tutela.tracking.mail;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of a page, line by line as it would show them. */
final class HtmlText {
  private static final String NO_WORDS = "head, script, style, template, title";
  private static final Set<String> ENDS_A_PARAGRAPH =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "hr");

  private HtmlText() {}

  static String of(String html) {
    Document page = Jsoup.parse(html);
    page.select(NO_WORDS).remove();
    StringBuilder text = new StringBuilder();
    page.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
              append(text, words.text());
            } else if (node instanceof Element element) {
              if (element.isBlock() || element.nameIs("br")) {
                newLine(text);
              }
              if (element.nameIs("li")) {
                text.append("- ");
              }
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
              newLine(text);
              if (ENDS_A_PARAGRAPH.contains(element.normalName())) {
                text.append('\n');
              }
            }
          }
        });
    return text.toString().replaceAll("[ \\t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip();
  }

  /** Spaces between two pieces count once, and not at the beginning of a line. */
  private static void append(StringBuilder text, String words) {
    boolean begins = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    text.append(begins ? words.stripLeading() : words);
  }

  private static void newLine(StringBuilder text) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }
}
