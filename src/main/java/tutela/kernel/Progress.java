package tutela.kernel;

/** How a long piece of work tells how far it is, and hears that it is no longer wanted. */
public interface Progress {
  /**
   * Called on the thread that works.
   *
   * @param share of the work that is done, 0 to 1
   */
  void at(double share);

  /**
   * As {@link #at(double)}, for work of equal steps.
   *
   * @param done steps that are behind
   */
  default void at(int done, int of) {
    at((double) done / of);
  }

  /**
   * Asked between two steps; the work then ends with a {@link
   * java.util.concurrent.CancellationException}.
   */
  default boolean cancelled() {
    return false;
  }

  /** For work that nobody watches. */
  static Progress none() {
    return share -> {};
  }
}
