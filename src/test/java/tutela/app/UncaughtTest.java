package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import tutela.Watch;
import tutela.fx.ClipboardGuard;
import tutela.fx.Dialogs;
import tutela.fx.Texts;
import tutela.kernel.AppFailure;
import tutela.kernel.Language;
import tutela.tour.Program;

/** What nobody caught is told in the form of every failure, and does not stand in the way. */
final class UncaughtTest {
  private final Watch watch = Watch.at("2026-11-29T10:00");
  private final Texts texts = new Texts(List.of(Wiring.COMMON_TEXTS), Language.FR);
  private final StackPane veils = new StackPane();
  private final Dialogs dialogs = new Dialogs(texts, new ClipboardGuard());
  private @Nullable Scene scene;
  private final Uncaught uncaught = new Uncaught(dialogs, watch);

  @BeforeEach
  void show() throws Exception {
    FxToolkit.registerPrimaryStage();
    onScreen(
        () -> {
          Region behind = new Region();
          scene = new Scene(new StackPane(behind, veils));
          dialogs.attach(veils, behind);
        });
  }

  private static void onScreen(Runnable action) {
    Program.onScreen(
        () -> {
          action.run();
          return true;
        });
  }

  private void tell(Throwable thrown) {
    uncaught.tell(thrown); // not on the screen's thread
    onScreen(() -> {});
  }

  private String title() {
    return veils.getChildren().getLast().lookupAll(".h2").stream()
        .map(node -> ((javafx.scene.control.Label) node).getText())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatALibraryWrappedIsToldAsItWasSaid() {
    tell(
        new IllegalStateException(
            new InvocationTargetException(new AppFailure.DiskFull(new IOException()))));
    assertThat(title()).isEqualTo(texts.get("failure.disk-full.title"));
    tell(new IllegalStateException("a fault"));
    assertThat(title()).isEqualTo(texts.get("failure.unexpected.title"));
  }

  @Test
  void whatFailsAtEveryFrameIsToldOnce() {
    IllegalStateException fault = new IllegalStateException("at every frame");
    for (int frame = 0; frame < 100; frame++) {
      tell(fault);
      watch.pass(Duration.ofMillis(16));
      assertThat(veils.getChildren()).hasSize(frame < 50 ? 1 : 0);
      if (frame == 49) {
        onScreen(dialogs::closeAll);
      }
    }
    watch.pass(Duration.ofSeconds(3));
    tell(fault);
    assertThat(veils.getChildren()).hasSize(1);
  }
}
