package tutela.vault;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tutela.storage.AtomicWrite;
import tutela.storage.Failures;

/**
 * A case file that is made below the folder of another one, to take its place. Files are only moved
 * within the folder, each in one step: there is no moment at which something is not there, and
 * nothing else that lies in the folder is touched.
 */
final class Replacement {
  private static final String NAME = "restoring";

  private final VaultFolder old;
  private final VaultFolder made;

  private Replacement(VaultFolder old, VaultFolder made) {
    this.old = old;
    this.made = made;
  }

  /** What an attempt that was cut off left is cleared away. */
  static Replacement begin(VaultFolder old) {
    Replacement begun = new Replacement(old, new VaultFolder(old.path().resolve(NAME)));
    try {
      begun.clear();
    } catch (IOException e) {
      throw Failures.of(e);
    }
    begun.made.make();
    return begun;
  }

  VaultFolder place() {
    return made;
  }

  /**
   * Moves what is there aside, then itself into its place. As long as the key file is not there, a
   * file says that something is being made; it is the last to come.
   *
   * @param aside name of the folder below the other one
   * @return whether something was moved aside
   */
  boolean takePlace(String aside) {
    try {
      List<Path> before = files(old.path());
      if (!before.isEmpty()) {
        moveAside(before, Files.createDirectory(old.path().resolve(aside)));
      }
      old.beginCreating();
      List<Path> mine = files(made.path());
      mine.remove(made.keys());
      move(mine, old.path());
      move(List.of(made.keys()), old.path());
      old.endCreating();
      return !before.isEmpty();
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  private void moveAside(List<Path> before, Path kept) throws IOException {
    boolean done = false;
    try {
      move(before, kept);
      done = true;
    } finally {
      if (!done) {
        move(files(kept), old.path());
        Files.delete(kept);
      }
    }
  }

  /** All that belongs to a case file but its lock, which is held. */
  private static List<Path> files(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(folder, "{tutela.keys*,store-*,store.*,creating}")) {
      all.forEach(found::add);
    }
    found.removeIf(Files::isDirectory);
    found.sort(Comparator.naturalOrder());
    return found;
  }

  private static void move(List<Path> files, Path folder) throws IOException {
    for (Path file : files) {
      Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }
    AtomicWrite.force(folder);
  }

  /** What of it did not take its place is removed. */
  void discard() {
    try {
      clear();
    } catch (IOException e) {
      // the next one clears it away
    }
  }

  private void clear() throws IOException {
    if (Files.isDirectory(made.path())) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(made.path())) {
        for (Path file : all) {
          Files.delete(file);
        }
      }
      Files.delete(made.path());
    }
  }
}
