package tutela.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of an exception may leave the program: its classes and our own lines of code. Never its
 * message, which may hold what somebody typed, a row or the name of a file.
 */
public final class OwnTrace {
  private static final String OURS = "tutela.";

  /** A cause of itself would have no end. */
  private static final int CAUSES = 10;

  /**
   * One exception, or one of its causes.
   *
   * @param type its class
   * @param frames {@code feature.Class.method:line}, the innermost first
   */
  public record Part(String type, List<String> frames) {}

  private OwnTrace() {}

  /**
   * @param most frames of each part
   */
  public static List<Part> of(Throwable thrown, int most) {
    List<Part> parts = new ArrayList<>();
    for (@Nullable Throwable t = thrown; t != null && parts.size() < CAUSES; t = t.getCause()) {
      List<String> frames = new ArrayList<>();
      for (StackTraceElement frame : t.getStackTrace()) {
        if (frame.getClassName().startsWith(OURS) && frames.size() < most) {
          frames.add(
              frame.getClassName().substring(OURS.length())
                  + "."
                  + frame.getMethodName()
                  + ":"
                  + frame.getLineNumber());
        }
      }
      parts.add(new Part(t.getClass().getName(), List.copyOf(frames)));
    }
    return List.copyOf(parts);
  }
}
