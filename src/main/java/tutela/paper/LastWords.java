package tutela.paper;

import java.util.ArrayList;
import java.util.List;
import tutela.paper.Node.Address;
import tutela.paper.Node.Element;
import tutela.paper.Node.Text;

/** Keeps the last two words of a paragraph together, so that no word ends it alone in its line. */
final class LastWords {
  private static final int SHORTEST_PARAGRAPH = 40;
  private static final int LONGEST_PAIR = 24;

  private LastWords() {}

  static List<Node> joined(List<? extends Node> parts) {
    StringBuilder all = new StringBuilder();
    parts.forEach(part -> collect(part, all));
    int space = spaceToJoin(all);
    if (space < 0) {
      return List.copyOf(parts);
    }
    List<Node> result = new ArrayList<>();
    int start = 0;
    for (Node part : parts) {
      int length = length(part);
      boolean holds = space >= start && space < start + length;
      result.add(holds ? joined(part, space - start) : part);
      start += length;
    }
    return List.copyOf(result);
  }

  /** Where the space between the last two words is, or -1 if they are to be left as they are. */
  private static int spaceToJoin(CharSequence all) {
    int end = all.length();
    while (end > 0 && all.charAt(end - 1) == ' ') {
      end--;
    }
    int space = all.toString().lastIndexOf(' ', end - 1);
    if (end < SHORTEST_PARAGRAPH || space <= 0 || all.charAt(space - 1) == ' ') {
      return -1;
    }
    int before = all.toString().lastIndexOf(' ', space - 1);
    return end - before - 1 > LONGEST_PAIR ? -1 : space;
  }

  private static Node joined(Node part, int space) {
    return switch (part) {
      case Text(String value) ->
          new Text(value.substring(0, space) + '\u00a0' + value.substring(space + 1));
      case Element element -> {
        List<Node> children = new ArrayList<>();
        int start = 0;
        for (Node child : element.children()) {
          int length = length(child);
          boolean holds = space >= start && space < start + length;
          children.add(holds ? joined(child, space - start) : child);
          start += length;
        }
        yield new Element(element.name(), element.attributes(), children);
      }
      case Address address -> address;
    };
  }

  private static void collect(Node part, StringBuilder all) {
    switch (part) {
      case Text(String value) -> all.append(value);
      case Element element -> element.children().forEach(child -> collect(child, all));
      case Address(String value, double width) -> all.append(value);
    }
  }

  private static int length(Node part) {
    StringBuilder text = new StringBuilder();
    collect(part, text);
    return text.length();
  }
}
