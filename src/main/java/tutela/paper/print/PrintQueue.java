package tutela.paper.print;

/**
 * A queue of the print system.
 *
 * @param name by which the system knows it
 * @param label for people; the name if the system has none
 */
public record PrintQueue(String name, String label, Rank rank, State state) {
  public enum Rank {
    DEFAULT,
    OTHER
  }

  public enum State {
    READY,
    /** Stopped by someone or by a fault: what is sent waits there. */
    STOPPED
  }
}
