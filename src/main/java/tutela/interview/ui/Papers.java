package tutela.interview.ui;

import tutela.kernel.CaseId;
import tutela.kernel.Language;

/** The papers of the conversation; made off the FX thread. */
public interface Papers {
  /** Useful numbers, harmless when somebody finds them. */
  byte[] numbers(Language language);

  /** What family and authorities get where somebody is under 18. */
  byte[] family(CaseId caseId);

  /** What comes next, for herself. */
  byte[] nextSteps(CaseId caseId);

  /** When one meets, for herself. */
  byte[] appointment(CaseId caseId);
}
