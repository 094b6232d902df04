package tutela.fx;

import javafx.scene.input.KeyEvent;

/** What a controller of a page does when its page comes and goes. */
public interface Screen {
  /** The page is about to be seen for this place; loads what it shows. */
  default void open(Place place) {}

  /** The page is about to go: keeps what is being typed, stops what it started. */
  default void leave() {}

  /** A key that no control took, wherever the focus is; consume it if it is yours. */
  default void key(KeyEvent event) {}
}
