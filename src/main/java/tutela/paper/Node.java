package tutela.paper;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A piece of a paper: text, an address, or an element with its children. Immutable, so a paper can
 * be kept, compared and laid out again. {@link Html} makes them. None says what it holds when it is
 * printed into a log.
 */
public sealed interface Node {

  /** Text as it is read; the engine escapes it, breaks its lines and finds the fonts. */
  record Text(String value) implements Node {
    @Override
    public String toString() {
      return "Text";
    }
  }

  /**
   * A web address in a column of this width. It is printed in Mono and broken by our own rules
   * without adding a sign; read aloud, searched or copied it is whole.
   */
  record Address(String value, double widthMm) implements Node {
    public Address {
      if (value.isBlank() || widthMm < 20) {
        throw new IllegalArgumentException("an address needs text and a column");
      }
    }

    @Override
    public String toString() {
      return "Address";
    }
  }

  /** An element of XHTML with attributes; only those that the sheet of the paper knows. */
  record Element(String name, Map<String, String> attributes, List<Node> children) implements Node {
    private static final Set<String> NAMES =
        Set.of(
            "b",
            "blockquote",
            "div",
            "h1",
            "h2",
            "i",
            "li",
            "ol",
            "p",
            "span",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "tr");
    private static final Set<String> ATTRIBUTES =
        Set.of("class", "lang", "scope", "style", "title");

    public Element {
      if (!NAMES.contains(name)) {
        throw new IllegalArgumentException("no element of the paper: " + name);
      }
      if (!ATTRIBUTES.containsAll(attributes.keySet())) {
        throw new IllegalArgumentException("no attribute of the paper: " + attributes.keySet());
      }
      attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
      children = List.copyOf(children);
    }

    /** The same element with one attribute more. */
    public Element with(String attribute, String value) {
      Map<String, String> more = new TreeMap<>(attributes);
      more.put(attribute, value);
      return new Element(name, more, children);
    }

    /** The same element with classes of the sheet. */
    public Element classed(String classes) {
      return with("class", classes);
    }

    /** The same element in another language than the paper, e.g. {@code fr}. */
    public Element in(String language) {
      return with("lang", language);
    }

    @Override
    public String toString() {
      return "Element " + name;
    }
  }
}
