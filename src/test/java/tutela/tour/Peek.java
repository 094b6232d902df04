package tutela.tour;

import java.nio.file.Files;

public final class Peek {
  private Peek() {}

  public static void main(String[] args) throws Exception {
    try (Program program = Program.start(Files.createTempDirectory("peek"))) {
      Program.onScreen(() -> { program.wiring().scene().focusOwnerProperty().addListener((o,a,b)->{ System.out.println(a+" -> "+b); if (b!=null && b.toString().contains("back")) new Throwable().printStackTrace(System.out);}); return 1;});
      program.click("create");
      program.settle();
      System.out.println(program.wiring().scene().getFocusOwner());
    } catch (Throwable t) {
      t.printStackTrace();
    }
    System.exit(0);
  }
}
