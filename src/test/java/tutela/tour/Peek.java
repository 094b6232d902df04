package tutela.tour;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextArea;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.kernel.CaseId;

public final class Peek {
  private Peek() {}

  public static void main(String[] args) throws Exception {
    Path out = Path.of("target/peek");
    try (Program program = Program.start(Files.createTempDirectory("peek"))) {
      program.click("practise");
      program.waitFor("desk", () -> program.isShown("work"));
      program.settle();
      Program.onScreen(
          () -> {
            program
                .wiring()
                .window
                .go(Place.of(ScreenId.LETTERS, new CaseId(1), "write:REQUEST:chirp:"));
            return true;
          });
      program.settle();
      program.settle();
      program.click("remedy");
      program.click("add-passage");
      program.settle();
      TextArea area = (TextArea) program.wiring().scene().getFocusOwner();
      for (int i = 0; i < 1; i++) {
        int n = i;
        long t0 = System.nanoTime();
        Program.onScreen(
            () -> {
              area.appendText(" a word" + n);
              return 1;
            });
        Thread.sleep(60);
        program.waitFor("q", () -> Program.onScreen(program.wiring()::isQuiet));
        // wait for pause to fire
        long t = System.nanoTime();
        long last = t0;
        while (System.nanoTime() - t0 < 500_000_000L) {
          if (!Program.onScreen(program.wiring()::isQuiet)) last = System.nanoTime();
          Thread.sleep(2);
        }
        System.out.println("renewed after " + (last - t0) / 1_000_000 + " ms");
      }
      program.picture(out.resolve("own.png"));
    } catch (Throwable t) {
      t.printStackTrace();
    }
    System.exit(0);
  }
}
