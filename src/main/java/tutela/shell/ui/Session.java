package tutela.shell.ui;

import java.util.function.Consumer;
import tutela.fx.Background;
import tutela.fx.Place;
import tutela.fx.Screens;
import tutela.kernel.OpenReport;

/**
 * What the window needs of an unlocked case file.
 *
 * @param lock closes the case file; the window then shows the way in again
 * @param newCase opens a case and goes there
 * @param shown hears of each place that is shown
 * @param standing what is said of it on every screen
 * @param report what opening found
 */
public record Session(
    Screens screens,
    SideCounts counts,
    Background background,
    Runnable lock,
    Runnable newCase,
    Consumer<Place> shown,
    Standing standing,
    OpenReport report) {
  /** What a case file is. */
  public enum Standing {
    /** One to work in. */
    USUAL,
    /** Everything in it is invented. */
    PRACTICE,
    /** It is damaged and only looked at. */
    LOOKED_AT
  }
}
