package tutela.tracking.ui;

import java.util.List;
import tutela.letters.domain.Guard;

/** Addresses of items on the screen: short, and with what names the person masked. */
final class Addresses {
  private static final int LONGEST_MASK = 10;
  private static final int SHORTEST_HEAD = 8;

  private final Guard guard;

  Addresses(Guard guard) {
    this.guard = guard;
  }

  boolean names(String place) {
    return !guard.search(place).isEmpty();
  }

  /** The address with what names the person masked. */
  String masked(String place) {
    List<Guard.Find> finds = guard.search(place);
    StringBuilder masked = new StringBuilder(place);
    for (Guard.Find find : finds.reversed()) {
      masked.replace(
          find.start(), find.end(), "•".repeat(Math.min(LONGEST_MASK, find.end() - find.start())));
    }
    return masked.toString();
  }

  /** The same without the scheme that all share. */
  String brief(String place) {
    return masked(place).replaceFirst("^https?://(www\\.)?", "");
  }

  /** The part that tells one address from its neighbours. */
  String tail(String place) {
    String masked = masked(place);
    int cut = masked.lastIndexOf('/', masked.length() - 2);
    return cut > SHORTEST_HEAD ? "…" + masked.substring(cut) : masked;
  }
}
