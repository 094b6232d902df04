package tutela.storage.pages;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * One file of authenticated pages, seen from above as plain bytes in whole pages of {@value #PAGE}.
 *
 * <p><b>On disk</b> (byte by byte in {@code src/docs/case-file-format.md}): a head of {@value
 * #HEAD_SIZE} bytes with two alternating records, then slots of {@value #SLOT} bytes, one a page:
 * stamp, nonce, ciphertext, tag. The label under which a page is sealed is file id, page number and
 * stamp, so a page that was moved, or taken from another file, is not authentic. The <b>stamp</b>
 * is a random number that the pages of one write share. H2 writes each of its chunks in one go and
 * never reads across two of them; so a read that meets two stamps has met a page from an earlier
 * life of the file, authentic though it is, and is refused like a broken one.
 *
 * <p><b>Nonces</b> are 96 random bits. A counter would never collide but lives in the file, and
 * files of this program are restored from backups: the old counter would come back and nonces be
 * given twice, which for this cipher gives everything away. Random ones collide with a probability
 * below 2⁻³² as long as no more than 2³² pages are sealed under one key (16 TiB written), so the
 * pages are counted and the limit kept. The count in the head is a reservation, written and forced
 * before the pages it covers: a crash makes it too high, never too low. (A restored head counts
 * less than was sealed; the limit leaves room for thousands of restores of files of this size.)
 *
 * <p><b>Order of writes.</b> H2 reuses the room of dead chunks and trusts that what it wrote before
 * is on the medium by then. So before a page is overwritten that was there at the last {@link
 * #force()}, everything since is forced; and H2's two header pages, which it writes in one go,
 * reach the medium one after the other. A power cut then tears at most what nothing refers to yet.
 *
 * <p><b>Holding.</b> A file opens with writes held in memory. The owner looks at what H2 makes of
 * it and either releases them or throws them away: a file that is refused is left untouched, to the
 * byte.
 *
 * <p>Safe for concurrent use; reads run beside each other.
 */
public final class PageFile implements AutoCloseable {
  /** Plain bytes of a page: the block of H2, so that its writes are whole pages. */
  public static final int PAGE = 4096;

  static final int STAMP = 8;
  static final int SLOT = STAMP + PAGE + PageCipher.OVERHEAD;
  static final int HEAD_SIZE = Head.SIZE;

  /** H2's own header and its copy, which it reads together and checks by itself. */
  public static final int HEADERS = 2;

  private static final long NONCE_LIMIT = 1L << 32;
  private static final long RESERVED_AT_ONCE = 4096;
  private static final int PAGES_AT_ONCE = 64;

  private final Disk disk;
  private final PageCipher cipher;
  private final Head head;
  private final SecureRandom random = new SecureRandom();
  private final DamagedPages damaged = new DamagedPages();
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  // guarded by lock
  private long pages;
  private long pagesAtLastForce;
  private boolean unforced;
  private long nonces;
  private long noncesReserved;
  private @Nullable Held held;
  private boolean closed;

  private PageFile(Disk disk, PageCipher cipher, Head head) {
    this.disk = disk;
    this.cipher = cipher;
    this.head = head;
  }

  /** Creates the file; fails if there is one. Nothing is held. */
  public static PageFile create(Path file, PageCipher cipher) throws IOException {
    return create(FileDisk.create(file), cipher);
  }

  /** As {@link #create(Path, PageCipher)}, on an empty disk. */
  public static PageFile create(Disk disk, PageCipher cipher) throws IOException {
    PageFile made = new PageFile(disk, cipher, Head.fresh(new SecureRandom()));
    try {
      made.writeHead(RESERVED_AT_ONCE);
      made.writeHead(RESERVED_AT_ONCE);
      return made;
    } catch (IOException | RuntimeException e) {
      disk.close();
      throw e;
    }
  }

  /**
   * Opens a file and holds back all writes until {@link #release()}.
   *
   * @throws DamagedPageException if the head is not that of such a file under this key
   * @throws NewerFormatException if a later version of the program wrote the file
   */
  public static PageFile open(Path file, PageCipher cipher) throws IOException {
    return open(FileDisk.open(file), cipher);
  }

  /** As {@link #open(Path, PageCipher)}. */
  public static PageFile open(Disk disk, PageCipher cipher) throws IOException {
    try {
      Head.Found found = Head.read(disk, cipher);
      PageFile opened = new PageFile(disk, cipher, found.head());
      opened.nonces = found.nonces();
      opened.noncesReserved = found.nonces();
      opened.pages = Math.max(0, (disk.size() - HEAD_SIZE) / SLOT);
      opened.pagesAtLastForce = opened.pages;
      opened.held = new Held();
      if (!found.isWhole()) {
        opened.damaged.found(DamagedPages.HEAD);
      }
      return opened;
    } catch (IOException | RuntimeException e) {
      disk.close();
      throw e;
    }
  }

  /** Plain bytes that the file holds. A torn slot at its end does not count. */
  public long size() {
    lock.readLock().lock();
    try {
      return pages * PAGE;
    } finally {
      lock.readLock().unlock();
    }
  }

  public DamagedPages damaged() {
    return damaged;
  }

  /**
   * Reads from any position until the buffer is full or the file ends.
   *
   * <p>A page that is not authentic is never returned: among H2's two header pages it is given as
   * zeros, so that H2, which reads them together, goes on with the other; anywhere else the read
   * fails, and H2 looks for an older state.
   *
   * @return bytes read, or -1 at the end of the file
   * @throws DamagedPageException if a page is not authentic, or not of one write with its
   *     neighbours
   */
  public int read(ByteBuffer target, long position) throws IOException {
    if (position < 0) {
      throw new IllegalArgumentException("position " + position);
    }
    long end = Math.min(position + target.remaining(), size());
    if (end <= position) {
      return target.hasRemaining() ? -1 : 0;
    }
    long first = position / PAGE;
    long last = (end - 1) / PAGE;
    byte[] slots = new byte[(int) Math.min(last - first + 1, PAGES_AT_ONCE) * SLOT];
    byte[] part = new byte[0];
    long stamp = 0;
    long at = position;
    for (long from = first; from <= last; from += PAGES_AT_ONCE) {
      int count = (int) Math.min(last - from + 1, PAGES_AT_ONCE);
      if (readSlots(from, count, slots) < count) {
        throw new EOFException("the file was cut while it was read");
      }
      for (int i = 0; i < count; i++) {
        long page = from + i;
        int offset = (int) (at - page * PAGE);
        int length = (int) Math.min(PAGE - offset, end - at);
        long found = stamp(slots, i * SLOT);
        boolean good = page <= HEADERS || page == first || found == stamp;
        stamp = found;
        if (good && length == PAGE && target.hasArray()) {
          good =
              open(page, slots, i * SLOT, target.array(), target.arrayOffset() + target.position());
          if (good) {
            target.position(target.position() + PAGE);
          }
        } else if (good) {
          part = part.length == 0 ? new byte[PAGE] : part;
          good = open(page, slots, i * SLOT, part, 0);
          if (good) {
            target.put(part, offset, length);
          }
        }
        if (!good) {
          damaged.found(page);
          if (page >= HEADERS) {
            throw new DamagedPageException(page);
          }
          target.put(new byte[length]);
        }
        at += length;
      }
    }
    return (int) (end - position);
  }

  /**
   * Writes whole pages. They share one stamp, so they must be what will be read together; H2's two
   * header pages are written apart.
   *
   * @throws IllegalArgumentException if position or length are not multiples of {@link #PAGE}
   */
  public int write(ByteBuffer source, long position) throws IOException {
    int length = source.remaining();
    if (position % PAGE != 0 || length % PAGE != 0 || position < 0) {
      throw new IllegalArgumentException("not whole pages: " + length + " at " + position);
    }
    lock.writeLock().lock();
    try {
      long page = position / PAGE;
      while (source.hasRemaining()) {
        int count = page < HEADERS ? 1 : source.remaining() / PAGE;
        byte[] plain = new byte[count * PAGE];
        source.get(plain);
        writeSlots(page, seal(page, plain));
        page += count;
      }
      return length;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Cuts the file to whole pages. A longer size is left as it is. */
  public void truncate(long size) throws IOException {
    if (size % PAGE != 0 || size < 0) {
      throw new IllegalArgumentException("not whole pages: " + size);
    }
    lock.writeLock().lock();
    try {
      if (size >= pages * PAGE) {
        return;
      }
      if (held != null) {
        held.truncate(size / PAGE);
        pages = size / PAGE;
      } else {
        truncateTo(size / PAGE);
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Returns when all pages written are on the medium; while holding, at once. */
  public void force() throws IOException {
    lock.writeLock().lock();
    try {
      if (held == null) {
        forceAll();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Lets through, in their order, the writes held back since the file was opened. */
  public void release() throws IOException {
    lock.writeLock().lock();
    try {
      Held log = held;
      if (log == null) {
        return;
      }
      held = null;
      pages = pagesAtLastForce;
      if (damaged.pages().contains(DamagedPages.HEAD) || nonces > noncesReserved) {
        writeHead(Math.max(nonces, noncesReserved) + RESERVED_AT_ONCE);
      }
      for (Held.Step step : log.steps()) {
        if (step.slots() == null) {
          truncateTo(step.page());
        } else {
          writeSlots(step.page(), step.slots());
        }
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /**
   * Reads every slot and tells what is in it; for a look at the whole file while it is in use.
   *
   * @param from first page
   * @param to page after the last; the file may end before
   */
  public void inspect(long from, long to, Inspector inspector) throws IOException {
    byte[] slots = new byte[PAGES_AT_ONCE * SLOT];
    byte[] plain = new byte[PAGE];
    for (long first = from; first < to; first += PAGES_AT_ONCE) {
      int count = readSlots(first, (int) Math.min(to - first, PAGES_AT_ONCE), slots);
      for (int i = 0; i < count; i++) {
        boolean good = open(first + i, slots, i * SLOT, plain, 0);
        inspector.page(first + i, stamp(slots, i * SLOT), good ? plain : null);
      }
    }
  }

  /** What {@link #inspect} reports. */
  @FunctionalInterface
  public interface Inspector {
    /**
     * @param stamp of the write the page came with
     * @param plain content, to be read before returning; null if the page is not authentic
     */
    void page(long page, long stamp, byte @Nullable [] plain);
  }

  /**
   * Writes down how many nonces were really used and closes the file. While writes are held they
   * are dropped, and the file is as it was found.
   */
  @Override
  public void close() throws IOException {
    lock.writeLock().lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      try (disk) {
        if (held == null && nonces < noncesReserved) {
          // Room is left for the nonce of this record, and the higher of two records counts: so the
          // other one, with the reservation, goes too.
          long used = nonces + 2;
          writeHead(used);
          writeHead(used);
        }
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Closes without a further write, as a killed process would. */
  public void abandon() throws IOException {
    lock.writeLock().lock();
    try {
      closed = true;
      disk.close();
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Reads so many slots, or fewer where the file ends. */
  private int readSlots(long first, int most, byte[] slots) throws IOException {
    lock.readLock().lock();
    try {
      int count = Math.clamp(pages - first, 0, most);
      ByteBuffer target = ByteBuffer.wrap(slots, 0, count * SLOT);
      disk.read(target, slotPosition(first));
      // what is missing on the disk is held, or was lost and is not authentic
      Arrays.fill(slots, target.position(), count * SLOT, (byte) 0);
      Held log = held;
      if (log != null) {
        for (int i = 0; i < count; i++) {
          byte[] slot = log.newest(first + i);
          if (slot != null) {
            System.arraycopy(slot, 0, slots, i * SLOT, SLOT);
          }
        }
      }
      return count;
    } finally {
      lock.readLock().unlock();
    }
  }

  private void writeSlots(long page, byte[] slots) throws IOException {
    int count = slots.length / SLOT;
    if (held != null) {
      held.write(page, slots);
    } else {
      if (unforced && page < pagesAtLastForce) {
        forceAll();
      }
      disk.write(ByteBuffer.wrap(slots), slotPosition(page));
      unforced = true;
    }
    pages = Math.max(pages, page + count);
    damaged.rewritten(page, count);
  }

  private void truncateTo(long count) throws IOException {
    disk.truncate(slotPosition(count));
    pages = count;
    pagesAtLastForce = Math.min(pagesAtLastForce, count);
    unforced = true;
  }

  private void forceAll() throws IOException {
    disk.force();
    unforced = false;
    pagesAtLastForce = pages;
  }

  private byte[] seal(long page, byte[] plain) throws IOException {
    int count = plain.length / PAGE;
    useNonces(count);
    byte[] slots = new byte[count * SLOT];
    long stamp = random.nextLong();
    for (int i = 0; i < count; i++) {
      ByteBuffer.wrap(slots, i * SLOT, STAMP).putLong(stamp);
      cipher.seal(label(page + i, stamp), plain, i * PAGE, PAGE, slots, i * SLOT + STAMP);
    }
    return slots;
  }

  private boolean open(long page, byte[] slots, int slot, byte[] plain, int offset) {
    return cipher.open(label(page, stamp(slots, slot)), slots, slot + STAMP, PAGE, plain, offset);
  }

  private byte[] label(long page, long stamp) {
    return ByteBuffer.allocate(Head.FILE_ID + 16)
        .put(head.fileId())
        .putLong(page)
        .putLong(stamp)
        .array();
  }

  private static long stamp(byte[] slots, int slot) {
    return ByteBuffer.wrap(slots, slot, STAMP).getLong();
  }

  private static long slotPosition(long page) {
    return HEAD_SIZE + page * SLOT;
  }

  private void useNonces(int count) throws IOException {
    nonces += count;
    if (nonces > NONCE_LIMIT) {
      throw new IOException("as many pages were sealed under this key as is safe");
    }
    if (nonces > noncesReserved && held == null) {
      writeHead(nonces + RESERVED_AT_ONCE);
    }
  }

  private void writeHead(long reserved) throws IOException {
    nonces++;
    head.write(disk, cipher, reserved);
    forceAll();
    noncesReserved = reserved;
    head.turn();
    damaged.rewritten(DamagedPages.HEAD, 1);
  }
}
