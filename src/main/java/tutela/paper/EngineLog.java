package tutela.paper;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import tutela.kernel.Allowed;

/** Keeps the engine's own messages off the console: they may hold words of a paper. */
@Allowed("the engine's logger speaks in levels of java.util.logging")
final class EngineLog implements XRLogger {
  @Override
  public void log(String where, Level level, String message) {}

  @Override
  public void log(String where, Level level, String message, @Nullable Throwable error) {}

  @Override
  public void setLevel(String logger, Level level) {}

  @Override
  public boolean isLogLevelEnabled(Diagnostic diagnostic) {
    return false;
  }
}
