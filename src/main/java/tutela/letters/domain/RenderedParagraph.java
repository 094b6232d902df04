package tutela.letters.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tutela.packs.domain.Status;

/**
 * A passage of a letter in its words.
 *
 * @param runs the text in pieces, each set in one way
 * @param status the weakest of the template, of the law it cites and of the rules it quotes
 */
public record RenderedParagraph(Paragraph paragraph, List<Run> runs, Status status) {

  /**
   * A piece of a passage that is set in one way.
   *
   * @param datum what of the case it says, where it was filled in
   */
  public record Run(Style style, String text, Optional<Datum> datum) {}

  /** How a piece is set. */
  public enum Style {
    PLAIN,
    STRONG,
    /** A box to tick. */
    BOX,
    /** A line to fill in. */
    GAP
  }

  public RenderedParagraph {
    runs = List.copyOf(runs);
  }

  /** The words as they are read. */
  public String text() {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }

  /** The text of a letter can name the person's affairs: it goes into no log. */
  @Override
  public String toString() {
    return "RenderedParagraph[" + paragraph.id() + "]";
  }

  /** Signs of a text that set it, told apart from the same signs in what is filled in. */
  static final class Marks {
    private static final char STRONG = '\uE002';
    private static final char BOX = '\uE003';
    private static final char GAP = '\uE004';
    private static final char DATUM = '\uE005';
    private static final char DATUM_END = '\uE006';
    private static final char FIRST_DATUM = '\uE100';
    private static final List<Datum> DATA = List.of(Datum.values());
    private static final String ALL = "[\uE000-\uE1FF]";
    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z_]+)\\}");

    private Marks() {}

    /** A pattern of the pack with its marks told apart. */
    static String in(String pattern) {
      String set =
          pattern.replace("**", "" + STRONG).replace("☐", "" + BOX).replace("___", "" + GAP);
      String arguments =
          ARGUMENT
              .matcher(set)
              .replaceAll(
                  m ->
                      Datum.of(m.group(1))
                          .map(datum -> around(datum, m.group()))
                          .orElse(m.group()));
      return arguments.replace("#", around(Datum.COUNT, "#"));
    }

    private static String around(Datum datum, String filledIn) {
      return "" + DATUM + (char) (FIRST_DATUM + DATA.indexOf(datum)) + filledIn + DATUM_END;
    }

    /** What is filled in, without anything that could be taken for a mark. */
    static String without(String data) {
      return data.replaceAll(ALL, "");
    }

    static List<Run> runs(String marked) {
      List<Run> runs = new ArrayList<>();
      StringBuilder piece = new StringBuilder();
      Style style = Style.PLAIN;
      Optional<Datum> datum = Optional.empty();
      for (int i = 0; i < marked.length(); i++) {
        char c = marked.charAt(i);
        switch (c) {
          case STRONG -> {
            close(runs, piece, style, datum);
            style = style == Style.PLAIN ? Style.STRONG : Style.PLAIN;
          }
          case BOX -> {
            close(runs, piece, style, datum);
            runs.add(new Run(Style.BOX, "☐", Optional.empty()));
          }
          case GAP -> {
            close(runs, piece, style, datum);
            runs.add(new Run(Style.GAP, "___", Optional.empty()));
          }
          case DATUM -> {
            close(runs, piece, style, datum);
            i++;
            datum = Optional.of(DATA.get(marked.charAt(i) - FIRST_DATUM));
          }
          case DATUM_END -> {
            close(runs, piece, style, datum);
            datum = Optional.empty();
          }
          default -> piece.append(c);
        }
      }
      close(runs, piece, style, datum);
      return runs;
    }

    private static void close(
        List<Run> runs, StringBuilder piece, Style style, Optional<Datum> datum) {
      if (!piece.isEmpty()) {
        runs.add(new Run(style, piece.toString(), datum));
        piece.setLength(0);
      }
    }
  }
}
