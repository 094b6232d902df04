package tutela.fx;

import java.util.zip.CRC32;
import tutela.kernel.AppFailure;
import tutela.kernel.OwnTrace;

/**
 * A short code by which the office's technicians can tell failures apart. It is made of exception
 * classes and of our own stack frames; it holds nothing that was typed.
 */
final class FailureCode {
  private FailureCode() {}

  static String of(AppFailure failure) {
    CRC32 sum = new CRC32();
    for (OwnTrace.Part part : OwnTrace.of(failure, Integer.MAX_VALUE)) {
      add(sum, part.type());
      // without the line: the same fault has the same code in the next version
      part.frames().forEach(frame -> add(sum, frame.substring(0, frame.lastIndexOf(':'))));
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
