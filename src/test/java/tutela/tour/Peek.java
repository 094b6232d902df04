package tutela.tour;

import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the practice case and takes pictures: for looking while building. */
public final class Peek {
  private Peek() {}

  public static void main(String[] args) throws Exception {
    Path out = Path.of("target/peek");
    try (Program program = Program.start(Files.createTempDirectory("peek"))) {
      program.picture(out.resolve("welcome.png"));
      program.click("practise");
      program.waitFor("desk", () -> program.isShown("work"));
      program.settle();
      program.picture(out.resolve("desk.png"));
      program.click("case-2026-0001");
      program.picture(out.resolve("case.png"));
      program.click("items");
      program.picture(out.resolve("items.png"));
      program.click("settings");
      program.picture(out.resolve("settings.png"));
    } catch (Throwable t) {
      t.printStackTrace();
    }
    System.exit(0);
  }
}
