package tutela.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** The cover that comes by itself goes by itself; the one of F12 does not. */
final class CoverTest {
  private final Region node = new Region();
  private final Cover cover = new Cover(node, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  @Test
  void whatCameByItselfGoesWithoutAKey() {
    cover.takeAway();
    cover.hideByItself();
    assertThat(node.isVisible()).isTrue();
    cover.showByItself();
    assertThat(node.isVisible()).isFalse();
  }

  @Test
  void whatWasHiddenByAKeyStaysWhenTheWindowComesBack() {
    cover.takeAway();
    cover.hide();
    cover.hideByItself();
    cover.showByItself();
    assertThat(node.isVisible()).isTrue();
  }
}
