package tutela.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Where a store lies.
 *
 * @param database the file of pages
 * @param anchor what the database must hold at least
 */
public record StoreFiles(Path database, Path anchor) {
  private static final String PREFIX = "store-";
  private static final String DATABASE = ".mv.db";

  /** Of a store that was never moved. */
  public static StoreFiles in(Path folder) {
    return in(folder, 1);
  }

  /**
   * @param generation how often the store was moved into new files, from 1
   */
  public static StoreFiles in(Path folder, int generation) {
    String name = PREFIX + generation;
    return new StoreFiles(folder.resolve(name + DATABASE), folder.resolve(name + ".anchor"));
  }

  /**
   * Clears away the files of other generations: what a move that was cut off left, before or after
   * the key file named the new ones.
   *
   * @throws IOException if one of them cannot be removed
   */
  public static void keepOnly(Path folder, int generation) throws IOException {
    StoreFiles kept = in(folder, generation);
    for (Path file : all(folder)) {
      if (!file.equals(kept.database()) && !file.equals(kept.anchor())) {
        Files.delete(file);
      }
    }
  }

  /** Removes the files of every generation. */
  public static void clear(Path folder) throws IOException {
    for (Path file : all(folder)) {
      Files.delete(file);
    }
  }

  /** Whether a database of any generation is in the folder. */
  public static boolean anyIn(Path folder) {
    try {
      return all(folder).stream().anyMatch(file -> file.toString().endsWith(DATABASE));
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Path> all(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*")) {
      files.forEach(found::add);
    }
    return found;
  }

  Path folder() {
    return Objects.requireNonNull(database.toAbsolutePath().getParent());
  }

  /** Removes both, where they are. */
  void delete() throws IOException {
    Files.deleteIfExists(anchor);
    Files.deleteIfExists(database);
  }
}
