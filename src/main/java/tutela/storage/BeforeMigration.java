package tutela.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * Makes the migration of a store a step that either happened or did not. H2 commits each statement
 * that changes a table, so a crash between two of them would leave a half of it that can neither be
 * gone on with nor taken back. So the file, sealed as it is, is copied before, under the number of
 * the last change; if the anchor still names that number when the store is opened, the migration
 * did not come to its end, and the copy takes the place of the file.
 */
final class BeforeMigration {
  private static final String PREFIX = "store.before-";

  private final Path database;
  private final Path folder;

  BeforeMigration(Path database) {
    this.database = database;
    this.folder = Objects.requireNonNull(database.toAbsolutePath().getParent());
  }

  /** Undoes a migration that was begun after this change and not finished. */
  void putBack(long seq) throws IOException {
    Path copy = folder.resolve(PREFIX + seq);
    if (Files.exists(copy)) {
      Files.move(
          copy, database, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      AtomicWrite.force(folder);
    }
    forget();
  }

  /** Returns when the copy is on the medium. */
  void keep(long seq) throws IOException {
    Path part = folder.resolve(PREFIX + "part");
    Files.copy(database, part, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, folder.resolve(PREFIX + seq), StandardCopyOption.ATOMIC_MOVE);
    AtomicWrite.force(folder);
  }

  void forget() throws IOException {
    try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder, PREFIX + "*")) {
      for (Path copy : copies) {
        Files.delete(copy);
      }
    }
  }
}
