package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.kernel.CaseId;
import tutela.tour.Program;

/** After a lock nothing leads any more to what was open: its pages, its services, its keys. */
final class LockedMemoryTest {
  private static final int ROUNDS = 40;
  private static final long BETWEEN_MS = 100;

  @Test
  void whatWasOpenIsLetGo(@TempDir Path folder) throws Exception {
    try (Program program = Program.start(folder)) {
      WeakReference<SessionServices> open = openAndLock(program);
      for (int i = 0; i < ROUNDS && open.get() != null; i++) {
        System.gc();
        Thread.sleep(BETWEEN_MS);
      }
      assertThat(open.get() == null).as("the session is gone from memory").isTrue();
    }
  }

  private static WeakReference<SessionServices> openAndLock(Program program) {
    program.click("practise");
    program.waitFor("desk", () -> program.isShown("work")).settle();
    CaseId one = new CaseId(1);
    for (ScreenId screen :
        new ScreenId[] {
          ScreenId.CASE,
          ScreenId.INTERVIEW,
          ScreenId.SAFETY,
          ScreenId.ITEMS,
          ScreenId.CHECK,
          ScreenId.MANDATE,
          ScreenId.LETTERS,
          ScreenId.REPLY,
          ScreenId.JOURNAL
        }) {
      Program.onScreen(
          () -> {
            Inside.go(program.wiring(), Place.of(screen, one));
            return true;
          });
      program.settle();
    }
    for (ScreenId screen :
        new ScreenId[] {
          ScreenId.CASES, ScreenId.DIRECTORY, ScreenId.SOURCES, ScreenId.SETTINGS, ScreenId.DESK
        }) {
      Program.onScreen(
          () -> {
            Inside.go(program.wiring(), Place.of(screen));
            return true;
          });
      program.settle();
    }
    WeakReference<SessionServices> open = new WeakReference<>(Inside.services(program.wiring()));
    program.press(KeyCode.CONTROL, KeyCode.L);
    program.waitFor("the way in", () -> program.isShown("practise")).settle();
    return open;
  }
}
