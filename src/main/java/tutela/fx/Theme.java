package tutela.fx;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * Colours and size of every window. Popups copy the style sheets of their owner but neither its
 * classes nor its text size, so each new window gets both here.
 */
public final class Theme {
  /** What the user chose. */
  public enum Mode {
    SYSTEM,
    LIGHT,
    DARK,
    CONTRAST
  }

  private static final List<String> CLASSES = List.of("theme-dark", "theme-contrast");
  private static final double BASE_PX = 15;
  private static final double LARGE_FROM = 1.5;
  private static final double LARGE_BELOW_EM_PX = 1000;
  private static final double WIDE_FROM_EM_PX = 1600;

  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.SYSTEM);
  private final DoubleProperty scale = new SimpleDoubleProperty(1);

  public ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  /** 1 is 100 %; 0.8 to 2.5. */
  public DoubleProperty scaleProperty() {
    return scale;
  }

  /** Call once, on the FX thread. */
  public void install() {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    Window.getWindows()
        .addListener(
            (ListChangeListener<Window>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(this::dress);
                  }
                });
    mode.addListener(o -> Window.getWindows().forEach(this::dress));
    scale.addListener(o -> Window.getWindows().forEach(this::dress));
    Platform.getPreferences()
        .colorSchemeProperty()
        .addListener(o -> Window.getWindows().forEach(this::dress));
  }

  /** The style sheets of a scene of ours; popups take them over by themselves. */
  public void dress(Scene scene) {
    scene.getStylesheets().setAll(sheet("tokens.css"), sheet("parts.css"));
    scene.widthProperty().addListener(o -> measure(scene.getRoot(), scene.getWidth()));
    dress(scene.getRoot());
    measure(scene.getRoot(), scene.getWidth());
  }

  private void dress(Window window) {
    Scene scene = window.getScene();
    if (scene != null && scene.getRoot() != null) {
      dress(scene.getRoot());
      measure(scene.getRoot(), scene.getWidth());
    }
  }

  private void dress(Parent root) {
    root.getStyleClass().removeAll(CLASSES);
    switch (effective()) {
      case DARK -> root.getStyleClass().add("theme-dark");
      case CONTRAST -> root.getStyleClass().add("theme-contrast");
      default -> {}
    }
    root.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", BASE_PX * scale.get()));
  }

  private void measure(Parent root, double width) {
    double emPixels = width / scale.get();
    toggle(
        root,
        "large-text",
        scale.get() >= LARGE_FROM || (width > 0 && emPixels < LARGE_BELOW_EM_PX));
    toggle(root, "wide-window", emPixels >= WIDE_FROM_EM_PX);
  }

  /** What the mode comes to on this system now. */
  public Mode effective() {
    if (mode.get() != Mode.SYSTEM) {
      return mode.get();
    }
    Object contrast = Platform.getPreferences().get("Windows.SPI.HighContrast");
    if (Objects.equals(contrast, true)) {
      return Mode.CONTRAST;
    }
    return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Mode.DARK : Mode.LIGHT;
  }

  private static void toggle(Parent root, String styleClass, boolean on) {
    if (on && !root.getStyleClass().contains(styleClass)) {
      root.getStyleClass().add(styleClass);
    } else if (!on) {
      root.getStyleClass().remove(styleClass);
    }
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Theme.class.getResource("/tutela/fx/" + name)).toExternalForm();
  }
}
