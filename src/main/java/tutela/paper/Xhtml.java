package tutela.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import tutela.kernel.AppFailure;
import tutela.kernel.Sha256;
import tutela.paper.Frame.Continuation;
import tutela.paper.Frame.Footer;
import tutela.paper.Frame.Marks;
import tutela.paper.Node.Address;
import tutela.paper.Node.Element;
import tutela.paper.Node.Text;

/** Turns a paper into the document that the engine lays out. */
final class Xhtml {
  static final String SHEET = sheet();

  /** A {@code title} that begins so becomes the text that is read in place of what is seen. */
  static final char READ_AS = '=';

  private static final double MM_PER_POINT = 25.4 / 72;
  private static final double ADDRESS_SIZE = 8;
  private static final double BODY_SIZE = 10.5;
  private static final double WINDOW_WIDTH_MM = 80;

  private final Fonts fonts;
  private final DocumentBuilder builder;

  Xhtml(Fonts fonts) {
    this.fonts = fonts;
    try {
      this.builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The document, and the digest of everything that decides its looks. */
  record Made(Document document, Sha256 digest) {}

  Made of(Paper paper) {
    Document document = builder.newDocument();
    MessageDigest digest = Paper.sha256();
    var html = document.createElement("html");
    html.setAttribute("lang", paper.language().code());
    document.appendChild(html);
    var head = document.createElement("head");
    html.appendChild(head);
    var title = document.createElement("title");
    title.setTextContent(Signs.printable(paper.title()));
    head.appendChild(title);
    var style = document.createElement("style");
    style.setTextContent(SHEET);
    head.appendChild(style);
    var body = document.createElement("body");
    html.appendChild(body);
    put(digest, paper.language().code(), paper.title(), SHEET);
    List<Node> nodes = new ArrayList<>(frame(paper));
    nodes.addAll(paper.body());
    nodes.forEach(node -> append(node, body, digest));
    return new Made(document, Sha256.of(digest.digest()));
  }

  private static List<Node> frame(Paper paper) {
    Words words = Words.in(paper.language());
    String word = words.mark(paper.use());
    boolean marked = !word.isEmpty();
    List<Node> frame = new ArrayList<>();
    Node mark = Html.element("div", Html.text(word)).classed("mark");
    if (marked) {
      frame.add(Html.element("div", mark).classed("first"));
    }
    if (paper.frame().footer().isPresent()) {
      frame.add(footer(paper, paper.frame().footer().get(), words));
    } else if (marked) {
      Node said = cell("m", Html.bold(word));
      frame.add(Html.element("div", run(said)).classed("foot"));
    }
    if (paper.frame().continuation().isPresent() || marked) {
      List<Node> head = new ArrayList<>();
      if (marked) {
        head.add(mark);
      }
      paper
          .frame()
          .continuation()
          .ifPresent(on -> head.add(Html.element("div", continuation(on)).classed("on")));
      frame.add(Html.element("div", head).classed("cont"));
    }
    if (paper.frame().marks() == Marks.FOLD_AND_PUNCH) {
      frame.add(Html.element("div").classed("fold f1"));
      frame.add(Html.element("div").classed("fold punch"));
      frame.add(Html.element("div").classed("fold f2"));
    }
    return frame;
  }

  private static Node footer(Paper paper, Footer footer, Words words) {
    List<Node> left = new ArrayList<>();
    String word = words.mark(paper.use());
    if (!word.isEmpty()) {
      left.add(Html.bold(word));
      left.add(Html.text(" \u00b7 "));
    }
    left.add(Html.text(footer.left()));
    Node page =
        cell(
            "m",
            Html.text(words.page + "\u00a0"),
            Html.element("span").classed("pg"),
            Html.text(" " + words.of + "\u00a0"),
            Html.element("span").classed("pgs"));
    Node hash = cell("r h", Html.text(footer.hash().orElseGet(paper::textHash).brief()));
    return Html.element("div", run(cell("l", left.toArray(Node[]::new)), page, hash))
        .classed("foot");
  }

  private static Node continuation(Continuation words) {
    return run(cell("l", Html.text(words.left())), cell("r", Html.text(words.right())));
  }

  private static Element cell(String classes, Node... content) {
    return Html.element("td", content).classed(classes);
  }

  private static Element run(Node... cells) {
    return Html.element("table", Html.element("tbody", Html.element("tr", cells))).classed("run");
  }

  private void append(Node node, org.w3c.dom.Element parent, MessageDigest digest) {
    switch (node) {
      case Text(String value) -> {
        put(digest, "t", value);
        appendText(Signs.printable(value), parent);
      }
      case Address address -> {
        put(digest, "u", address.value(), Double.toString(address.widthMm()));
        appendAddress(address, parent);
      }
      case Element element -> {
        var made = element(parent, element.name());
        put(digest, "e", element.name());
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
          put(digest, attribute.getKey(), attribute.getValue());
          made.setAttribute(attribute.getKey(), attribute.getValue());
        }
        if ("at to".equals(element.attributes().get("class"))) {
          checkWindow(element);
        }
        if (hasLongWord(element)) {
          made.setAttribute("class", (made.getAttribute("class") + " long").strip());
        }
        Glue.glued(element.children()).forEach(child -> append(child, made, digest));
        put(digest, "/");
      }
    }
  }

  /** The lines of an addressee, each as often as it is broken, must fit the window. */
  private void checkWindow(Element addressee) {
    double width = WINDOW_WIDTH_MM / MM_PER_POINT / BODY_SIZE;
    double lines = 0;
    for (Node line : addressee.children()) {
      String text = PaperText.of(List.of(line)).strip();
      lines += Math.max(1, Math.ceil(fonts.width(Fonts.Face.GENTIUM, text) / width));
    }
    if (lines > Letter.LINES_IN_WINDOW) {
      throw new AppFailure.Invalid("paper-addressee-lines", "n", Letter.LINES_IN_WINDOW);
    }
  }

  /** Whether a word may be wider than its place; only then it is broken where the line is full. */
  private static boolean hasLongWord(Element element) {
    int most = element.name().equals("td") || element.name().equals("th") ? 12 : 30;
    return element.children().stream()
        .anyMatch(child -> child instanceof Text(String value) && longestWord(value) > most);
  }

  private static int longestWord(String text) {
    int longest = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
        longest = Math.max(longest, i - start);
        start = i + 1;
      }
    }
    return longest;
  }

  /**
   * Right-to-left words get the order in which they are read, for the page has the order seen; an
   * address gets itself in one piece, for the page may break it.
   */
  private static void appendText(String text, org.w3c.dom.Element parent) {
    for (Signs.Run run : Signs.runs(text)) {
      org.w3c.dom.Element target = parent;
      if (run.kind() != Signs.Kind.PLAIN) {
        target = element(element(parent, "span"), "span");
        target.setAttribute("title", READ_AS + run.text());
      }
      target.appendChild(document(parent).createTextNode(run.text()));
    }
  }

  private void appendAddress(Address address, org.w3c.dom.Element parent) {
    String value = Signs.printable(address.value());
    double width = address.widthMm() / MM_PER_POINT / ADDRESS_SIZE;
    List<String> lines = AddressLines.of(value, width, sign -> fonts.width(Fonts.Face.MONO, sign));
    var block = element(parent, "div");
    block.setAttribute("class", "u");
    block.setAttribute("title", READ_AS + value);
    block.appendChild(document(parent).createTextNode(String.join("\n", lines)));
  }

  private static org.w3c.dom.Element element(org.w3c.dom.Element parent, String name) {
    var made = document(parent).createElement(name);
    parent.appendChild(made);
    return made;
  }

  private static Document document(org.w3c.dom.Element element) {
    return element.getOwnerDocument();
  }

  private static void put(MessageDigest digest, String... parts) {
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
  }

  private static String sheet() {
    try (InputStream sheet = Xhtml.class.getResourceAsStream("/tutela/paper/paper.css")) {
      if (sheet == null) {
        throw new IllegalStateException("the sheet of the paper is missing");
      }
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
