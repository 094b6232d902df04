package tutela.fx;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.Dragboard;
import tutela.kernel.Allowed;

/** The files of a drop, as paths. */
@Allowed("Dragboard hands over java.io.File")
public final class DroppedFiles {
  private DroppedFiles() {}

  public static List<Path> of(Dragboard board) {
    return board.getFiles().stream().map(f -> f.toPath()).toList();
  }
}
