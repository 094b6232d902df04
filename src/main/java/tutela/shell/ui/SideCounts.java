package tutela.shell.ui;

import tutela.kernel.CaseId;

/** The figures of the side bar. */
public interface SideCounts {
  /** What is overdue or due today. */
  int due();

  Case of(CaseId caseId);

  /** The figures of one case. */
  record Case(String reference, int items, int letters, int replies) {}
}
