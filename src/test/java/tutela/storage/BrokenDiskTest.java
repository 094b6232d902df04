package tutela.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.kernel.AppFailure;
import tutela.storage.pages.Disk;
import tutela.storage.pages.FileDisk;

/** A stick that is pulled out at any of the operations of a change. */
final class BrokenDiskTest {
  @Test
  void whatWasConfirmedBeforeTheDiskWentIsThereAfterwards(@TempDir Path folder) throws IOException {
    Stores.create(folder).close();
    StoreFiles files = StoreFiles.in(folder);
    int confirmed = 0;
    for (int after = 0; after < 14; after++) {
      Pulled disks = new Pulled();
      Database database =
          Stores.open(
              disks.over(FileDisk.open(files.database())),
              disks.over(FileDisk.open(files.anchor())));
      Stores.insert(database, "kept");
      confirmed++;
      disks.operationsLeft = after;
      boolean failed = false;
      for (int i = 0; i < 10 && !failed; i++) {
        try {
          Stores.insert(database, "perhaps");
          confirmed++;
        } catch (AppFailure.NotWritable e) {
          failed = true;
        }
      }
      assertThat(failed).isTrue();
      assertThatThrownBy(() -> Stores.insert(database, "no"))
          .isInstanceOf(AppFailure.NotWritable.class);
      disks.operationsLeft = Integer.MAX_VALUE;
      database.close(); // comes back too late to be written to
      try (Database again = Stores.open(folder)) {
        int found = Stores.texts(again).size();
        assertThat(found).as("after " + after).isBetween(confirmed, confirmed + 1);
        confirmed = found;
        assertThat(again.verifyChain().firstBroken()).isEmpty();
      }
    }
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
