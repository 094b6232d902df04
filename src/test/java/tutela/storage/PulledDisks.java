package tutela.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import tutela.kernel.AppFailure;
import tutela.storage.pages.Disk;
import tutela.storage.pages.FileDisk;

/** A stick that is pulled out at any of the operations of a change. */
public final class PulledDisks {
  private PulledDisks() {}

  /**
   * Opens the store in the folder, made by {@link #begin}, pulls the stick after so many operations
   * of disks, and opens it again.
   *
   * @return what was not as confirmed, if anything
   */
  public static Optional<String> after(Path folder, int operations) throws IOException {
    StoreFiles files = StoreFiles.in(folder);
    Pulled disks = new Pulled();
    Database database =
        Stores.open(
            disks.over(FileDisk.open(files.database())), disks.over(FileDisk.open(files.anchor())));
    Stores.insert(database, "kept");
    int confirmed = Stores.texts(database).size();
    disks.operationsLeft = operations;
    boolean failed = false;
    for (int i = 0; i < operations && !failed; i++) {
      try {
        Stores.insert(database, "perhaps");
        confirmed++;
      } catch (AppFailure.NotWritable e) {
        failed = true;
      }
    }
    try {
      assertThatThrownBy(() -> Stores.insert(database, "no"))
          .isInstanceOf(AppFailure.NotWritable.class);
      disks.operationsLeft = Integer.MAX_VALUE;
      database.close(); // comes back too late to be written to
      try (Database again = Stores.open(folder)) {
        assertThat(Stores.texts(again)).hasSizeBetween(confirmed, confirmed + 1);
        assertThat(again.verifyChain().firstBroken()).isEmpty();
      }
      return Optional.empty();
    } catch (AppFailure | AssertionError e) {
      return Optional.of("after " + operations + " operations: " + e);
    }
  }

  public static void begin(Path folder) {
    Stores.create(folder).close();
  }

  private static final class Pulled {
    private int operationsLeft = Integer.MAX_VALUE;

    private void use() throws IOException {
      if (operationsLeft-- <= 0) {
        operationsLeft = 0;
        throw new IOException("Input/output error");
      }
    }

    Disk over(Disk disk) {
      return new Disk() {
        @Override
        public void read(ByteBuffer target, long position) throws IOException {
          use();
          disk.read(target, position);
        }

        @Override
        public void write(ByteBuffer source, long position) throws IOException {
          use();
          disk.write(source, position);
        }

        @Override
        public void truncate(long size) throws IOException {
          use();
          disk.truncate(size);
        }

        @Override
        public void force() throws IOException {
          use();
          disk.force();
        }

        @Override
        public long size() throws IOException {
          return disk.size();
        }

        @Override
        public void close() throws IOException {
          disk.close();
        }
      };
    }
  }
}
