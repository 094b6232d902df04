package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tutela.settings.domain.CaptureBlock;

/** What a system can do is not promised where it cannot. */
final class WindowCaptureTest {
  @ParameterizedTest
  @CsvSource({"Windows 11,WHOLLY", "Mac OS X,BY_VERSION", "Linux,NEVER", "FreeBSD,NEVER"})
  void eachSystemHasItsOwn(String system, CaptureBlock block) {
    assertThat(WindowCapture.blockOf(system)).isEqualTo(block);
  }
}
