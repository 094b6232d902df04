package tutela.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tutela.kernel.Brussels;

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
    for (@Nullable IThrowableProxy t = event.getThrowableProxy(); t != null; t = t.getCause()) {
      line.append(" | ").append(t.getClassName());
      int shown = 0;
      for (StackTraceElementProxy frame : t.getStackTraceElementProxyArray()) {
        StackTraceElement at = frame.getStackTraceElement();
        if (at.getClassName().startsWith(OURS) && shown < FRAMES) {
          shown++;
          line.append(' ')
              .append(at.getClassName(), OURS.length(), at.getClassName().length())
              .append('.')
              .append(at.getMethodName())
              .append(':')
              .append(at.getLineNumber());
        }
      }
    }
    return line.append('\n').toString();
  }
}
