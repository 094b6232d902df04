package tutela.fx;

import java.util.Optional;
import tutela.kernel.CaseId;

/**
 * Where one is: a screen, the case it shows if any, and what in it.
 *
 * @param subject id of a letter, reply, item or question inside the screen; empty = the screen's
 *     own choice
 */
public record Place(ScreenId screen, Optional<CaseId> caseId, String subject) {
  public static Place of(ScreenId screen) {
    return new Place(screen, Optional.empty(), "");
  }

  public static Place of(ScreenId screen, CaseId caseId) {
    return new Place(screen, Optional.of(caseId), "");
  }

  public static Place of(ScreenId screen, CaseId caseId, String subject) {
    return new Place(screen, Optional.of(caseId), subject);
  }

  /** The case; for screens that are only reached with one. */
  public CaseId inCase() {
    return caseId.orElseThrow();
  }
}
