package tutela.tracking.ui;

import java.util.Set;
import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.tracking.DeskService;

/** Where a case stands, in a few words. */
final class CaseWords {
  private static final Set<String> MINOR = Set.of("M", "M_PLUS");

  private CaseWords() {}

  /** For a closed case the last day for which it is kept. */
  static String state(Texts texts, DeskService.CaseLine line) {
    if (!line.matter().isOpen()) {
      return line.keptUntil()
          .map(day -> new Moments(texts).date(day))
          .orElseGet(() -> texts.get("cases.state.kept-open"));
    }
    if (MINOR.contains(line.matter().route())) {
      return texts.get("cases.state.minor");
    }
    if (line.items() == 0) {
      return texts.get("cases.state.interview");
    }
    if (!line.mandateSigned()) {
      return texts.get("cases.state.mandate");
    }
    if (line.removed() == line.items()) {
      return texts.get("cases.state.removed");
    }
    return texts.get("cases.state.online", "n", line.online(), "all", line.items());
  }
}
