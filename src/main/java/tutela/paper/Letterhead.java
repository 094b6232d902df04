package tutela.paper;

import java.util.ArrayList;
import java.util.List;
import tutela.paper.Node.Element;

/**
 * Who writes: the own name in the language of the paper, large, in lines of one's choice; the names
 * in the other languages, small; on the right where the sender can be reached.
 */
public record Letterhead(List<String> own, List<OtherName> others, List<String> sender) {
  public Letterhead {
    own = List.copyOf(own);
    others = List.copyOf(others);
    sender = List.copyOf(sender);
    if (own.isEmpty() || sender.isEmpty()) {
      throw new IllegalArgumentException("a letterhead needs a name and a sender");
    }
  }

  /** The name in another language, e.g. {@code nl}. */
  public record OtherName(String language, String name) {}

  /** The blocks at the top of the first page. */
  public List<Node> blocks() {
    List<Node> names = new ArrayList<>();
    names.add(Html.element("div", Html.lines(own)).classed("own"));
    others.forEach(
        other -> names.add(Html.element("div", Html.text(other.name())).in(other.language())));
    Element rule = Html.element("div").classed("rule");
    Element head = Html.element("div", names).classed("at lh");
    Element from = Html.element("div", Html.lines(sender)).classed("at from");
    return List.of(rule, head, from);
  }
}
