package tutela.app;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/** The sign of the program in the task bar: a plain shield in each size that systems ask for. */
final class WindowIcons {
  private static final int[] SIZES = {16, 32, 48, 64, 128, 256};

  private WindowIcons() {}

  static List<Image> all() {
    return IntStream.of(SIZES)
        .mapToObj(size -> "/tutela/shell/icon/" + size + ".png")
        .map(name -> Objects.requireNonNull(WindowIcons.class.getResourceAsStream(name), name))
        .map(Image::new)
        .toList();
  }
}
