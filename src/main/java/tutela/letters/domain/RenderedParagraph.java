package tutela.letters.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tutela.packs.domain.Status;

/**
 * A passage of a letter in its words.
 *
 * @param runs the text in pieces, each set in one way
 * @param status the weakest of the template, of the law it cites and of the rules it quotes
 */
public record RenderedParagraph(Paragraph paragraph, List<Run> runs, Status status) {

  /** A piece of a passage that is set in one way. */
  public record Run(Style style, String text) {}

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
    private static final String ALL = "[\uE000-\uE004]";

    private Marks() {}

    /** A pattern of the pack with its marks told apart. */
    static String in(String pattern) {
      return pattern.replace("**", "" + STRONG).replace("☐", "" + BOX).replace("___", "" + GAP);
    }

    /** What is filled in, without anything that could be taken for a mark. */
    static String without(String data) {
      return data.replaceAll(ALL, "");
    }

    static List<Run> runs(String marked) {
      List<Run> runs = new ArrayList<>();
      StringBuilder piece = new StringBuilder();
      Style style = Style.PLAIN;
      for (int i = 0; i < marked.length(); i++) {
        char c = marked.charAt(i);
        switch (c) {
          case STRONG -> {
            close(runs, piece, style);
            style = style == Style.PLAIN ? Style.STRONG : Style.PLAIN;
          }
          case BOX -> {
            close(runs, piece, style);
            runs.add(new Run(Style.BOX, "☐"));
          }
          case GAP -> {
            close(runs, piece, style);
            runs.add(new Run(Style.GAP, "___"));
          }
          default -> piece.append(c);
        }
      }
      close(runs, piece, style);
      return runs;
    }

    private static void close(List<Run> runs, StringBuilder piece, Style style) {
      if (!piece.isEmpty()) {
        runs.add(new Run(style, piece.toString()));
        piece.setLength(0);
      }
    }
  }
}
