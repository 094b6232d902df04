package tutela.durability;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tutela.app.Casework;
import tutela.kernel.Progress;

/** How a case file that was worked on came out: opened, compared, and verified as a whole. */
final class Verdict {
  private Verdict() {}

  /**
   * @param refused whether the program said before that it could not go on
   * @param detail what a fault would be found again by
   */
  static void on(
      Tally tally, String trial, Path folder, Ledger ledger, boolean refused, String detail) {
    List<String> missing = new ArrayList<>();
    boolean recovered = false;
    try (Casework work = Casework.in(folder)) {
      missing.addAll(ledger.missing(work.services()));
      recovered = work.vault().report().recovered();
      if (!work.vault().verify(Progress.none()).sound()) {
        missing.add("something is not as written");
      }
    } catch (RuntimeException e) {
      missing.add(e.toString());
    }
    tally.add(trial, outcome(missing, refused, recovered), detail + ": " + missing);
  }

  private static Outcome outcome(List<String> missing, boolean refused, boolean recovered) {
    if (!missing.isEmpty()) {
      return Outcome.LOST;
    }
    if (refused) {
      return Outcome.RECOGNISED;
    }
    return recovered ? Outcome.RECOVERED : Outcome.AS_BEFORE;
  }
}
