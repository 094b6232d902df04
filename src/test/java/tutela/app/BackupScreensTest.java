package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.fx.controls.Banner;
import tutela.fx.controls.FormField;
import tutela.tour.MainJob;
import tutela.tour.Program;

/** Backing up and restoring in the real program, by keyboard alone. */
final class BackupScreensTest {
  private static final int MOST_TABS = 40;

  @TempDir private Path temp;

  @Test
  void isMadeFromTheDeskAndRestoredHereAndOnANewMachine() throws Exception {
    Path medium = Files.createDirectory(temp.resolve("medium"));
    try (Program program = Program.start(temp.resolve("first"))) {
      new MainJob(program, name -> {}).create();
      backUp(program, medium);
      aMissingMediumIsSaid(program, medium);
      program.press(KeyCode.CONTROL, KeyCode.L);
      tabTo(program, "restore");
      program.press(KeyCode.ENTER);
      restore(program, all(medium).getFirst());
      assertThat(Program.<Banner>onScreen(() -> program.node("done")).getText())
          .contains("before-");
      open(program);
      assertThat(all(medium)).as("the restored case file knows of none").hasSize(2);
    }
    try (Program program = Program.start(temp.resolve("second"))) {
      tabTo(program, "restore");
      program.press(KeyCode.ENTER);
      restore(program, all(medium).getFirst());
      open(program);
    }
  }

  private static void backUp(Program program, Path medium) {
    tabTo(program, "todo-backups");
    program.press(KeyCode.ENTER);
    program.choose(medium);
    tabTo(program, "choose");
    program.press(KeyCode.ENTER);
    tabTo(program, "now");
    program.press(KeyCode.ENTER);
    assertThat(text(program, "last")).contains("aujourd’hui").contains("relue et complète");
  }

  private void aMissingMediumIsSaid(Program program, Path medium) throws IOException {
    Path away = Files.move(medium, temp.resolve("pulled out"));
    tabTo(program, "now");
    program.press(KeyCode.ENTER);
    FormField field = program.node("lastField");
    assertThat(Program.onScreen(field::message)).contains("pas branché");
    assertThat(text(program, "place")).contains("pas branché");
    Files.move(away, medium);
    Program.onScreen(
        () -> {
          Inside.go(program.wiring(), Place.of(ScreenId.DESK));
          return true;
        });
    program.settle();
  }

  private static void restore(Program program, Path backup) {
    program.settle();
    program.choose(backup);
    tabTo(program, "chooseFile");
    program.press(KeyCode.ENTER);
    program.type("not the passphrase");
    program.press(KeyCode.ENTER);
    FormField field = program.node("phraseField");
    assertThat(Program.onScreen(field::message)).contains("Ce n’est pas la phrase");
    program.type(MainJob.PASSPHRASE);
    program.press(KeyCode.ENTER);
    assertThat(text(program, "madeAt")).startsWith("Sauvegarde du");
    program.press(KeyCode.ENTER);
    program.waitFor("restored", () -> program.isShown("done"));
    program.settle();
  }

  private static void open(Program program) {
    program.press(KeyCode.ENTER);
    program.waitFor("unlock", () -> program.isShown("unlock"));
    program.settle();
    program.type(MainJob.PASSPHRASE);
    program.press(KeyCode.ENTER);
    program.waitFor("desk", () -> program.isShown("first"));
    program.settle();
  }

  private static List<Path> all(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void tabTo(Program program, String id) {
    for (int i = 0; i < MOST_TABS; i++) {
      Node focused = Program.onScreen(() -> program.wiring().scene().getFocusOwner());
      if (focused != null && id.equals(focused.getId())) {
        return;
      }
      program.press(KeyCode.TAB);
    }
    throw new AssertionError("Tab does not lead to " + id);
  }

  private static String text(Program program, String id) {
    Label label = program.node(id);
    return Program.onScreen(label::getText);
  }
}
