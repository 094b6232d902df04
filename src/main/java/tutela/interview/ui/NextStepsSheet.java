package tutela.interview.ui;

import java.util.Set;
import tutela.fx.Dialogs;
import tutela.fx.Texts;
import tutela.interview.domain.Facts;
import tutela.interview.domain.FieldId;
import tutela.kernel.CaseId;
import tutela.paper.ui.PrintSheet;

/** The paper on what comes next: whether it is safe for her is asked before it is made. */
public final class NextStepsSheet {
  /** May paper come to her? Not every definition asks. */
  private static final FieldId POST = new FieldId("reach.post");

  private final Papers papers;
  private final PrintSheet printing;
  private final Dialogs dialogs;
  private final Texts texts;

  public NextStepsSheet(Papers papers, PrintSheet printing, Dialogs dialogs, Texts texts) {
    this.papers = papers;
    this.printing = printing;
    this.dialogs = dialogs;
    this.texts = texts;
  }

  void offer(CaseId caseId, Facts facts) {
    if (comesBadly(facts.chosen(POST))) {
      dialogs.confirm("end.sheet-unsafe", () -> print(caseId));
    } else {
      dialogs.confirm("end.sheet-ask", () -> print(caseId));
    }
  }

  private void print(CaseId caseId) {
    printing.open(texts.get("end.sheet-name"), () -> papers.nextSteps(caseId), queue -> {});
  }

  /** She said that paper must not come. */
  static boolean comesBadly(Set<String> post) {
    return post.contains("no");
  }
}
