package tutela.packs.domain;

import java.util.Collection;
import java.util.List;

/**
 * What the dates of an item, or of all items of a letter, say about the law to cite.
 *
 * @param beforeFormerText something was last online before the former text itself was in force: the
 *     legal service says what to cite
 */
public record FactsDating(FactsPeriod period, boolean beforeFormerText) {

  /** Of several items in one letter. */
  public static FactsDating together(Collection<FactsDating> items) {
    List<FactsPeriod> periods = items.stream().map(FactsDating::period).toList();
    return new FactsDating(
        FactsPeriod.together(periods), items.stream().anyMatch(FactsDating::beforeFormerText));
  }
}
