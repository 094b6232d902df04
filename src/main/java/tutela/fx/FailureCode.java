package tutela.fx;

import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import tutela.kernel.AppFailure;

/**
 * A short code by which the office's technicians can tell failures apart. It is made of exception
 * classes and of our own stack frames; it holds nothing that was typed.
 */
final class FailureCode {
  private FailureCode() {}

  static String of(AppFailure failure) {
    CRC32 sum = new CRC32();
    for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
      add(sum, t.getClass().getName());
      for (StackTraceElement frame : t.getStackTrace()) {
        if (frame.getClassName().startsWith("tutela.")) {
          add(sum, frame.getClassName() + "." + frame.getMethodName());
        }
      }
    }
    String word = failure.key().split("-", 2)[0];
    String upper = word.toUpperCase(java.util.Locale.ROOT);
    return upper.substring(0, Math.min(5, upper.length()))
        + String.format(java.util.Locale.ROOT, "-%04X", sum.getValue() & 0xffff);
  }

  private static void add(CRC32 sum, String text) {
    sum.update(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
