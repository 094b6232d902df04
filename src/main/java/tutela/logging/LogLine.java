package tutela.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.time.format.DateTimeFormatter;
import tutela.kernel.Brussels;
import tutela.kernel.OwnTrace;

/** What of an event may be written. */
final class LogLine {
  private static final String OURS = "tutela.";
  private static final int FRAMES = 8;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  private LogLine() {}

  static String of(ILoggingEvent event) {
    StringBuilder line = new StringBuilder();
    line.append(TIME.format(Brussels.at(event.getInstant())))
        .append(' ')
        .append(event.getLevel())
        .append(' ')
        .append(event.getLoggerName());
    if (event.getLoggerName().startsWith(OURS)) {
      line.append(' ').append(event.getFormattedMessage());
    }
    if (event.getThrowableProxy() instanceof ThrowableProxy proxy) {
      for (OwnTrace.Part part : OwnTrace.of(proxy.getThrowable(), FRAMES)) {
        line.append(" | ").append(part.type());
        part.frames().forEach(frame -> line.append(' ').append(frame));
      }
    }
    return line.append('\n').toString();
  }
}
