package tutela.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import tutela.kernel.Allowed;

/** The choosers of the system. They remember no folder between calls. */
@Allowed("FileChooser and DirectoryChooser hand over java.io.File")
public final class SystemFileChoice implements FileChoice {
  private final Supplier<Window> owner;

  public SystemFileChoice(Supplier<Window> owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> open(String title, List<String> endings) {
    FileChooser chooser = chooser(title);
    if (!endings.isEmpty()) {
      List<String> patterns = endings.stream().map(e -> "*." + e).toList();
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter(String.join(", ", patterns), patterns));
    }
    return Optional.ofNullable(chooser.showOpenDialog(owner.get())).map(f -> f.toPath());
  }

  @Override
  public Optional<Path> save(String title, String name) {
    FileChooser chooser = chooser(title);
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(f -> f.toPath());
  }

  @Override
  public Optional<Path> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    return Optional.ofNullable(chooser.showDialog(owner.get())).map(f -> f.toPath());
  }

  private static FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    return chooser;
  }
}
