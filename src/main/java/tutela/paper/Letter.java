package tutela.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tutela.kernel.AppFailure;
import tutela.kernel.Language;
import tutela.kernel.Sha256;
import tutela.paper.Node.Element;
import tutela.paper.Paper.Use;

/**
 * Composes a letter for a window envelope. It keeps the rules of the house: up to twelve addresses
 * stand in the letter and the signature follows them; with more the signature comes first and the
 * list is an enclosure on a page of its own. A signature never stands alone on a page.
 */
public final class Letter {
  /** The largest list that stands before the signature. */
  public static final int ADDRESSES_BEFORE_SIGNATURE = 12;

  /** The window of the envelope shows no more. */
  static final int LINES_IN_WINDOW = 6;

  /** The note under a list, of two lines at most, and the room before the statement. */
  private static final double UNDER_LIST_MM = 16;

  private static final double MM_PER_POINT = 25.4 / 72;
  private static final double LINE = 15;
  private static final double SMALL_LINE = 12;
  private static final double AFTER_PARAGRAPH = 7.5;
  private static final int SIGNS_A_LINE = 88;

  private final Language language;
  private final String reference;
  private final List<Node> references = new ArrayList<>();
  private final List<Node> text = new ArrayList<>();
  private @Nullable Letterhead letterhead;
  private List<String> addressee = List.of();
  private String sending = "";
  private String subject = "";
  private Frame.@Nullable Continuation continuation;
  private Optional<Sha256> hash = Optional.empty();
  private @Nullable AddressList list;
  private ListPlace place = ListPlace.IN_TEXT;
  private @Nullable Closing closing;
  private Window window = Window.RIGHT;

  private Letter(Language language, String reference) {
    this.language = language;
    this.reference = reference;
  }

  /** Where a list of up to twelve addresses begins. */
  public enum ListPlace {
    IN_TEXT,
    /** On the next page, for a letter that speaks of the list overleaf. */
    OVERLEAF
  }

  /** Where the envelope has its window: the addressee's first line, from the edges of the sheet. */
  public record Window(double leftMm, double topMm) {
    public static final Window RIGHT = new Window(110, 52);

    public Window {
      if (leftMm < 15 || leftMm > 125 || topMm < 35 || topMm > 65) {
        throw new AppFailure.Invalid("paper-window-outside", "left", leftMm, "top", topMm);
      }
    }
  }

  /**
   * The end of a letter.
   *
   * @param statements before the formula
   * @param signature lines under the rule: name and function, office
   * @param enclosures one line each, under the signature
   */
  public record Closing(
      List<String> statements, String formula, List<String> signature, List<String> enclosures) {
    public Closing {
      statements = List.copyOf(statements);
      signature = List.copyOf(signature);
      enclosures = List.copyOf(enclosures);
    }
  }

  /** Begins a letter; the reference is its title too, so it holds no name. */
  public static Letter in(Language language, String reference) {
    return new Letter(language, reference);
  }

  public Letter letterhead(Letterhead head) {
    letterhead = head;
    return this;
  }

  /**
   * The addressee, a line each, country last and in capitals for abroad.
   *
   * @throws AppFailure.Invalid if there are more lines than the window shows
   */
  public Letter addressee(List<String> lines) {
    if (lines.isEmpty() || lines.size() > LINES_IN_WINDOW) {
      throw new AppFailure.Invalid("paper-addressee-lines", "n", LINES_IN_WINDOW);
    }
    addressee = List.copyOf(lines);
    return this;
  }

  /** How it is sent, over the addressee in capitals; empty for ordinary post. */
  public Letter sending(String mention) {
    sending = mention;
    return this;
  }

  /** One line of the references: date, ours, yours, handled by. */
  public Letter reference(String label, String value) {
    Element head = Html.element("th", Html.text(label)).with("scope", "row");
    references.add(Html.element("tr", head, Html.element("td", Html.text(value))));
    return this;
  }

  /** Head of the following pages: the sender, and reference with date. */
  public Letter continuation(String left, String right) {
    continuation = new Frame.Continuation(left, right);
    return this;
  }

  /** Prints this digest in the footer; without it the letter's own text is digested. */
  public Letter hash(Sha256 digest) {
    hash = Optional.of(digest);
    return this;
  }

  public Letter subject(String words) {
    subject = words;
    return this;
  }

  /** Opening, paragraphs, steps, quotations, in their order. */
  public Letter text(Node... blocks) {
    return text(List.of(blocks));
  }

  public Letter text(List<? extends Node> blocks) {
    text.addAll(blocks);
    return this;
  }

  public Letter list(AddressList addresses, ListPlace where) {
    list = addresses;
    place = where;
    return this;
  }

  public Letter closing(Closing end) {
    closing = end;
    return this;
  }

  public Letter window(Window position) {
    window = position;
    return this;
  }

  /** The letter as a paper. */
  public Paper paper(Use use) {
    if (letterhead == null || addressee.isEmpty() || subject.isBlank() || text.isEmpty()) {
      throw new IllegalStateException("a letter needs letterhead, addressee, subject and text");
    }
    List<Node> body = new ArrayList<>(letterhead.blocks());
    body.add(
        Html.element("div", Html.lines(addressee))
            .classed("at to")
            .with("style", position(window.topMm() - 0.2)));
    if (!references.isEmpty()) {
      Element rows = Html.element("table", Html.element("tbody", references));
      body.add(Html.element("div", rows).classed("at refs"));
    }
    if (!sending.isBlank()) {
      Element mention = Html.element("div", Html.text(sending.toUpperCase(language.locale())));
      body.add(
          Html.element("div", mention)
              .classed("at via")
              .with("style", position(window.topMm() - 7.4)));
    }
    body.add(Html.element("div", content()).classed("txt letter"));
    Frame frame =
        new Frame(
            Optional.of(new Frame.Footer(reference, hash)),
            Optional.ofNullable(continuation),
            Frame.Marks.FOLD_AND_PUNCH);
    return new Paper(language, reference, frame, body, use);
  }

  private String position(double topMm) {
    return String.format(Locale.ROOT, "left: %.1fmm; top: %.1fmm", window.leftMm(), topMm);
  }

  private List<Node> content() {
    List<Node> content = new ArrayList<>();
    content.add(Html.subject(subject));
    content.addAll(text);
    AddressList addresses = list;
    boolean enclosed = addresses != null && addresses.rows().size() > ADDRESSES_BEFORE_SIGNATURE;
    double signature = closing == null ? 0 : signatureMm(closing);
    if (addresses != null && !enclosed) {
      List<Node> blocks = addresses.blocks(closing == null ? 0 : signature + UNDER_LIST_MM);
      if (place == ListPlace.OVERLEAF) {
        content.add(Html.element("div", blocks).classed("annex"));
      } else {
        content.addAll(blocks);
      }
    } else if (closing != null) {
      keepLastWith(content, signature);
    }
    if (closing != null) {
      boolean afterList = addresses != null && !enclosed;
      content.add(end(closing).classed(afterList ? "close" : "close text-above"));
    }
    if (addresses != null && enclosed) {
      content.add(Html.element("div", addresses.blocks(0)).classed("annex"));
    }
    return content;
  }

  /** The last paragraph before the signature goes with it to the next page. */
  private static void keepLastWith(List<Node> content, double signatureMm) {
    int last = content.size() - 1;
    if (content.get(last) instanceof Element element && element.name().equals("p")) {
      double own = paragraph(PaperText.of(List.of(element))) * MM_PER_POINT;
      content.set(
          last,
          element.with(
              "style",
              String.format(Locale.ROOT, "-fs-page-break-min-height: %.1fmm", own + signatureMm)));
    }
  }

  /** How high the end of the letter is, by the measures of the sheet, and a little more. */
  private static double signatureMm(Closing closing) {
    double points = paragraph(closing.formula()) + closing.signature().size() * SMALL_LINE;
    for (String statement : closing.statements()) {
      points += paragraph(statement);
    }
    double mm = 24 + 1.5;
    if (!closing.enclosures().isEmpty()) {
      points += closing.enclosures().size() * SMALL_LINE;
      mm += 9;
    }
    return mm + points * MM_PER_POINT + 0.7;
  }

  private static double paragraph(String words) {
    return lines(words.strip()) * LINE + AFTER_PARAGRAPH;
  }

  private static int lines(String words) {
    return Math.max(1, (words.length() + SIGNS_A_LINE - 1) / SIGNS_A_LINE);
  }

  private static Element end(Closing closing) {
    List<Node> blocks = new ArrayList<>();
    closing.statements().forEach(statement -> blocks.add(Html.p(statement)));
    blocks.add(Html.p(closing.formula()));
    blocks.add(Html.element("div", Html.lines(closing.signature())).classed("line"));
    if (!closing.enclosures().isEmpty()) {
      blocks.add(Html.element("div", Html.lines(closing.enclosures())).classed("encl"));
    }
    return Html.element("div", blocks);
  }
}
