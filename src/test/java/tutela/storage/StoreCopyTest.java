package tutela.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;
import tutela.kernel.SweepReport;

/** A store copied as of one moment, whatever happens to it meanwhile. */
final class StoreCopyTest {
  @TempDir private Path folder;

  @Test
  void beginsAgainWhenTheStoreGoesOnInOtherFiles() throws IOException {
    try (Database database = Stores.create(folder)) {
      for (int i = 0; i < 50; i++) {
        Stores.insert(database, "n" + i, new byte[20_000]);
      }
      InMemory target = new InMemory();
      target.atFirstPages =
          () ->
              database.renew(
                  StoreFiles.in(folder, 2),
                  Stores.keys(11),
                  Change.of("keys.renewed"),
                  () -> {},
                  Progress.none());
      database.copy(target, Progress.none());
      assertThat(target.attempts).isEqualTo(2);
      Path copy = Files.createDirectory(folder.resolve("copy"));
      target.restore(copy, Stores.keys(11));
      try (Database restored =
          Database.open(StoreFiles.in(copy), Stores.keys(11), Stores.MIGRATIONS, Stores.CLOCK)) {
        assertThat(Stores.everything(restored)).isEqualTo(Stores.everything(database));
      }
    }
  }

  /** What is deleted just before is dead in memory and may be alive in the state on the medium. */
  @Test
  void opensAfterEveryKindOfChange() throws IOException {
    try (Database database = Stores.create(folder)) {
      // or H2 would use no room again in the time that this takes
      Administrator.execute(database, "SET RETENTION_TIME 0");
      for (int i = 0; i < 60; i++) {
        int n = i;
        database.change(
            Change.of("note.changed"),
            h -> {
              h.execute("INSERT INTO note (text, bytes) VALUES (?, ?)", "n" + n, new byte[n * 900]);
              if (n % 3 == 0) {
                h.execute("DELETE FROM note");
              }
              return h.execute("UPDATE note SET text = text || '.'");
            });
        InMemory target = new InMemory();
        database.copy(target, Progress.none());
        Path copy = Files.createDirectory(folder.resolve("copy" + i));
        target.restore(copy, Stores.keys(1));
        try (Database restored = Stores.open(copy)) {
          assertThat(restored.report().recovered()).isFalse();
          SweepReport swept = restored.sweep(Progress.none());
          assertThat(swept.live()).isEmpty();
          assertThat(swept.free()).isEmpty();
          assertThat(Stores.everything(restored)).isEqualTo(Stores.everything(database));
        }
      }
    }
  }

  @Test
  void isRefusedWhereTheStoreIsNotWhole() throws IOException {
    try (Database database = Stores.create(folder)) {
      Stores.insert(database, "one", new byte[500_000]);
      Path file = StoreFiles.in(folder).database();
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        long middle = Files.size(file) - 60 * 4132L;
        channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), middle);
      }
      InMemory target = new InMemory();
      assertThatThrownBy(() -> database.copy(target, Progress.none()))
          .isInstanceOf(AppFailure.StoreDamaged.class);
      assertThat(target.attempts).isEqualTo(3);
      Stores.insert(database, "others go on", new byte[0]);
    }
  }

  @Test
  void thePartsOfADiskAreTold() {
    assertThat(Volume.isPartOf("/dev/sda1", "/dev/sda2")).isTrue();
    assertThat(Volume.isPartOf("/dev/sda1", "/dev/sdb1")).isFalse();
    assertThat(Volume.isPartOf("/dev/nvme0n1p1", "/dev/nvme0n1p2")).isTrue();
    assertThat(Volume.isPartOf("/dev/nvme0n1p1", "/dev/nvme1n1p1")).isFalse();
    assertThat(Volume.isPartOf("/dev/mapper/a1", "/dev/mapper/a2")).isFalse();
    assertThat(Volume.isPartOf("tmpfs", "tmpfs")).isFalse();
  }

  private static final class InMemory implements CopyTarget {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable StoreMoment moment;
    private @Nullable Runnable atFirstPages;
    private int attempts;

    @Override
    public void begin(StoreMoment begun) {
      attempts++;
      bytes.reset();
      moment = begun;
    }

    @Override
    public void pages(byte[] plain, int length) {
      bytes.write(plain, 0, length);
      Runnable action = atFirstPages;
      atFirstPages = null;
      if (action != null) {
        action.run();
      }
    }

    void restore(Path folder, StoreKeys keys) {
      StoreMoment copied = java.util.Objects.requireNonNull(moment);
      assertThat(bytes.size()).isEqualTo(copied.pages() * StoreMoment.PAGE);
      ByteArrayInputStream in = new ByteArrayInputStream(bytes.toByteArray());
      StoreRestore.into(
          StoreFiles.in(folder),
          keys,
          copied,
          (target, offset, length) ->
              assertThat(in.readNBytes(target, offset, length)).isEqualTo(length),
          Progress.none());
    }
  }
}
