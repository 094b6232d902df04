package tutela.fx;

/**
 * The way from screen to screen; features never name each other's screens but by {@link ScreenId}.
 */
public interface Navigator {
  void go(Place place);

  /** To the place before, or the desk. */
  void back();

  /** As {@link #go}, with no way back: where one was is not there any more. */
  void goAfresh(Place place);

  /** Counts in the side bar and the case's head may have changed. */
  void refreshFrame();
}
