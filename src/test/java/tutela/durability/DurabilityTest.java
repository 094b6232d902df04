package tutela.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.Beside;
import tutela.Needs;

/** The short run: nothing that was confirmed is lost, nothing wrong is taken for right. */
@Beside
final class DurabilityTest {
  @Test
  void nothingConfirmedIsLostAndNothingWrongIsSilent(@TempDir Path folder) throws Exception {
    Needs.root();
    Tally tally = new Durability(folder, 11).run(0.025);
    System.out.println(tally.markdown());
    assertThat(tally.faults()).isEmpty();
    assertThat(tally.trials()).allSatisfy(t -> assertThat(tally.tried(t)).as(t).isPositive());
    for (String told :
        new String[] {
          Damaged.KEY_FILE,
          Damaged.KEY_FILE_CUT,
          Damaged.OLDER_STORE,
          Damaged.OLDER_ANCHOR,
          Damaged.OLDER_KEYS,
          Troubled.PULLED,
          Troubled.READ_ONLY
        }) {
      assertThat(tally.count(told, Outcome.RECOGNISED)).as(told).isEqualTo(tally.tried(told));
    }
    assertThat(tally.count(Troubled.POWER, Outcome.RECOVERED)).isPositive();
    assertThat(tally.count(Troubled.FULL, Outcome.RECOGNISED)).isPositive();
  }
}
