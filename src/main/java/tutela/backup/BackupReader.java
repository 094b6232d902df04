package tutela.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.concurrent.CancellationException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import tutela.backup.BackupFormat.Header;
import tutela.backup.BackupFormat.Manifest;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;
import tutela.kernel.Sha256;
import tutela.storage.StoreMoment;
import tutela.storage.StoreRestore;

/** Reads a backup from front to back. */
final class BackupReader implements StoreRestore.Pages, AutoCloseable {
  private static final int BUFFER = 1 << 16;

  /** Opens the sealed stream: of an open vault, or of one that is kept in the backup. */
  @FunctionalInterface
  interface Opener {
    InputStream opening(InputStream source, byte[] label) throws IOException;
  }

  private final InputStream file;
  private final InputStream sealed;
  private final Inflater inflater = new Inflater();
  private final InputStream plain;
  private final Manifest manifest;
  private long left;

  private BackupReader(InputStream file, Opener opener) throws IOException {
    this.file = file;
    Header header = Header.read(file);
    this.sealed = opener.opening(file, header.bytes());
    this.plain = new InflaterInputStream(sealed, inflater, BUFFER);
    this.manifest = Manifest.read(plain);
    if (manifest.moment().pages() < 1) {
      throw new AppFailure.BackupDamaged();
    }
    this.left = manifest.moment().pages() * StoreMoment.PAGE;
  }

  /**
   * @throws AppFailure.BackupDamaged if it is not a backup, or not of this vault, or cannot be read
   */
  static BackupReader open(Path path, Opener opener) {
    InputStream file = null;
    boolean done = false;
    try {
      file = new BufferedInputStream(Files.newInputStream(path), BUFFER);
      BackupReader opened = new BackupReader(file, opener);
      done = true;
      return opened;
    } catch (IOException e) {
      throw new AppFailure.BackupDamaged(e);
    } finally {
      if (!done && file != null) {
        closeQuietly(file);
      }
    }
  }

  /**
   * @throws AppFailure.BackupDamaged if it is not a backup, or cannot be read
   */
  static Header header(Path path) {
    try (InputStream file = Files.newInputStream(path)) {
      return Header.read(file);
    } catch (IOException e) {
      throw new AppFailure.BackupDamaged(e);
    }
  }

  Manifest manifest() {
    return manifest;
  }

  /**
   * With the last page the end is read as well.
   *
   * @throws AppFailure.BackupDamaged if there is less, or more, or it is not authentic
   */
  @Override
  public void read(byte[] target, int offset, int length) {
    try {
      if (length > left || plain.readNBytes(target, offset, length) < length) {
        throw new AppFailure.BackupDamaged();
      }
      left -= length;
      if (left == 0 && (plain.read() >= 0 || sealed.read() >= 0 || file.read() >= 0)) {
        throw new AppFailure.BackupDamaged();
      }
    } catch (IOException e) {
      throw new AppFailure.BackupDamaged(e);
    }
  }

  /**
   * Reads all to its end.
   *
   * @return digest of the pages
   * @throws AppFailure.BackupDamaged as {@link #read} does
   * @throws CancellationException if the progress is cancelled
   */
  byte[] readAll(Progress progress) {
    MessageDigest digest = Sha256.begin();
    byte[] some = new byte[BUFFER];
    long all = left;
    while (left > 0) {
      if (progress.cancelled()) {
        throw new CancellationException();
      }
      int length = (int) Math.min(some.length, left);
      read(some, 0, length);
      digest.update(some, 0, length);
      progress.at(1 - (double) left / all);
    }
    return digest.digest();
  }

  @Override
  public void close() {
    inflater.end();
    closeQuietly(file);
  }

  private static void closeQuietly(InputStream file) {
    try {
      file.close();
    } catch (IOException e) {
      // it was only read
    }
  }
}
