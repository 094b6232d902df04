package tutela.paper;

import java.util.ArrayList;
import java.util.List;

/** What a text is made of, sign by sign. */
final class Signs {
  private Signs() {}

  record Run(String text, boolean rightToLeft) {}

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
   * Cuts a text into words that run from right to left, with what lies between them, and others.
   */
  static List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      int sign = text.codePointAt(i);
      if (!isRightToLeft(sign)) {
        i += Character.charCount(sign);
        continue;
      }
      if (i > start) {
        runs.add(new Run(text.substring(start, i), false));
      }
      int end = endOfRun(text, i);
      runs.add(new Run(text.substring(i, end), true));
      start = end;
      i = end;
    }
    if (start < text.length()) {
      runs.add(new Run(text.substring(start), false));
    }
    return List.copyOf(runs);
  }

  static boolean hasRightToLeft(String text) {
    return text.codePoints().anyMatch(Signs::isRightToLeft);
  }

  static boolean isRightToLeft(int sign) {
    byte direction = Character.getDirectionality(sign);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static int endOfRun(String text, int start) {
    int end = start;
    for (int i = start; i < text.length(); ) {
      int sign = text.codePointAt(i);
      byte direction = Character.getDirectionality(sign);
      i += Character.charCount(sign);
      if (isRightToLeft(sign)
          || direction == Character.DIRECTIONALITY_ARABIC_NUMBER
          || direction == Character.DIRECTIONALITY_NONSPACING_MARK) {
        end = i;
      } else if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
        break;
      }
    }
    return end;
  }
}
