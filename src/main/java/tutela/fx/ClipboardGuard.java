package tutela.fx;

import javafx.animation.PauseTransition;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Copies for the user, and takes it back after a minute and at lock if it is still ours. */
public final class ClipboardGuard {
  private static final Duration KEPT = Duration.seconds(60);

  private final PauseTransition timer = new PauseTransition(KEPT);
  private @Nullable String ours;

  public ClipboardGuard() {
    timer.setOnFinished(e -> clear());
  }

  public void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    ours = text;
    timer.playFromStart();
  }

  public @Nullable String text() {
    return Clipboard.getSystemClipboard().getString();
  }

  /** Empties the clipboard if it still holds what we put there. */
  public void clear() {
    timer.stop();
    if (ours != null && ours.equals(Clipboard.getSystemClipboard().getString())) {
      Clipboard.getSystemClipboard().clear();
    }
    ours = null;
  }
}
