package tutela.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tutela.paper.Node.Address;
import tutela.paper.Node.Element;
import tutela.paper.Node.Text;

/**
 * Draws the signs that touch an inline element into it: the layout may end a line at its edge, and
 * a full stop would begin the next one.
 */
final class Glue {
  private static final Set<String> INLINE = Set.of("b", "i", "span");

  private Glue() {}

  static List<Node> glued(List<Node> children) {
    List<Node> result = new ArrayList<>(children);
    for (int i = 0; i < result.size(); i++) {
      if (!(result.get(i) instanceof Element element) || !INLINE.contains(element.name())) {
        continue;
      }
      if (!endsInText(element)) {
        continue; // a box or a gap for the pen
      }
      if (i > 0 && result.get(i - 1) instanceof Text(String before)) {
        int cut = before.length();
        while (cut > 0 && isMark(before.charAt(cut - 1))) {
          cut--;
        }
        result.set(i - 1, new Text(before.substring(0, cut)));
        element = (Element) with(element, before.substring(cut), true);
      }
      if (i + 1 < result.size() && result.get(i + 1) instanceof Text(String after)) {
        int cut = 0;
        while (cut < after.length() && isMark(after.charAt(cut))) {
          cut++;
        }
        result.set(i + 1, new Text(after.substring(cut)));
        element = (Element) with(element, after.substring(0, cut), false);
      }
      result.set(i, element);
    }
    return result;
  }

  /** Anything but a letter, a digit or a space of any kind. */
  private static boolean isMark(char sign) {
    return !Character.isLetterOrDigit(sign)
        && !Character.isWhitespace(sign)
        && !Character.isSpaceChar(sign)
        && !Character.isSurrogate(sign);
  }

  private static boolean endsInText(Node node) {
    return switch (node) {
      case Text text -> true;
      case Address address -> false;
      case Element element ->
          !element.children().isEmpty()
              && endsInText(element.children().getFirst())
              && endsInText(element.children().getLast());
    };
  }

  private static Node with(Node node, String marks, boolean first) {
    if (marks.isEmpty()) {
      return node;
    }
    return switch (node) {
      case Text(String value) -> new Text(first ? marks + value : value + marks);
      case Address address -> address;
      case Element element -> {
        List<Node> children = new ArrayList<>(element.children());
        int at = first ? 0 : children.size() - 1;
        children.set(at, with(children.get(at), marks, first));
        yield new Element(element.name(), element.attributes(), children);
      }
    };
  }
}
