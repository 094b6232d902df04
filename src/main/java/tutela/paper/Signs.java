package tutela.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a text is made of, sign by sign. */
final class Signs {
  private Signs() {}

  /** A stretch of text that is read in one piece, or plain text between such. */
  record Run(String text, Kind kind) {}

  enum Kind {
    PLAIN,
    RIGHT_TO_LEFT,
    ADDRESS
  }

  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S");

  /**
   * The text without signs that no paper shows: controls, among them those that turn the direction
   * of what follows, soft hyphens, halves of signs.
   */
  static String printable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            sign -> {
              if (sign == '\t' || sign == '\n' || sign == '\r') {
                kept.append(' ');
              } else if (isShown(sign)) {
                kept.appendCodePoint(sign);
              }
            });
    return kept.toString();
  }

  private static boolean isShown(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL, Character.SURROGATE, Character.FORMAT -> false;
      default -> sign != 0xFFFC && !isVariation(sign);
    };
  }

  /** Signs that only choose between two drawings of the sign before them. */
  private static boolean isVariation(int sign) {
    return (sign >= 0xFE00 && sign <= 0xFE0F) || (sign >= 0xE0100 && sign <= 0xE01EF);
  }

  /**
   * Cuts a text into words that hold an address, words that run from right to left with what lies
   * between them, and the rest. The marks that touch such a word go with it: a line must not end
   * between them.
   */
  static List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      int word = endOf(text, i, false);
      String value = text.substring(i, word);
      boolean turned = hasRightToLeft(value);
      if (!turned && !ADDRESS.matcher(value).find()) {
        i = endOf(text, word, true);
        continue;
      }
      if (i > start) {
        runs.add(new Run(text.substring(start, i), Kind.PLAIN));
      }
      int end = turned ? endOfTurned(text, word) : word;
      runs.add(new Run(text.substring(i, end), turned ? Kind.RIGHT_TO_LEFT : Kind.ADDRESS));
      start = end;
      i = endOf(text, end, true);
    }
    if (start < text.length()) {
      runs.add(new Run(text.substring(start), Kind.PLAIN));
    }
    return List.copyOf(runs);
  }

  /** The end of the last word that follows from here and runs from right to left too. */
  private static int endOfTurned(String text, int start) {
    int end = start;
    int i = start;
    while (i < text.length()) {
      i = endOf(text, i, true);
      int word = endOf(text, i, false);
      String value = text.substring(i, word);
      if (value.isEmpty() || value.codePoints().anyMatch(Signs::isLeftToRight)) {
        break;
      }
      i = word;
      end = hasRightToLeft(value) ? word : end;
    }
    return end;
  }

  private static int endOf(String text, int start, boolean spaces) {
    int i = start;
    while (i < text.length() && isSpace(text.charAt(i)) == spaces) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(char sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
  }

  private static boolean isLeftToRight(int sign) {
    return Character.getDirectionality(sign) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }

  static boolean hasRightToLeft(String text) {
    return text.codePoints().anyMatch(Signs::isRightToLeft);
  }

  static boolean isRightToLeft(int sign) {
    byte direction = Character.getDirectionality(sign);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
