package tutela.storage;

import java.util.Optional;
import tutela.kernel.CaseId;

/**
 * One entry of the journal: what was done. Holds nothing of a person: the journal is kept when a
 * case is erased.
 *
 * @param kind noun and event past tense, such as {@code answer.saved}
 * @param caseId the case it belongs to, if to one
 * @param subject technical id of what was changed, or empty
 */
public record Change(String kind, Optional<CaseId> caseId, String subject) {
  /** Longest kind and subject, in characters. */
  static final int LONGEST = 200;

  public Change {
    if (kind.isBlank() || kind.length() > LONGEST || subject.length() > LONGEST) {
      throw new IllegalArgumentException("kind or subject empty or too long");
    }
  }

  public static Change of(String kind) {
    return new Change(kind, Optional.empty(), "");
  }

  public static Change of(String kind, CaseId caseId) {
    return new Change(kind, Optional.of(caseId), "");
  }

  public static Change of(String kind, CaseId caseId, String subject) {
    return new Change(kind, Optional.of(caseId), subject);
  }
}
