package tutela.logging;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When something long got how far, for one line of the log: milliseconds since it began. Measured
 * where it runs, so that a slow workstation can say what it waits for.
 */
public final class Steps {
  private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

  private final String what;
  private final long beganNanos;
  private final List<String> reached = new ArrayList<>();

  private Steps(String what, long beganNanos) {
    this.what = what;
    this.beganNanos = beganNanos;
  }

  /** Begins now. */
  public static Steps of(String what) {
    return new Steps(what, System.nanoTime());
  }

  /** Begins with the process, as the system knows it; there to 10 ms. */
  public static Steps sinceTheProcessBegan(String what) {
    long already =
        ProcessHandle.current()
            .info()
            .startInstant()
            .map(began -> System.currentTimeMillis() - began.toEpochMilli())
            .orElse(0L);
    return new Steps(what, System.nanoTime() - already * 1_000_000);
  }

  public synchronized void reached(String step) {
    reached.add(step + " " + (System.nanoTime() - beganNanos) / 1_000_000);
  }

  /** Writes them as one line. */
  public synchronized void tell() {
    LOG.info("{}, ms: {}", what, String.join(", ", reached));
  }
}
