package tutela.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tutela.kernel.Language;
import tutela.paper.Node.Element;
import tutela.paper.Node.Text;

/** Makes the pieces of a paper; text goes in as text, so nothing can break out of its place. */
public final class Html {
  private Html() {}

  public static Text text(String value) {
    return new Text(value);
  }

  /** Any element the sheet knows; the makers below are to be preferred. */
  public static Element element(String name, Node... children) {
    return new Element(name, Map.of(), List.of(children));
  }

  public static Element element(String name, List<? extends Node> children) {
    return new Element(name, Map.of(), List.copyOf(children));
  }

  /** A paragraph; its last two words stay together. */
  public static Element p(String text) {
    return p(text(text));
  }

  /** A paragraph; its last two words stay together. */
  public static Element p(Node... parts) {
    return element("p", LastWords.joined(List.of(parts)));
  }

  /** A paragraph that announces what follows and stays with it. */
  public static Element lead(Node... parts) {
    return p(parts).classed("lead");
  }

  public static Element lead(String text) {
    return lead(text(text));
  }

  /** The one heading of a paper: what it is about. */
  public static Element subject(String text) {
    return element("h1", text(text));
  }

  public static Element heading(String text) {
    return element("h2", text(text));
  }

  /** A small line in Lato: a remark on what stands above it. */
  public static Element note(String text) {
    return element("p", text(text)).classed("note under");
  }

  /** Numbered steps, none of them split over pages; the last two words of each stay together. */
  public static Element steps(List<? extends List<? extends Node>> steps) {
    return element(
        "ol", steps.stream().map(step -> element("li", LastWords.joined(step))).toList());
  }

  public static Element steps(String... steps) {
    return steps(Arrays.stream(steps).map(step -> List.of(text(step))).toList());
  }

  public static Element bold(String text) {
    return element("b", text(text));
  }

  public static Element italic(String text) {
    return element("i", text(text));
  }

  /** Raised letters, as in the first of a month in French. */
  public static Element raised(String text) {
    return element("span", text(text)).classed("up");
  }

  /** Words of another language within a line: a reader changes its voice for them. */
  public static Element inLanguage(String language, Node... parts) {
    // an element alone in its line is left out of the structure tree, and its language with it
    return element("span", element("span", parts).in(language));
  }

  public static Element inLanguage(String language, String text) {
    return inLanguage(language, text(text));
  }

  /**
   * Someone's words within a line, in the marks of the paper's language and the voice of their own.
   *
   * @param paper language of the paper around them
   * @param language of the words, e.g. {@code fr}
   */
  public static Element quoted(Language paper, String language, String words) {
    String marked =
        switch (paper) {
          case FR -> "«\u202f" + words + "\u202f»";
          case DE -> "„" + words + "“";
          case NL, EN -> "“" + words + "”";
        };
    return inLanguage(language, marked);
  }

  /** A quotation as a block of its own. */
  public static Element quotation(String language, Node... parts) {
    return element("blockquote", LastWords.joined(List.of(parts))).in(language);
  }

  /** One block a line, none of them joined: address, sender, letterhead. */
  public static List<Element> lines(List<String> lines) {
    return lines.stream().map(line -> element("div", text(line))).toList();
  }

  /**
   * Text as it was typed: an empty line opens a paragraph, a line end a line. Whatever was typed is
   * text, never markup.
   */
  public static List<Element> paragraphs(String typed) {
    List<Element> found = new ArrayList<>();
    for (String paragraph : typed.strip().split("\\R\\s*\\R")) {
      List<String> lines = paragraph.strip().lines().map(String::strip).toList();
      for (int i = 0; i < lines.size(); i++) {
        Element line = p(lines.get(i));
        found.add(i < lines.size() - 1 ? line.classed("line-of") : line);
      }
    }
    return List.copyOf(found);
  }

  /**
   * Replaces every occurrence of a part that names a person by a word in square brackets.
   *
   * @throws IllegalArgumentException if the part does not occur: then nothing would be withheld
   */
  public static String withhold(String address, String part, String word) {
    if (part.isEmpty() || !address.contains(part)) {
      throw new IllegalArgumentException("the part to withhold does not occur");
    }
    return address.replace(part, "[" + word + "]");
  }
}
