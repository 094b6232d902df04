package tutela.interview.ui;

import java.util.Set;
import java.util.function.Supplier;
import tutela.fx.Dialogs;
import tutela.fx.Texts;
import tutela.interview.domain.Facts;
import tutela.interview.domain.FieldId;
import tutela.kernel.CaseId;
import tutela.paper.ui.PrintSheet;

/** Papers she takes home: whether paper is safe for her is asked before one is made. */
public final class HerSheets {
  /** May paper come to her? Not every definition asks. */
  private static final FieldId POST = new FieldId("reach.post");

  private final Papers papers;
  private final PrintSheet printing;
  private final Dialogs dialogs;
  private final Texts texts;

  public HerSheets(Papers papers, PrintSheet printing, Dialogs dialogs, Texts texts) {
    this.papers = papers;
    this.printing = printing;
    this.dialogs = dialogs;
    this.texts = texts;
  }

  /** What comes next. */
  void nextSteps(CaseId caseId, Facts facts) {
    Runnable print = () -> print("end.sheet-name", () -> papers.nextSteps(caseId));
    if (comesBadly(facts.chosen(POST))) {
      dialogs.confirm("end.sheet-unsafe", print);
    } else {
      dialogs.confirm("end.sheet-ask", print);
    }
  }

  /** When one meets. */
  void appointment(CaseId caseId, Facts facts) {
    Runnable print = () -> print("end.appointment-name", () -> papers.appointment(caseId));
    if (comesBadly(facts.chosen(POST))) {
      dialogs.confirm("end.sheet-unsafe", print);
    } else {
      dialogs.confirm("end.appointment-ask", print);
    }
  }

  private void print(String name, Supplier<byte[]> paper) {
    printing.open(texts.get(name), paper::get, queue -> {});
  }

  /** She said that paper must not come. */
  static boolean comesBadly(Set<String> post) {
    return post.contains("no");
  }
}
