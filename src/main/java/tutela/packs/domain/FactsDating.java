package tutela.packs.domain;

import java.util.Collection;
import java.util.List;

/**
 * What the dates of an item, or of all items of a letter, say about the law to cite.
 *
 * @param decides who settles it: the legal service where something was last online before even the
 *     former text was in force
 */
public record FactsDating(FactsPeriod period, Decides decides) {

  /** Who settles which law is cited. */
  public enum Decides {
    OFFICE,
    LEGAL_SERVICE
  }

  public boolean needsLegalService() {
    return decides == Decides.LEGAL_SERVICE;
  }

  /** Of several items in one letter. */
  public static FactsDating together(Collection<FactsDating> items) {
    List<FactsPeriod> periods = items.stream().map(FactsDating::period).toList();
    return new FactsDating(
        FactsPeriod.together(periods),
        items.stream().anyMatch(FactsDating::needsLegalService)
            ? Decides.LEGAL_SERVICE
            : Decides.OFFICE);
  }
}
