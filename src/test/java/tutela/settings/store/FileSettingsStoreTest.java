package tutela.settings.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.kernel.Language;
import tutela.settings.domain.Policy;
import tutela.settings.domain.Settings;

/** What was chosen is there at the next start. */
final class FileSettingsStoreTest {
  @Test
  void everyChoiceIsKept(@TempDir Path folder) {
    Settings chosen =
        new Settings(
            Language.DE,
            Settings.ThemeChoice.CONTRAST,
            1.5,
            5,
            Settings.OnSleep.STAY_OPEN,
            Settings.Covering.ELSEWHERE,
            Settings.Capture.ALLOWED,
            folder.resolve("é").toString(),
            "0123456789abcdef",
            folder.toString(),
            3);
    new FileSettingsStore(folder, Policy.NONE).save(chosen);
    assertThat(new FileSettingsStore(folder, Policy.NONE).load()).isEqualTo(chosen);
  }
}
