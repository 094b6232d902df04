package tutela.casefile.domain;

import java.time.Instant;
import java.util.Optional;
import tutela.kernel.CaseId;

/**
 * Something that was searched for.
 *
 * @param targetId of the case, item or letter
 * @param text what to show: reference, address, or addressee of the letter
 * @param closedAt when its case was closed; empty while that is open
 */
public record SearchHit(
    Kind kind,
    long targetId,
    CaseId caseId,
    String reference,
    String text,
    Optional<Instant> closedAt) {
  /** What was found. */
  public enum Kind {
    CASE,
    ITEM,
    LETTER
  }

  @Override
  public String toString() {
    return "SearchHit[" + kind + " " + targetId + "]";
  }
}
