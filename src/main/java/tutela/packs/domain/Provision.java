package tutela.packs.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import tutela.kernel.Language;

/**
 * One fact of law or practice: what it says in plain words, how letters cite it, since when and
 * until when it holds, and how certain that is.
 *
 * @param fact in the languages of the screen
 * @param doubt what is open about it, in the languages of the screen; empty where nothing is
 * @param citation as it stands in a letter, in all four languages; empty where no letter cites it
 * @param laterCitation the same where the letter has cited its act before; empty where there is no
 *     shorter form
 * @param act the act that {@code laterCitation} takes as known
 * @param validUntil the last day on which it holds
 */
public record Provision(
    String id,
    Map<Language, String> fact,
    Map<Language, String> doubt,
    Map<Language, String> citation,
    Map<Language, String> laterCitation,
    Optional<String> act,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validUntil,
    Provenance provenance) {

  public Provision {
    fact = Map.copyOf(fact);
    doubt = Map.copyOf(doubt);
    citation = Map.copyOf(citation);
    laterCitation = Map.copyOf(laterCitation);
  }

  public Status status() {
    return provenance.status();
  }

  public boolean isCitable() {
    return !citation.isEmpty();
  }

  /** Whether it holds on that day, as far as the pack says; an open end holds. */
  public boolean holdsOn(LocalDate day) {
    return validFrom.map(from -> !day.isBefore(from)).orElse(true)
        && validUntil.map(until -> !day.isAfter(until)).orElse(true);
  }
}
