package tutela.fx;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/** Makes each page on its first visit and keeps it; dropping this object drops them all. */
public final class Screens {
  /** A page and what drives it. */
  public record Loaded(Parent root, Screen screen) {}

  private final Texts texts;
  private final Map<Class<?>, Supplier<?>> controllers = new HashMap<>();
  private final Map<ScreenId, Loaded> pages = new EnumMap<>(ScreenId.class);

  public Screens(Texts texts) {
    this.texts = texts;
  }

  public <T> Screens with(Class<T> type, Supplier<? extends T> maker) {
    controllers.put(type, maker);
    return this;
  }

  public Loaded get(ScreenId id) {
    Loaded known = pages.get(id);
    if (known == null) {
      known = load(id);
      pages.put(id, known);
    }
    return known;
  }

  /** A new copy, for sheets that come and go. */
  public Loaded load(ScreenId id) {
    FXMLLoader loader = loader(id.fxml());
    try {
      Parent root = loader.load();
      if (!(loader.getController() instanceof Screen screen)) {
        throw new IllegalStateException(id + " has no controller that is a Screen");
      }
      settle(root);
      return new Loaded(root, screen);
    } catch (IOException e) {
      throw new IllegalStateException("cannot load " + id.fxml(), e);
    }
  }

  /** A part of a window that is no page of its own. */
  public Parent part(String fxml, Object controller) {
    FXMLLoader loader = loader(fxml);
    loader.setController(controller);
    try {
      Parent root = loader.load();
      settle(root);
      return root;
    } catch (IOException e) {
      throw new IllegalStateException("cannot load " + fxml, e);
    }
  }

  private FXMLLoader loader(String fxml) {
    FXMLLoader loader =
        new FXMLLoader(
            Objects.requireNonNull(Screens.class.getResource(fxml), "no " + fxml), texts.bundle());
    loader.setControllerFactory(this::controller);
    return loader;
  }

  private Object controller(Class<?> type) {
    Supplier<?> maker = controllers.get(type);
    if (maker == null) {
      throw new IllegalStateException("nobody makes " + type.getName());
    }
    return maker.get();
  }

  /** Style sheets cannot say "never below preferred size". */
  public static void settle(Node node) {
    if (node instanceof Labeled label && label.isWrapText()) {
      label.setMinHeight(Region.USE_PREF_SIZE);
    } else if (node instanceof ButtonBase button) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    if (node instanceof Labeled labeled && labeled.getGraphic() instanceof Parent graphic) {
      settle(graphic);
    }
    if (node instanceof javafx.scene.control.ScrollPane scroll && scroll.getContent() != null) {
      settle(scroll.getContent());
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(Screens::settle);
    }
  }
}
