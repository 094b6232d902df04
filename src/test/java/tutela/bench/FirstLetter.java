package tutela.bench;

import java.nio.file.Path;
import tutela.app.Casework;
import tutela.app.LetterCase;
import tutela.kernel.LetterId;

/**
 * A process that makes one letter. The case file is open and the case is written, as it would be;
 * nothing of the engine for papers was used before, unless it is warmed as the program does.
 */
public final class FirstLetter {
  private FirstLetter() {}

  public static void main(String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments[0]);
    try (Casework work = Casework.in(Path.of("case-file"))) {
      LetterId draft = LetterCase.about(work.services(), LetterCase.addresses(count)).draft();
      if (arguments[1].equals("warmed")) {
        Casework.papers().warmUp();
      }
      Children.tell("first", Samples.time(() -> Letters.pdf(work.services(), draft)));
    }
  }
}
