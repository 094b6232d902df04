package tutela.app;

import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tutela.fx.Background;
import tutela.settings.domain.CaptureBlock;
import tutela.settings.domain.Settings.Capture;

/**
 * Keeps the windows out of screenshots and shared screens, where the system lets a program do so. A
 * list that drops down and a hint are windows of their own, so each that opens is told too.
 */
final class WindowCapture {
  private static final Logger LOG = LoggerFactory.getLogger(WindowCapture.class);

  /** What one system is called for it. */
  interface Calls {
    /** Tells all windows of this process; on the FX thread. */
    void tell(Capture capture) throws Throwable;
  }

  private final CaptureBlock block;
  private final Calls calls;
  private Capture wished = Capture.ALLOWED;
  private boolean failed;

  private WindowCapture(CaptureBlock block) {
    this.block = block;
    this.calls =
        switch (block) {
          case WHOLLY -> new WindowsCapture();
          case BY_VERSION -> new MacCapture();
          case NEVER -> capture -> {};
        };
    Window.getWindows()
        .addListener(
            (ListChangeListener<Window>)
                change -> {
                  while (change.next()) {
                    if (change.wasAdded() && wished == Capture.BLOCKED) {
                      Background.afterwards(this::tell); // the system knows it only then
                    }
                  }
                });
  }

  static WindowCapture ofThisSystem() {
    return new WindowCapture(blockOf(System.getProperty("os.name", "")));
  }

  static CaptureBlock blockOf(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return CaptureBlock.WHOLLY;
    }
    // neither X11 nor Wayland lets a program refuse
    return name.startsWith("mac") ? CaptureBlock.BY_VERSION : CaptureBlock.NEVER;
  }

  CaptureBlock block() {
    return block;
  }

  void wish(Capture capture) {
    if (capture != wished) {
      wished = capture;
      Background.afterwards(this::tell);
    }
  }

  private void tell() {
    if (failed || Window.getWindows().isEmpty()) {
      return;
    }
    try {
      calls.tell(wished);
    } catch (Throwable e) {
      failed = true; // once is enough; nobody is kept from working by it
      LOG.warn("the windows could not be kept out of screenshots", e);
    }
  }
}
