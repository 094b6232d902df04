package tutela.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tutela.fx.Background;
import tutela.fx.Dialogs;
import tutela.kernel.AppFailure;
import tutela.kernel.OwnTrace;

/** What nobody caught, on whatever thread, is told in the one form of failures. */
final class Uncaught {
  private static final Logger LOG = LoggerFactory.getLogger(Uncaught.class);

  /** What fails at every frame of the window would come back before it can be closed. */
  private static final Duration QUIET = Duration.ofSeconds(2);

  private static final int FRAMES = 8;

  private final Dialogs dialogs;
  private final Clock clock;
  private final Map<List<OwnTrace.Part>, Instant> last = new HashMap<>();

  Uncaught(Dialogs dialogs, Clock clock) {
    this.dialogs = dialogs;
    this.clock = clock;
  }

  /** On any thread. The log has it already. */
  void tell(Throwable thrown) {
    Background.onScreen(
        () -> {
          try {
            tellOnce(thrown);
          } catch (RuntimeException | Error e) { // would come back here
            LOG.error("not told", e);
          }
        });
  }

  private void tellOnce(Throwable thrown) {
    Instant now = clock.instant();
    Instant before = last.put(OwnTrace.of(thrown, FRAMES), now);
    if (before == null || Duration.between(before, now).compareTo(QUIET) > 0) {
      dialogs.failure(AppFailure.of(thrown));
    }
  }
}
