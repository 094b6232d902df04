package tutela.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import tutela.kernel.Progress;
import tutela.storage.LiveChunks.Chunk;
import tutela.storage.pages.PageFile;

/** Makes the files of a store from a copy of it. */
public final class StoreRestore {
  /** Where the pages of the copy come from, in their order. */
  @FunctionalInterface
  public interface Pages {
    /**
     * Fills the whole buffer.
     *
     * @throws IOException if there is less
     */
    void read(byte[] target, int offset, int length) throws IOException;
  }

  private StoreRestore() {}

  /**
   * Returns when both files are on the medium. They are not opened by this, so nothing is known of
   * what the pages hold.
   *
   * @throws tutela.kernel.AppFailure.DiskFull if there is no room
   * @throws tutela.kernel.AppFailure.NotWritable if the folder cannot be written
   * @throws CancellationException if the progress is cancelled
   */
  public static void into(
      StoreFiles files, StoreKeys keys, StoreMoment moment, Pages source, Progress progress) {
    try {
      try (PageFile made = PageFile.create(files.database(), keys.pages())) {
        byte[] page = new byte[PageFile.PAGE];
        for (long at = 0; at < moment.pages(); ) {
          if (progress.cancelled()) {
            throw new CancellationException();
          }
          source.read(page, 0, page.length);
          byte[] together = withItsWrite(page, at, moment.pages(), source);
          made.write(ByteBuffer.wrap(together), at * PageFile.PAGE);
          at += together.length / PageFile.PAGE;
          progress.at((double) at / moment.pages());
        }
        made.force();
      }
      try (Anchor anchor = Anchor.create(files.anchor(), keys.anchor())) {
        anchor.write(new Anchor.Head(moment.seq(), moment.hash()));
      }
      AtomicWrite.force(files.folder());
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  /** A chunk of H2 is one write; a page that belongs to none is a write of its own. */
  private static byte[] withItsWrite(byte[] page, long at, long end, Pages source)
      throws IOException {
    @Nullable Chunk chunk = at < PageFile.HEADERS ? null : LiveChunks.header(at, page);
    int count = chunk == null ? 1 : (int) Math.clamp(chunk.pages(), 1, end - at);
    byte[] together = java.util.Arrays.copyOf(page, count * PageFile.PAGE);
    source.read(together, PageFile.PAGE, together.length - PageFile.PAGE);
    return together;
  }
}
