package tutela.fx;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javafx.scene.text.Font;

/** The fonts of the screen come with the program; installed ones are never relied on. */
public final class Fonts {
  private static final List<String> FIRST = List.of("Lato-Regular", "Lato-Semibold");
  private static final List<String> LATER =
      List.of("Lato-Bold", "Lato-Italic", "NotoSansMono-SemiCondensed");

  private Fonts() {}

  /** What the first window needs: text and icons. */
  public static void loadFirst() {
    FIRST.forEach(Fonts::loadOurs);
    load("/META-INF/resources/feather/4.28/fonts/feather.ttf");
  }

  /** The rest, once the first window stands. */
  public static void loadLater() {
    LATER.forEach(Fonts::loadOurs);
  }

  private static void loadOurs(String name) {
    load("/tutela/fonts/" + name + ".ttf");
  }

  private static void load(String file) {
    try (InputStream in = Fonts.class.getResourceAsStream(file)) {
      if (in == null || Font.loadFont(in, 15) == null) {
        throw new IllegalStateException("a font is missing or cannot be read: " + file);
      }
    } catch (IOException e) {
      throw new IllegalStateException("a font cannot be read: " + file, e);
    }
  }
}
