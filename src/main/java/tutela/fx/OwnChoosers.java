package tutela.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Knows while a chooser of the system is open: the window then lost the focus to ourselves. */
public final class OwnChoosers implements FileChoice {
  private final FileChoice choice;
  private boolean open;

  public OwnChoosers(FileChoice choice) {
    this.choice = choice;
  }

  public boolean isOpen() {
    return open;
  }

  @Override
  public Optional<Path> open(String title, List<String> endings) {
    return during(() -> choice.open(title, endings));
  }

  @Override
  public Optional<Path> save(String title, String name) {
    return during(() -> choice.save(title, name));
  }

  @Override
  public Optional<Path> folder(String title) {
    return during(() -> choice.folder(title));
  }

  private Optional<Path> during(Supplier<Optional<Path>> choosing) {
    open = true;
    try {
      return choosing.get();
    } finally {
      open = false;
    }
  }
}
