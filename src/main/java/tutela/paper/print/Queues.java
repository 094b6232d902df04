package tutela.paper.print;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tutela.kernel.AppFailure;

/**
 * The print system of this machine. Every call may take seconds, so none may come from the thread
 * of the window. We open no connection and write no file; what a queue keeps until it has printed
 * is the system's and is no longer protected.
 */
public interface Queues {

  /** The queues, the default one first; none at all if there is no print system. */
  List<PrintQueue> list();

  /** What a queue can do; asked when a queue is chosen, for a far one may be slow to answer. */
  QueueAbilities abilities(PrintQueue queue);

  /**
   * Hands a paper to a queue and returns as soon as the queue has it.
   *
   * @param title of the job, seen by everyone who sees the queue: the reference and nothing else
   * @throws AppFailure.PrintFailed if the queue did not take it
   * @throws AppFailure.Invalid if the paper has no page in the range
   */
  PrintJob print(PrintQueue queue, String title, byte[] pdf, PrintOptions options);

  /** Whether the job still waits or is being printed. */
  JobState state(PrintJob job);

  /** Takes a job back if it still waits; one that has gone is let go. */
  void cancel(PrintJob job);

  enum JobState {
    WAITING,
    GONE
  }

  static Queues ofThisSystem() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows")
        ? new AwtQueues()
        : new LpQueues(Map.of());
  }
}
