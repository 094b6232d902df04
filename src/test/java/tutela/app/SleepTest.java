package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.kernel.Language;
import tutela.settings.domain.Settings.Covering;
import tutela.settings.domain.Settings.OnSleep;

/**
 * Nobody is at the window while a case file is open: the computer sleeps, so that no tick comes and
 * the clock goes on; or the window is minimised.
 */
final class SleepTest {
  @TempDir private static Path folder;
  private static AtTheScreen at;

  @BeforeAll
  static void start() throws Exception {
    at = new AtTheScreen(folder);
  }

  @AfterAll
  static void stop() {
    at.close();
  }

  @BeforeEach
  void begin() {
    at.settings(s -> s.asleep(OnSleep.LOCK));
    at.begin(Language.FR);
  }

  @Test
  void wakingFindsItLocked() {
    at.setClock(Duration.ofMinutes(2));
    at.awaitLock();
  }

  @Test
  void whoWishesSoFindsItOpen() throws Exception {
    at.settings(s -> s.asleep(OnSleep.STAY_OPEN));
    at.setClock(Duration.ofMinutes(2));
    Thread.sleep(2_500);
    assertThat(at.program().isShown("unlock")).isFalse();
  }

  @Test
  void theKeyThatWakesItDoesNotHideHowLongNobodyWasThere() {
    at.settings(s -> s.asleep(OnSleep.STAY_OPEN));
    at.setClock(Duration.ofMinutes(31));
    at.program().press(KeyCode.SHIFT);
    assertThat(at.program().isShown("unlock")).isTrue();
  }

  @Test
  void aMinimisedWindowIsCoveredAndNothingIsAskedAfterwards() {
    minimise(true);
    assertThat(at.program().isShown("cover")).isTrue();
    minimise(false);
    assertThat(at.program().isShown("cover")).isFalse();
    assertThat(at.program().isShown("work")).isTrue();
  }

  @Test
  void whatF12HidStaysHiddenWhenTheWindowIsBack() {
    at.program().press(KeyCode.F12);
    minimise(true);
    minimise(false);
    assertThat(at.program().isShown("cover")).isTrue();
    at.program().press(KeyCode.SHIFT);
    assertThat(at.program().isShown("cover")).isFalse();
  }

  @Test
  void whoWishesSoFindsItUncovered() {
    at.settings(s -> s.covered(Covering.NEVER));
    minimise(true);
    assertThat(at.program().isShown("cover")).isFalse();
    at.settings(s -> s.covered(Covering.MINIMISED));
    assertThat(at.program().isShown("cover")).as("the wish counts at once").isTrue();
    minimise(false);
  }

  private static void minimise(boolean minimised) {
    at.program().robot().interact(() -> at.program().stage().setIconified(minimised));
    at.program().settle();
  }
}
