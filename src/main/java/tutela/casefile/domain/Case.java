package tutela.casefile.domain;

import java.time.Instant;
import java.util.Optional;
import tutela.kernel.CaseId;
import tutela.kernel.Language;

/**
 * One person's matter. Its reference is all that stands for the person outside this file.
 *
 * @param language in which one talks and in which her papers are
 * @param route which of the ways through the interview her age opens, by its name in the interview
 * @param touchedAt last time something of the case was changed
 */
public record Case(
    CaseId id,
    String reference,
    Language language,
    String route,
    Instant openedAt,
    String caseworker,
    Optional<Instant> closedAt,
    Instant touchedAt) {
  public boolean isOpen() {
    return closedAt.isEmpty();
  }
}
