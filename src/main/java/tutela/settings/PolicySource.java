package tutela.settings;

import tutela.settings.domain.PolicyReport;

/** Where the administrator's policy is read from. */
public interface PolicySource {
  /** What is sound in it, and what is not; never fails. */
  PolicyReport read();
}
