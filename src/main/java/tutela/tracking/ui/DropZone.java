package tutela.tracking.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import tutela.fx.DroppedFiles;

/** Where a file is let go: the zone shows that it would take it, and takes the first. */
final class DropZone {
  private DropZone() {}

  static void on(Region zone, Consumer<Path> onFile) {
    zone.setOnDragOver(event -> over(zone, event));
    zone.setOnDragExited(e -> zone.getStyleClass().remove("over"));
    zone.setOnDragDropped(event -> dropped(event, onFile));
  }

  private static void over(Region zone, DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      if (!zone.getStyleClass().contains("over")) {
        zone.getStyleClass().add("over");
      }
    }
    event.consume();
  }

  private static void dropped(DragEvent event, Consumer<Path> onFile) {
    List<Path> paths = DroppedFiles.of(event.getDragboard());
    event.setDropCompleted(!paths.isEmpty());
    event.consume();
    if (!paths.isEmpty()) {
      onFile.accept(paths.getFirst());
    }
  }
}
