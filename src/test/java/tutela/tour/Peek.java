package tutela.tour;

import java.nio.file.Files;
import java.nio.file.Path;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.kernel.CaseId;

/** Opens the practice case and takes pictures: for looking while building. */
public final class Peek {
  private Peek() {}

  public static void main(String[] args) throws Exception {
    Path out = Path.of("target/peek");
    try (Program program = Program.start(Files.createTempDirectory("peek"))) {
      program.click("practise");
      program.waitFor("desk", () -> program.isShown("work"));
      program.settle();
      program.picture(out.resolve("desk.png"));
      program.click("case-2026-0001");
      program.picture(out.resolve("case.png"));
      program.click("items");
      program.picture(out.resolve("items.png"));
      program.click("letters");
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
      program.picture(out.resolve("letter.png"));
      int n = 0;
      while (program.isShown("remedy") && n < 6) {
        program.click("remedy");
        program.settle();
        program.picture(out.resolve("letter-" + (++n) + ".png"));
      }
      program.type("reason", "Motif inventé");
      program.picture(out.resolve("letter-" + (++n) + ".png"));
      program.click("decide");
      program.settle();
      program.picture(out.resolve("letter-" + (++n) + ".png"));
      program.click("finish");
      program.settle();
      program.picture(out.resolve("letter-" + (++n) + ".png"));
    } catch (Throwable t) {
      t.printStackTrace();
    }
    System.exit(0);
  }
}
