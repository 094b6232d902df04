package tutela.tracking.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import tutela.casefile.domain.Attachment;
import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;

/** Where the file that came is dropped, then what was sealed of it. */
final class OriginalView {
  private final VBox sealed;
  private final Texts texts;
  private final Moments moments;

  OriginalView(VBox drop, VBox sealed, Texts texts, Consumer<Path> onFile) {
    this.sealed = sealed;
    this.texts = texts;
    this.moments = new Moments(texts);
    DropZone.on(drop, onFile);
    Parts.show(sealed, false);
  }

  void show(Optional<Attachment> file) {
    Parts.show(sealed, file.isPresent());
    file.ifPresent(this::show);
  }

  private void show(Attachment file) {
    String when =
        texts.get(
            "reply.sealed",
            "when",
            moments.dayAndTime(file.sealedAt()),
            "size",
            Math.max(1, file.byteCount() / 1024));
    Label name = Parts.wrapped(file.fileName(), "strong");
    name.setId("sealedName");
    Label hash = Parts.label("sha-256 " + file.sha256().brief() + " …", "mono", "muted");
    hash.setId("sealedHash");
    sealed
        .getChildren()
        .setAll(
            Parts.row("chip-row", new Icon("mail"), name),
            Parts.wrapped(when, "small", "muted"),
            hash);
  }
}
