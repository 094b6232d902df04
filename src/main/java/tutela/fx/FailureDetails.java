package tutela.fx;

import java.util.ArrayList;
import java.util.List;
import tutela.kernel.AppFailure;
import tutela.kernel.OwnTrace;
import tutela.kernel.Release;

/**
 * What a technician needs to find a fault, for the clipboard: version, system, the step that was
 * taken, classes and our own lines. No message, no argument and no name of a file: nothing of a
 * case, a person or a folder.
 */
final class FailureDetails {
  private static final int FRAMES = 12;
  private static final List<String> CARRIERS =
      List.of("fx.", "kernel.", "logging.", "app.Uncaught.");

  private FailureDetails() {}

  static String of(AppFailure failure) {
    List<OwnTrace.Part> trace = OwnTrace.of(failure, FRAMES);
    List<String> lines = new ArrayList<>();
    lines.add("Tutela " + Release.version() + ", " + FailureCode.of(failure));
    lines.add(
        "%s %s %s, Java %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch"),
                Runtime.version()));
    lines.add("step: " + step(failure));
    for (OwnTrace.Part part : trace) {
      lines.add(part.type());
      part.frames().forEach(frame -> lines.add("  at " + frame));
    }
    return String.join("\n", lines) + "\n";
  }

  /** The outermost of our lines where it went wrong, past what only carries work about. */
  private static String step(AppFailure failure) {
    return OwnTrace.of(failure, Integer.MAX_VALUE).reversed().stream()
        .flatMap(part -> part.frames().reversed().stream())
        .filter(frame -> CARRIERS.stream().noneMatch(frame::startsWith))
        .findFirst()
        .map(FailureDetails::name)
        .orElse("-");
  }

  /** {@code letters.ui.LetterController.lambda$onFinal$3:120} is a part of {@code onFinal}. */
  private static String name(String frame) {
    return frame.replaceAll("lambda\\$(\\w+)\\$\\d+", "$1").replaceAll(":-?\\d+$", "");
  }
}
