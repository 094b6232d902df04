package tutela.letters.domain;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text without case, accents, ligatures and percent-encoding, which remembers where each of its
 * characters stood, so that a find can be shown in the text as it was written.
 */
final class Folded {
  /** What a decoder puts in the place of bytes that it cannot read. */
  private static final char NO_CHARACTER = '\ufffd';

  private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();
  private static final Map<Integer, String> SPECIAL =
      Map.ofEntries(
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'ð', "d"),
          Map.entry((int) 'þ', "th"),
          Map.entry((int) 'ı', "i"));

  private final StringBuilder text = new StringBuilder();
  private final int[] from;
  private final int[] to;

  private Folded(String original) {
    int room = Math.max(16, original.length() * 4);
    int[] starts = new int[room];
    int[] ends = new int[room];
    int i = 0;
    while (i < original.length()) {
      int start = i;
      String piece;
      if (isEscape(original, i)) {
        int end = i;
        while (isEscape(original, end)) {
          end += 3;
        }
        String decoded = decode(original, i, end);
        if (decoded == null) {
          piece = original.substring(i, i + 1);
          i++;
        } else {
          piece = decoded;
          i = end;
        }
      } else {
        int point = original.codePointAt(i);
        i += Character.charCount(point);
        piece = Character.toString(point);
      }
      String folded = fold(piece);
      for (int k = 0; k < folded.length(); k++) {
        if (text.length() == starts.length) {
          starts = java.util.Arrays.copyOf(starts, starts.length * 2);
          ends = java.util.Arrays.copyOf(ends, ends.length * 2);
        }
        starts[text.length()] = start;
        ends[text.length()] = i;
        text.append(folded.charAt(k));
      }
    }
    from = starts;
    to = ends;
  }

  static Folded of(String original) {
    return new Folded(original);
  }

  /** The plain form of a piece of text. */
  static String fold(String piece) {
    StringBuilder result = new StringBuilder();
    NFKD.normalize(piece)
        .codePoints()
        .filter(p -> Character.getType(p) != Character.NON_SPACING_MARK)
        .forEach(
            p -> {
              int lower = Character.toLowerCase(p);
              result.append(SPECIAL.getOrDefault(lower, Character.toString(lower)));
            });
    return result.toString();
  }

  String text() {
    return text.toString();
  }

  /** Where the characters from start until end of the folded text stand in the original. */
  int originalStart(int start) {
    return from[start];
  }

  int originalEnd(int end) {
    return to[end - 1];
  }

  private static boolean isEscape(String s, int i) {
    return i + 2 < s.length()
        && s.charAt(i) == '%'
        && Character.digit(s.charAt(i + 1), 16) >= 0
        && Character.digit(s.charAt(i + 2), 16) >= 0;
  }

  /** The characters that a run of escapes stands for; null if they are no UTF-8. */
  private static @Nullable String decode(String s, int from, int until) {
    byte[] bytes = new byte[(until - from) / 3];
    for (int i = 0; i < bytes.length; i++) {
      int at = from + i * 3;
      bytes[i] = (byte) Integer.parseInt(s, at + 1, at + 3, 16);
    }
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    return decoded.indexOf(NO_CHARACTER) < 0 ? decoded : null;
  }
}
