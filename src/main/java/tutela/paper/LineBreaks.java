package tutela.paper;

import com.ibm.icu.text.BreakIterator;
import com.openhtmltopdf.extend.FSTextBreaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a line of text may end: by the rules of Unicode, and within an address only before a sign
 * that parts it. After a hyphen of its own an address would seem to carry one of ours.
 */
final class LineBreaks implements FSTextBreaker {
  /** What is shorter and has a stroke in it is a word, a date or a number of a law. */
  private static final int SHORTEST_ADDRESS = 30;

  private static final String PARTS = "/?&#=";

  private final BreakIterator unicode = BreakIterator.getLineInstance(Locale.ROOT);
  private List<Integer> breaks = List.of();
  private int next;

  @Override
  public void setText(String text) {
    unicode.setText(text);
    List<Integer> found = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      boolean space = Character.isWhitespace(text.charAt(start));
      while (end < text.length() && Character.isWhitespace(text.charAt(end)) == space) {
        end++;
      }
      if (!space && isAddress(text, start, end)) {
        addressBreaks(text, start, end, found);
      } else {
        unicodeBreaks(start, end, found);
      }
      start = end;
    }
    if (found.isEmpty() || found.getLast() < text.length()) {
      found.add(text.length());
    }
    breaks = found;
    next = 0;
  }

  @Override
  public int next() {
    return next < breaks.size() ? breaks.get(next++) : BreakIterator.DONE;
  }

  private static boolean isAddress(String text, int start, int end) {
    if (end - start < SHORTEST_ADDRESS) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (PARTS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Breaks in ]start, end], so that the one after the last space before a word is among them. */
  private void unicodeBreaks(int start, int end, List<Integer> found) {
    for (int at = unicode.following(start); at != BreakIterator.DONE && at <= end; ) {
      found.add(at);
      at = unicode.next();
    }
  }

  private static void addressBreaks(String text, int start, int end, List<Integer> found) {
    for (int i = start + 1; i < end; i++) {
      char before = text.charAt(i - 1);
      boolean parted = PARTS.indexOf(text.charAt(i)) >= 0 && PARTS.indexOf(before) < 0;
      if (parted && before != '-' && before != ':') {
        found.add(i);
      }
    }
  }
}
