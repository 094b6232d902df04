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

  /**
   * For a part of the work.
   *
   * @param from share of the whole at which it begins
   * @param until share of the whole at which it ends
   */
  default Progress part(double from, double until) {
    Progress whole = this;
    return new Progress() {
      @Override
      public void at(double share) {
        whole.at(from + share * (until - from));
      }

      @Override
      public boolean cancelled() {
        return whole.cancelled();
      }
    };
  }

  /** For work that nobody watches. */
  static Progress none() {
    return share -> {};
  }
}
