package tutela.tour;

import java.nio.file.Files;
import javafx.scene.control.ListView;

public final class Peek2 {
  private Peek2() {}

  public static void main(String[] args) throws Exception {
    try (Program program = Program.start(Files.createTempDirectory("peek"))) {
      program.click("practise");
      program.waitFor("desk", () -> program.isShown("work"));
      program.settle();
      program.click("cases");
      ListView<?>[] r = new ListView<?>[1];
      Program.onScreen(
          () -> {
            r[0] = (ListView<?>) program.wiring().scene().lookup("#work");
            return true;
          });
      program.click("desk");
      program.settle();
      r[0] = program.node("work");
      System.out.println(
          r[0].getSelectionModel().getSelectedIndex()
              + " "
              + r[0].isFocused()
              + " "
              + r[0].getFocusModel().getFocusedIndex());
      Program.onScreen(
          () -> {
            r[0].getSelectionModel()
                .selectedIndexProperty()
                .addListener(
                    (o, a, b) -> {
                      System.out.println(a + ">" + b);
                      new Throwable().printStackTrace(System.out);
                    });
            r[0].getSelectionModel().select(1);
            return true;
          });
      System.out.println(r[0].getSelectionModel().getSelectedIndex());
    } catch (Throwable t) {
      t.printStackTrace();
    }
    System.exit(0);
  }
}
