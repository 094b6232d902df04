package tutela.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Breaks an address into lines of a column without adding a sign: before {@code ?} or {@code #} if
 * the line is 40 % full, else before {@code /} or {@code &} at 50 %, else before {@code =} at 50 %,
 * else where the line is full; never after a hyphen, which would look like one of ours, and never
 * inside a percent escape.
 */
final class AddressLines {
  private AddressLines() {}

  /**
   * @param width of the column
   * @param widthOf width of a sign, in the unit of the column
   */
  static List<String> of(String address, double width, IntToDoubleFunction widthOf) {
    int[] signs = address.codePoints().toArray();
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < signs.length) {
      int end = end(signs, start, width, widthOf);
      lines.add(new String(signs, start, end - start));
      start = end;
    }
    return List.copyOf(lines);
  }

  private static int end(int[] signs, int start, double width, IntToDoubleFunction widthOf) {
    double[] widthBefore = new double[signs.length - start + 1];
    int full = start;
    while (full < signs.length) {
      double next = widthBefore[full - start] + widthOf.applyAsDouble(signs[full]);
      if (next > width) {
        break;
      }
      widthBefore[++full - start] = next;
    }
    full = Math.max(full, start + 1); // one sign at least, however narrow the column
    if (full == signs.length) {
      return full;
    }
    for (Rule rule : Rule.values()) {
      for (int i = full; i > start; i--) {
        if (rule.before(signs, i)
            && widthBefore[i - start] >= rule.least * width
            && allowed(signs, i)) {
          return i;
        }
      }
    }
    for (int i = full; i > start; i--) {
      if (allowed(signs, i)) {
        return i;
      }
    }
    return full;
  }

  private static boolean allowed(int[] signs, int end) {
    int before = signs[end - 1];
    boolean insideEscape =
        (before == '%' && end + 1 < signs.length && isHex(signs[end]) && isHex(signs[end + 1]))
            || (end > 1 && signs[end - 2] == '%' && isHex(before) && isHex(signs[end]));
    return !isHyphen(before) && !insideEscape && !joinsWhatIsBefore(signs[end]);
  }

  private static boolean isHyphen(int sign) {
    return sign == '-' || sign == 0x00AD || (sign >= 0x2010 && sign <= 0x2015);
  }

  private static boolean isHex(int sign) {
    return Character.digit(sign, 16) >= 0 && sign < 0x80;
  }

  private static boolean joinsWhatIsBefore(int sign) {
    int type = Character.getType(sign);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || sign == 0x200D
        || (sign >= 0xFE00 && sign <= 0xFE0F)
        || (sign >= 0x1F3FB && sign <= 0x1F3FF);
  }

  private enum Rule {
    QUERY("?#", 0.4),
    PATH("/&", 0.5),
    VALUE("=", 0.5);

    private final String signs;
    private final double least;

    Rule(String signs, double least) {
      this.signs = signs;
      this.least = least;
    }

    private boolean before(int[] address, int i) {
      return signs.indexOf(address[i]) >= 0 && !(address[i] == '/' && address[i - 1] == '/');
    }
  }
}
