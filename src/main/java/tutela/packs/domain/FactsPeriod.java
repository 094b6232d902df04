package tutela.packs.domain;

import java.util.Collection;

/** When the facts happened, seen from the day on which one text of law replaced another. */
public enum FactsPeriod {
  /** All of it before that day. */
  BEFORE,
  /** All of it on that day or later. */
  SINCE,
  /** Over that day, or not known: both texts are cited. */
  LASTING;

  /** The period of several items in one letter: theirs if they agree, else both texts. */
  public static FactsPeriod together(Collection<FactsPeriod> items) {
    return items.stream().distinct().reduce((a, b) -> LASTING).orElse(LASTING);
  }
}
