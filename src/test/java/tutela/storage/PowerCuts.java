package tutela.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;
import tutela.kernel.SweepReport;
import tutela.storage.pages.Disk;

/**
 * Cuts the power, which killing a process does not: what was not forced may be there or not, in any
 * order and in part, sector by sector. Every write of a working store is noted; then the store is
 * opened as a cut at some moment could have left it.
 */
public final class PowerCuts {
  private static final int SECTOR = 512;

  private PowerCuts() {}

  /**
   * One cut.
   *
   * @param recovered one change was ahead of the anchor
   * @param torn pages that were half written were met
   * @param fault what was not as confirmed
   */
  public record Cut(boolean recovered, boolean torn, Optional<String> fault) {}

  /** Works in a new store in the folder, then opens it as so many cuts could have left it. */
  public static List<Cut> make(Path folder, int cuts, long seed) throws IOException {
    Stores.create(folder).close();
    Recording recording = new Recording();
    Disk database = recording.disk(Files.readAllBytes(StoreFiles.in(folder).database()));
    Disk anchor = recording.disk(Files.readAllBytes(StoreFiles.in(folder).anchor()));
    List<Integer> confirmedAt = new ArrayList<>(); // length of the log when a change returned
    Random random = new Random(seed);
    for (int session = 0; session < 2; session++) {
      try (Database working = Stores.open(database, anchor)) {
        // room is used again at once, where H2 waits 45 s: the hardest case for the order of writes
        Administrator.execute(working, "SET RETENTION_TIME 0");
        for (int i = 0; i < 40; i++) {
          int n = confirmedAt.size();
          working.change(
              Change.of("note.changed"),
              h -> {
                h.createUpdate("INSERT INTO note (id, text, bytes) VALUES (:id, :text, :bytes)")
                    .bind("id", n)
                    .bind("text", "change " + n)
                    .bind("bytes", new byte[random.nextInt(30_000)])
                    .execute();
                h.createUpdate("UPDATE note SET bytes = :bytes WHERE id = :id")
                    .bind("id", random.nextInt(n + 1))
                    .bind("bytes", new byte[random.nextInt(9_000)])
                    .execute();
                return h.createUpdate("DELETE FROM note WHERE id = :id AND id < :id - 1")
                    .bind("id", random.nextInt(n + 1) / 2)
                    .execute();
              });
          confirmedAt.add(recording.log.size());
        }
      }
    }

    List<Cut> made = new ArrayList<>();
    for (int cut = 0; cut < cuts; cut++) {
      int at = random.nextInt(recording.log.size() + 1);
      long confirmed = confirmedAt.stream().filter(end -> end <= at).count();
      Disk databaseThen = new MemoryDisk(recording.imageAt(database, at, random));
      Disk anchorThen = new MemoryDisk(recording.imageAt(anchor, at, random));
      String when = "cut " + cut + " after operation " + at + " of " + recording.log.size();
      made.add(opened(databaseThen, anchorThen, confirmed, when));
    }
    return made;
  }

  private static Cut opened(Disk database, Disk anchor, long confirmed, String when) {
    try (Database found = Stores.open(database, anchor)) {
      long entries =
          found.read(
              h ->
                  h.createQuery("SELECT COUNT(*) FROM journal WHERE kind = 'note.changed'")
                      .mapTo(Long.class)
                      .one());
      assertThat(entries).as(when).isBetween(confirmed, confirmed + 1);
      Stores.everything(found);
      assertThat(found.verifyChain().firstBroken()).as(when).isEmpty();
      SweepReport sweep = found.sweep(Progress.none());
      assertThat(sweep.live()).as(when + ": a torn tail is no damage").isEmpty();
      boolean torn = !sweep.free().isEmpty() || !found.report().damagedPages().isEmpty();
      found.note(Change.of("goes.on"));
      return new Cut(found.report().recovered(), torn, Optional.empty());
    } catch (AppFailure | AssertionError | IOException e) {
      return new Cut(false, false, Optional.of(when + ": " + e));
    }
  }

  /** What happened to a disk; a force has no bytes and no size. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Operation(Disk disk, long position, byte @Nullable [] bytes, long size) {}

  private static final class Recording {
    private final List<Operation> log = new ArrayList<>();
    private final List<byte[]> initial = new ArrayList<>();
    private final List<Disk> disks = new ArrayList<>();

    Disk disk(byte[] content) {
      MemoryDisk memory = new MemoryDisk(content.clone());
      Disk recorded =
          new Disk() {
            @Override
            public void read(ByteBuffer target, long position) {
              memory.read(target, position);
            }

            @Override
            public void write(ByteBuffer source, long position) {
              byte[] bytes = new byte[source.remaining()];
              source.duplicate().get(bytes);
              log.add(new Operation(this, position, bytes, -1));
              memory.write(source, position);
            }

            @Override
            public void truncate(long size) {
              log.add(new Operation(this, 0, null, size));
              memory.truncate(size);
            }

            @Override
            public void force() {
              log.add(new Operation(this, 0, null, -1));
            }

            @Override
            public long size() {
              return memory.size();
            }

            @Override
            public void close() {}
          };
      initial.add(content);
      disks.add(recorded);
      return recorded;
    }

    /** A state the medium may have if the power goes after so many operations. */
    byte[] imageAt(Disk disk, int end, Random random) {
      MemoryDisk image = new MemoryDisk(initial.get(disks.indexOf(disk)).clone());
      int forced = 0;
      for (int i = 0; i < end; i++) {
        Operation operation = log.get(i);
        if (operation.disk == disk && operation.bytes == null && operation.size < 0) {
          forced = i;
        }
      }
      int mood = random.nextInt(4);
      for (int i = 0; i < end; i++) {
        Operation operation = log.get(i);
        if (operation.disk != disk) {
          continue;
        }
        boolean sure = i < forced;
        if (operation.size >= 0) {
          if (sure || random.nextBoolean()) {
            image.truncate(operation.size);
          }
        } else if (operation.bytes != null) {
          if (sure || mood == 0) {
            image.write(ByteBuffer.wrap(operation.bytes), operation.position);
          } else if (mood == 1 || random.nextBoolean()) {
            tear(image, operation, random);
          }
        }
      }
      return image.content();
    }

    private static void tear(MemoryDisk image, Operation operation, Random random) {
      byte[] bytes = java.util.Objects.requireNonNull(operation.bytes);
      int from = 0;
      while (from < bytes.length) {
        int toSector = SECTOR - (int) ((operation.position + from) % SECTOR);
        int length = Math.min(toSector, bytes.length - from);
        if (random.nextBoolean()) {
          image.write(ByteBuffer.wrap(bytes, from, length), operation.position + from);
        }
        from += length;
      }
    }
  }

  private static final class MemoryDisk implements Disk {
    private byte[] bytes;
    private int size;

    MemoryDisk(byte[] content) {
      bytes = content;
      size = content.length;
    }

    byte[] content() {
      return Arrays.copyOf(bytes, size);
    }

    @Override
    public synchronized void read(ByteBuffer target, long position) {
      int length = Math.clamp(size - position, 0, target.remaining());
      if (length > 0) {
        target.put(bytes, (int) position, length);
      }
    }

    @Override
    public synchronized void write(ByteBuffer source, long position) {
      int end = (int) position + source.remaining();
      if (end > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
      }
      source.get(bytes, (int) position, source.remaining());
      size = Math.max(size, end);
    }

    @Override
    public synchronized void truncate(long newSize) {
      if (newSize < size) {
        Arrays.fill(bytes, (int) newSize, size, (byte) 0);
        size = (int) newSize;
      }
    }

    @Override
    public void force() {}

    @Override
    public synchronized long size() {
      return size;
    }

    @Override
    public void close() {}
  }
}
