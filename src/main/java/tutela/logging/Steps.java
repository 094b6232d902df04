package tutela.logging;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/**
 * When something long got how far, for one line of the log: milliseconds since it began. Measured
 * where it runs, so that a slow workstation can say what it waits for.
 */
public final class Steps {
  private record Step(String name, long atNanos) {}

  private final String what;
  private final boolean sinceJavaBegan;
  private final long beganNanos = System.nanoTime();
  private final List<Step> reached = new ArrayList<>();

  private Steps(String what, boolean sinceJavaBegan) {
    this.what = what;
    this.sinceJavaBegan = sinceJavaBegan;
  }

  /** Begins now. */
  public static Steps of(String what) {
    return new Steps(what, false);
  }

  /**
   * Counts from the moment in which Java began. On Linux a process knows its own beginning only by
   * the full second in which the machine was started, so that cannot be asked.
   */
  public static Steps sinceJavaBegan(String what) {
    return new Steps(what, true);
  }

  public synchronized void reached(String step) {
    reached.add(new Step(step, System.nanoTime()));
  }

  /** Writes them as one line. */
  public synchronized void tell() {
    long before = sinceJavaBegan ? javaBeganBefore() : 0;
    // neither log nor management is asked for before: both take their time at a start
    LoggerFactory.getLogger(Steps.class)
        .info(
            "{}, ms: {}",
            what,
            reached.stream()
                .map(step -> step.name + " " + (before + millis(step.atNanos)))
                .collect(Collectors.joining(", ")));
  }

  private long javaBeganBefore() {
    long running = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    return running - millis(System.nanoTime());
  }

  private long millis(long nanos) {
    return (nanos - beganNanos) / 1_000_000;
  }
}
