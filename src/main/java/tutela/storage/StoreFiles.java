package tutela.storage;

import java.nio.file.Path;

/**
 * Where a store lies.
 *
 * @param database the file of pages
 * @param anchor what the database must hold at least
 */
public record StoreFiles(Path database, Path anchor) {
  public static StoreFiles in(Path folder) {
    return new StoreFiles(folder.resolve("store.mv.db"), folder.resolve("tutela.anchor"));
  }
}
