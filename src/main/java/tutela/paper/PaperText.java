package tutela.paper;

import java.util.List;
import java.util.Set;
import tutela.paper.Node.Address;
import tutela.paper.Node.Element;
import tutela.paper.Node.Text;

/** The plain text of a paper. */
final class PaperText {
  private static final Set<String> INLINE = Set.of("b", "i", "span");

  private PaperText() {}

  static String of(List<? extends Node> nodes) {
    StringBuilder text = new StringBuilder();
    nodes.forEach(node -> add(node, text));
    endLine(text);
    return text.toString();
  }

  private static void add(Node node, StringBuilder text) {
    switch (node) {
      case Text(String value) -> text.append(value);
      case Address(String value, double width) -> {
        endLine(text);
        text.append(value).append('\n');
      }
      case Element element -> {
        boolean block = !INLINE.contains(element.name());
        if (block) {
          endLine(text);
        }
        element.children().forEach(child -> add(child, text));
        if (block) {
          endLine(text);
        }
      }
    }
  }

  private static void endLine(StringBuilder text) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }
}
