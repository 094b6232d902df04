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
import tutela.settings.domain.Settings.OnSleep;

/** The computer sleeps while a case file is open: no tick comes, and the clock goes on. */
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
}
