package tutela.storage.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.vault.crypto.AesPageCipher;

final class PageFileTest {
  private static final int PAGE = PageFile.PAGE;

  private Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void name(@TempDir Path temp) {
    folder = temp;
    file = folder.resolve("pages");
  }

  @Test
  void givesBackWhatWasWrittenAtAnyPositionAndLength() throws IOException {
    byte[] all = random(9 * PAGE);
    try (PageFile pages = create()) {
      pages.write(ByteBuffer.wrap(all, 0, 2 * PAGE), 0);
      pages.write(ByteBuffer.wrap(all, 2 * PAGE, 7 * PAGE), 2 * PAGE);
    }
    try (PageFile pages = open()) {
      assertThat(pages.size()).isEqualTo(all.length);
      Random random = new Random(1);
      for (int i = 0; i < 500; i++) {
        int from = random.nextInt(all.length);
        int length = 1 + random.nextInt(all.length - from);
        ByteBuffer heap = ByteBuffer.allocate(length + 7).position(7);
        assertThat(pages.read(heap, from)).isEqualTo(length);
        assertThat(Arrays.copyOfRange(heap.array(), 7, 7 + length))
            .isEqualTo(Arrays.copyOfRange(all, from, from + length));
        ByteBuffer direct = ByteBuffer.allocateDirect(length);
        pages.read(direct, from);
        assertThat(direct.flip()).isEqualTo(ByteBuffer.wrap(all, from, length));
      }
      assertThat(pages.read(ByteBuffer.allocate(1), all.length)).isEqualTo(-1);
      assertThat(pages.read(ByteBuffer.allocate(PAGE), all.length - 1L)).isEqualTo(1);
    }
  }

  @Test
  void readsMorePagesThanItTakesAtOnce() throws IOException {
    byte[] all = random(200 * PAGE);
    try (PageFile pages = create()) {
      pages.write(ByteBuffer.wrap(new byte[2 * PAGE]), 0);
      pages.write(ByteBuffer.wrap(all), 2 * PAGE);
      ByteBuffer target = ByteBuffer.allocate(all.length - 20);
      pages.read(target, 2 * PAGE + 10);
      assertThat(target.array()).isEqualTo(Arrays.copyOfRange(all, 10, all.length - 10));
    }
  }

  @Test
  void nothingOfThePlainTextIsOnDiskAndEqualPagesDiffer() throws IOException {
    byte[] all = new byte[4 * PAGE];
    Arrays.fill(all, (byte) 'x');
    try (PageFile pages = create()) {
      pages.write(ByteBuffer.wrap(all), 2 * PAGE);
    }
    byte[] disk = Files.readAllBytes(file);
    assertThat(new String(disk, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("xxxxxxxx");
    Set<String> slots = new HashSet<>();
    for (int page = 2; page < 6; page++) {
      slots.add(Arrays.toString(slot(disk, page)));
    }
    assertThat(slots).hasSize(4);
  }

  /** Each single bit that matters: nonce, stamp, text and tag of a page. */
  @Test
  void aChangedByteAnywhereInASlotIsTold() throws IOException {
    write(3, 2);
    byte[] disk = Files.readAllBytes(file);
    for (int at = 0; at < PageFile.SLOT; at += at < 40 || at > PageFile.SLOT - 40 ? 1 : 97) {
      byte[] changed = disk.clone();
      changed[PageFile.HEAD_SIZE + 3 * PageFile.SLOT + at] ^= 1;
      Files.write(file, changed);
      try (PageFile pages = open()) {
        assertThatThrownBy(() -> pages.read(ByteBuffer.allocate(10), 3L * PAGE + 5))
            .isInstanceOfSatisfying(
                DamagedPageException.class, e -> assertThat(e.page()).isEqualTo(3));
        assertThat(pages.damaged().pages()).containsExactly(3L);
      }
    }
  }

  @Test
  void aPageMovedCopiedOrFromAnotherFileIsTold() throws IOException {
    write(2, 1);
    write(3, 1);
    byte[] disk = Files.readAllBytes(file);
    byte[] moved = disk.clone();
    System.arraycopy(slot(disk, 2), 0, moved, position(3), PageFile.SLOT);
    Files.write(file, moved);
    try (PageFile pages = open()) {
      assertThatThrownBy(() -> pages.read(ByteBuffer.allocate(10), 3L * PAGE))
          .isInstanceOf(DamagedPageException.class);
    }

    Path other = folder.resolve("other");
    try (PageFile pages = PageFile.create(other, cipher())) {
      pages.write(ByteBuffer.wrap(new byte[4 * PAGE]), 0);
    }
    byte[] foreign = disk.clone();
    System.arraycopy(slot(Files.readAllBytes(other), 3), 0, foreign, position(3), PageFile.SLOT);
    Files.write(file, foreign);
    try (PageFile pages = open()) {
      assertThatThrownBy(() -> pages.read(ByteBuffer.allocate(10), 3L * PAGE))
          .isInstanceOf(DamagedPageException.class);
    }
  }

  /** The one thing a tag cannot tell. */
  @Test
  void anOlderPageAmongOnesOfTheSameWriteIsTold() throws IOException {
    write(2, 4);
    byte[] before = Files.readAllBytes(file);
    write(2, 4);
    byte[] mixed = Files.readAllBytes(file);
    System.arraycopy(slot(before, 4), 0, mixed, position(4), PageFile.SLOT);
    Files.write(file, mixed);
    try (PageFile pages = open()) {
      assertThatThrownBy(() -> pages.read(ByteBuffer.allocate(4 * PAGE), 2L * PAGE))
          .isInstanceOfSatisfying(
              DamagedPageException.class, e -> assertThat(e.page()).isEqualTo(4));
    }
  }

  @Test
  void aHeaderPageOfTheDatabaseThatIsBrokenReadsAsZerosAndIsRemembered() throws IOException {
    byte[] all = random(3 * PAGE);
    try (PageFile pages = create()) {
      pages.write(ByteBuffer.wrap(all), 0);
    }
    byte[] disk = Files.readAllBytes(file);
    disk[position(0) + 500] ^= 1;
    Files.write(file, disk);
    try (PageFile pages = open()) {
      ByteBuffer target = ByteBuffer.allocate(2 * PAGE);
      pages.read(target, 0);
      assertThat(Arrays.copyOf(target.array(), PAGE)).containsOnly(0);
      assertThat(Arrays.copyOfRange(target.array(), PAGE, 2 * PAGE))
          .isEqualTo(Arrays.copyOfRange(all, PAGE, 2 * PAGE));
      assertThat(pages.damaged().pages()).containsExactly(0L);
    }
  }

  @Test
  void aPageWrittenAnewIsNoLongerDamaged() throws IOException {
    write(2, 2);
    byte[] disk = Files.readAllBytes(file);
    disk[position(3) + 500] ^= 1;
    Files.write(file, disk);
    try (PageFile pages = open()) {
      pages.release();
      assertThatThrownBy(() -> pages.read(ByteBuffer.allocate(10), 3L * PAGE))
          .isInstanceOf(IOException.class);
      pages.write(ByteBuffer.wrap(random(PAGE)), 3L * PAGE);
      assertThat(pages.damaged().pages()).isEmpty();
      pages.read(ByteBuffer.allocate(10), 3L * PAGE);
    }
  }

  @Test
  void eitherRecordOfTheHeadIsEnoughAndBothBrokenIsDamage() throws IOException {
    write(2, 2);
    byte[] disk = Files.readAllBytes(file);
    for (int at = 0; at < 64; at++) {
      for (int record : List.of(0, 2048)) {
        byte[] changed = disk.clone();
        changed[record + at] ^= 1;
        Files.write(file, changed);
        try (PageFile pages = open()) {
          assertThat(pages.damaged().pages()).containsExactly(DamagedPages.HEAD);
          pages.read(ByteBuffer.allocate(10), 2L * PAGE);
          pages.release();
          assertThat(pages.damaged().pages()).isEmpty();
        }
      }
      byte[] changed = disk.clone();
      changed[at] ^= 1;
      changed[2048 + at] ^= 1;
      Files.write(file, changed);
      assertThatThrownBy(this::open).isInstanceOf(DamagedPageException.class);
    }
    Files.write(file, new byte[0]);
    assertThatThrownBy(this::open).isInstanceOf(DamagedPageException.class);
  }

  @Test
  void aFormatOfALaterVersionIsNotTakenForDamage() throws IOException {
    write(2, 1);
    byte[] disk = Files.readAllBytes(file);
    for (int record : List.of(0, 2048)) {
      // version 2, sealed as version 2 would
      byte[] fields = Arrays.copyOfRange(disk, record, record + 36);
      fields[11] = 2;
      byte[] sealed = Arrays.copyOf(fields, 64);
      cipher().seal(fields, new byte[0], 0, 0, sealed, 36);
      System.arraycopy(sealed, 0, disk, record, 64);
    }
    Files.write(file, disk);
    assertThatThrownBy(this::open).isInstanceOf(NewerFormatException.class);
  }

  @Test
  void whatIsHeldIsReadBackAndReachesTheDiskOnlyOnRelease() throws IOException {
    write(2, 4);
    byte[] before = Files.readAllBytes(file);
    byte[] text = random(3 * PAGE);
    try (PageFile pages = open()) {
      pages.write(ByteBuffer.wrap(text), 4L * PAGE);
      pages.force();
      ByteBuffer target = ByteBuffer.allocate(text.length);
      pages.read(target, 4L * PAGE);
      assertThat(target.array()).isEqualTo(text);
      assertThat(pages.size()).isEqualTo(7 * PAGE);
      pages.truncate(5 * PAGE);
      assertThat(pages.size()).isEqualTo(5 * PAGE);
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(before);

    try (PageFile pages = open()) {
      pages.write(ByteBuffer.wrap(text), 4L * PAGE);
      pages.truncate(6 * PAGE);
      pages.release();
    }
    try (PageFile pages = open()) {
      assertThat(pages.size()).isEqualTo(6 * PAGE);
      ByteBuffer target = ByteBuffer.allocate(2 * PAGE);
      pages.read(target, 4L * PAGE);
      assertThat(target.array()).isEqualTo(Arrays.copyOf(text, 2 * PAGE));
    }
  }

  @Test
  void aTornSlotAtTheEndDoesNotCount() throws IOException {
    write(2, 2);
    byte[] disk = Files.readAllBytes(file);
    for (int less : List.of(1, 100, PageFile.SLOT - 1)) {
      Files.write(file, Arrays.copyOf(disk, disk.length - less));
      try (PageFile pages = open()) {
        assertThat(pages.size()).isEqualTo(3 * PAGE);
      }
    }
  }

  /** A process that dies without closing must not be given the same count again. */
  @Test
  void countsNoncesTooHighAfterACrashAndExactlyAfterClosing() throws IOException {
    try (PageFile pages = create()) {
      pages.write(ByteBuffer.wrap(new byte[10 * PAGE]), 2 * PAGE);
    }
    long closed = count();
    assertThat(closed).isBetween(12L, 16L);
    PageFile killed = open();
    killed.release();
    killed.write(ByteBuffer.wrap(new byte[100 * PAGE]), 2 * PAGE);
    killed.abandon();
    assertThat(count()).isGreaterThanOrEqualTo(closed + 100).isLessThan(closed + 100 + 5000);
    PageFile again = open();
    again.release();
    again.write(ByteBuffer.wrap(new byte[5000 * PAGE]), 2 * PAGE);
    long during = count();
    assertThat(during).isGreaterThanOrEqualTo(closed + 5100);
    again.close();
  }

  @Test
  void overwritesOnlyWhatNothingUnforcedStandsBefore() throws IOException {
    List<String> log = new ArrayList<>();
    Disk disk = logging(FileDisk.create(file), log);
    try (PageFile pages = PageFile.create(disk, cipher())) {
      log.clear();
      pages.write(ByteBuffer.wrap(new byte[4 * PAGE]), 2 * PAGE);
      pages.force();
      log.clear();
      pages.write(ByteBuffer.wrap(new byte[PAGE]), 6 * PAGE); // behind the end: no barrier
      pages.write(ByteBuffer.wrap(new byte[PAGE]), 7 * PAGE);
      pages.write(ByteBuffer.wrap(new byte[PAGE]), 3 * PAGE); // over what is on the medium
      assertThat(log).containsExactly("write", "write", "force", "write");
      pages.force();
      log.clear();
      pages.write(ByteBuffer.wrap(new byte[2 * PAGE]), 0); // header and copy, one by one
      assertThat(log).containsExactly("write", "force", "write");
    }
  }

  @Test
  void survivesInterruptionOfTheThread() throws IOException {
    byte[] text = random(PAGE);
    try (PageFile pages = create()) {
      pages.write(ByteBuffer.wrap(text), 2 * PAGE);
      Thread.currentThread().interrupt();
      ByteBuffer target = ByteBuffer.allocate(PAGE);
      pages.read(target, 2 * PAGE);
      assertThat(target.array()).isEqualTo(text);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
      pages.write(ByteBuffer.wrap(text), 3 * PAGE);
      pages.force();
      assertThat(Thread.interrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
    try (PageFile pages = open()) {
      assertThat(pages.size()).isEqualTo(4 * PAGE);
    }
  }

  @Test
  void readersAndAWriterGetWholePagesOfOneTime() throws Exception {
    int count = 40;
    try (PageFile pages = create();
        var threads = Executors.newFixedThreadPool(4)) {
      pages.write(ByteBuffer.wrap(filled(count, 0)), 2 * PAGE);
      List<Future<Void>> running = new ArrayList<>();
      for (int t = 0; t < 3; t++) {
        Callable<Void> reader =
            () -> {
              for (int i = 0; i < 150; i++) {
                ByteBuffer target = ByteBuffer.allocate(count * PAGE);
                pages.read(target, 2 * PAGE);
                byte first = target.array()[0];
                for (byte b : target.array()) {
                  assertThat(b).isEqualTo(first);
                }
              }
              return null;
            };
        running.add(threads.submit(reader));
      }
      for (int i = 1; i < 100; i++) {
        pages.write(ByteBuffer.wrap(filled(count, i)), 2 * PAGE);
      }
      for (Future<Void> each : running) {
        each.get();
      }
    }
  }

  @Test
  void refusesPartsOfPages() throws IOException {
    try (PageFile pages = create()) {
      assertThatThrownBy(() -> pages.write(ByteBuffer.allocate(10), 0))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> pages.write(ByteBuffer.allocate(PAGE), 5))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private PageFile create() throws IOException {
    return PageFile.create(file, cipher());
  }

  private PageFile open() throws IOException {
    return PageFile.open(file, cipher());
  }

  /** Writes random pages in one go. */
  private void write(int page, int count) throws IOException {
    if (Files.exists(file)) {
      try (PageFile pages = open()) {
        pages.release();
        pages.write(ByteBuffer.wrap(random(count * PAGE)), (long) page * PAGE);
      }
    } else {
      try (PageFile pages = create()) {
        pages.write(ByteBuffer.wrap(random(2 * PAGE)), 0);
        pages.write(ByteBuffer.wrap(random(count * PAGE)), (long) page * PAGE);
      }
    }
  }

  private long count() throws IOException {
    ByteBuffer head = ByteBuffer.wrap(Files.readAllBytes(file));
    return Math.max(head.getLong(28), head.getLong(2048 + 28));
  }

  private static byte[] filled(int count, int with) {
    byte[] bytes = new byte[count * PAGE];
    Arrays.fill(bytes, (byte) with);
    return bytes;
  }

  private static Disk logging(Disk disk, List<String> log) {
    return new Disk() {
      @Override
      public void read(ByteBuffer target, long position) throws IOException {
        disk.read(target, position);
      }

      @Override
      public void write(ByteBuffer source, long position) throws IOException {
        log.add("write");
        disk.write(source, position);
      }

      @Override
      public void truncate(long size) throws IOException {
        disk.truncate(size);
      }

      @Override
      public void force() throws IOException {
        log.add("force");
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

  private static PageCipher cipher() {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) 7);
    return new AesPageCipher(key);
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random().nextBytes(bytes);
    return bytes;
  }

  private static int position(int page) {
    return PageFile.HEAD_SIZE + page * PageFile.SLOT;
  }

  private static byte[] slot(byte[] disk, int page) {
    return Arrays.copyOfRange(disk, position(page), position(page) + PageFile.SLOT);
  }
}
