package tutela.letters;

import java.util.List;
import tutela.kernel.AddresseeId;
import tutela.kernel.CaseId;
import tutela.letters.domain.Earlier;

/** What was sent before and what came of it; known to whoever tracks it. */
public interface Correspondence {
  /** Letters of the case to an addressee that left, oldest first. */
  List<Earlier> sentTo(CaseId caseId, AddresseeId addressee);
}
