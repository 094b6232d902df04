package tutela.settings.domain;

import java.util.List;

/**
 * The policy as it was found.
 *
 * @param file where it lies, or would
 * @param there whether there is one
 * @param policy what is sound in it
 * @param changeable whether the user it is meant for could change it
 */
public record PolicyReport(
    String file, boolean there, Policy policy, List<PolicyFault> faults, boolean changeable) {
  /** Whether somebody should hear of it. */
  public boolean isInOrder() {
    return faults.isEmpty() && !changeable;
  }
}
