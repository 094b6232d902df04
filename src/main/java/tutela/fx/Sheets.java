package tutela.fx;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import tutela.kernel.AppFailure;

/** Opens sheets over the page: small screens that come and go. */
public final class Sheets {
  /** A screen that lies over another. */
  public interface Sheet extends Screen {
    /**
     * @param close takes the sheet away and lets the page below show what changed
     */
    void onClose(Runnable close);
  }

  private final Screens screens;
  private final Dialogs dialogs;

  public Sheets(Screens screens, Dialogs dialogs) {
    this.screens = screens;
    this.dialogs = dialogs;
  }

  /**
   * @param afterwards runs on the FX thread once the sheet is gone, whatever was done in it
   */
  public void open(ScreenId id, Place place, Runnable afterwards) {
    Screens.Loaded loaded = screens.load(id);
    if (!(loaded.screen() instanceof Sheet sheet)) {
      throw new IllegalStateException(id + " is no sheet");
    }
    Runnable close =
        () -> {
          sheet.leave();
          dialogs.close();
          afterwards.run();
        };
    sheet.onClose(close);
    Parent card = loaded.root();
    card.getChildrenUnmodifiable().forEach(Dialogs::growWithContent);
    dialogs.open(card, close);
    sheet.open(place);
    focusFirst(card);
  }

  public void failure(AppFailure failure) {
    dialogs.failure(failure);
  }

  private static boolean focusFirst(Node node) {
    if (node.isFocusTraversable() && node.isVisible() && !(node instanceof javafx.scene.control.ScrollPane)) {
      node.requestFocus();
      return true;
    }
    if (node instanceof javafx.scene.control.ScrollPane scroll) {
      return scroll.getContent() != null && focusFirst(Objects.requireNonNull(scroll.getContent()));
    }
    if (node instanceof Parent parent && node.isVisible()) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        if (focusFirst(child)) {
          return true;
        }
      }
    }
    return false;
  }
}
