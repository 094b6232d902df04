package tutela.shell.ui;

import java.util.function.Consumer;
import tutela.fx.Background;
import tutela.fx.Place;
import tutela.fx.Screens;

/**
 * What the window needs of an unlocked case file.
 *
 * @param lock closes the case file; the window then shows the way in again
 * @param newCase opens a case and goes there
 * @param shown hears of each place that is shown
 * @param practice whether everything in it is invented
 */
public record Session(
    Screens screens,
    SideCounts counts,
    Background background,
    Runnable lock,
    Runnable newCase,
    Consumer<Place> shown,
    boolean practice) {}
