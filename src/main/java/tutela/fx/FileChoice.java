package tutela.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for a file or folder; a platform without windows answers in its own way. */
public interface FileChoice {
  /**
   * @param title of the chooser
   * @param endings without dot; empty = any file
   */
  Optional<Path> open(String title, List<String> endings);

  Optional<Path> save(String title, String name);

  Optional<Path> folder(String title);
}
