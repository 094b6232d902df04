package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.Child;
import tutela.tour.MainJob;
import tutela.tour.Program;

/** The window is killed in the middle of a call; the next start leads back to the very question. */
final class KilledConversationTest {
  private static final String SAVED = "saved";

  /** The program that will be killed: a case file of one's own, and a call up to the phone. */
  public static void main(String[] arguments) throws Exception {
    Program program = Program.start(Path.of(arguments[0]));
    MainJob job = new MainJob(program, picture -> {});
    job.create();
    job.aboutSafety();
    job.howToReachHer();
    program.press(KeyCode.TAB);
    System.out.println(SAVED);
    Thread.sleep(Long.MAX_VALUE);
  }

  @Test
  void theVeryQuestionIsThereAgain(@TempDir Path folder) throws Exception {
    Path data = folder.resolve("data");
    killOnceSaved(folder, data);
    try (Program program = Program.start(data)) {
      program.waitFor("unlock", () -> program.isShown("phrase"));
      program.secret("phrase", MainJob.PASSPHRASE);
      program.press(KeyCode.ENTER);
      program.waitFor("the question", () -> program.isShown("reach-way-when"));
      program.settle();
      assertThat(text(program, "reach-way-when")).isEqualTo(MainJob.HOURS);
      assertThat(text(program, "reach-way-phone")).isEqualTo(MainJob.PHONE);

      program.press(KeyCode.CONTROL, KeyCode.L);
      program.waitFor("unlock", () -> program.isShown("unlock"));
      program.secret("phrase", MainJob.PASSPHRASE);
      program.press(KeyCode.ENTER);
      program.waitFor("the question after a lock", () -> program.isShown("reach-way-when"));
    }
    try (Program program = Program.start(data)) {
      program.secret("phrase", MainJob.PASSPHRASE);
      program.press(KeyCode.ENTER);
      program.waitFor("the desk after an end as it should be", () -> program.isShown("work"));
    }
  }

  private static void killOnceSaved(Path folder, Path data) throws Exception {
    Process process =
        Child.of(KilledConversationTest.class, folder.resolve("child"))
            .headless()
            .start(data.toString());
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      String line = said.readLine();
      while (line != null && !line.equals(SAVED)) {
        line = said.readLine();
      }
      assertThat(line).as("the call came as far as it should").isEqualTo(SAVED);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static String text(Program program, String id) {
    TextInputControl field = program.node(id);
    return Program.onScreen(field::getText);
  }
}
