package tutela.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;
import tutela.backup.BackupFormat.Header;
import tutela.backup.BackupFormat.Manifest;
import tutela.kernel.Sha256;
import tutela.storage.CopyTarget;
import tutela.storage.FileInMaking;
import tutela.storage.StoreMoment;
import tutela.vault.BackupSeal;
import tutela.vault.OpenVault;

/** Writes the copy of a store as a backup. */
final class BackupWriter implements CopyTarget, AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final FileInMaking file;
  private final OpenVault vault;
  private final Clock clock;
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private final MessageDigest digest = Sha256.begin();
  private @Nullable OutputStream out;
  private @Nullable BackupSeal seal;
  private @Nullable Manifest manifest;

  BackupWriter(FileInMaking file, OpenVault vault, Clock clock) {
    this.file = file;
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public void begin(StoreMoment moment) throws IOException {
    Manifest about = new Manifest(clock.instant().truncatedTo(ChronoUnit.MILLIS), moment);
    OutputStream plain = file.fromTheStart();
    closeSeal();
    // of this moment, since the store may go on under other keys
    BackupSeal now = vault.backupSeal();
    seal = now;
    Header header = Header.of(now.keyFile());
    plain.write(header.bytes());
    deflater.reset();
    digest.reset();
    OutputStream made =
        new DeflaterOutputStream(now.sealing(plain, header.bytes()), deflater, BUFFER);
    made.write(about.bytes());
    out = made;
    manifest = about;
  }

  @Override
  public void pages(byte[] plain, int length) throws IOException {
    if (out == null) {
      throw new IllegalStateException("not begun");
    }
    digest.update(plain, 0, length);
    out.write(plain, 0, length);
  }

  /** What was written, when all of it is on the medium. */
  Written end() throws IOException {
    if (out == null || manifest == null) {
      throw new IllegalStateException("not begun");
    }
    out.close();
    file.force();
    return new Written(manifest, digest.digest());
  }

  /** Opens what was written. */
  InputStream opening(InputStream source, byte[] label) throws IOException {
    if (seal == null) {
      throw new IllegalStateException("not begun");
    }
    return seal.opening(source, label);
  }

  /**
   * @param digest of the pages
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  record Written(Manifest manifest, byte[] digest) {}

  @Override
  public void close() {
    deflater.end();
    closeSeal();
  }

  private void closeSeal() {
    if (seal != null) {
      seal.close();
    }
  }
}
