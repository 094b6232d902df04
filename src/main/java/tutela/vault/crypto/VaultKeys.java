package tutela.vault.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import tutela.storage.StoreKeys;
import tutela.storage.pages.PageCipher;

/** The keys that an open case file works with. The data key they come from is not among them. */
public final class VaultKeys implements AutoCloseable {
  /**
   * So often used, the cipher is translated by the optimising compiler, and into the processor's
   * own instructions where it has them; above the threshold of {@code java.start} in the pom.
   */
  private static final int TIMES = 60_000;

  private static final int PAGE = 1024;

  private final AesPageCipher pages;
  private final MacKey journal;
  private final MacKey anchor;
  private final MacKey rows;
  private final MacKey lookup;
  private final BackupKey backup;

  VaultKeys(DataKey data) {
    pages = new AesPageCipher(data.derive("pages"));
    journal = new MacKey(data.derive("journal"));
    anchor = new MacKey(data.derive("anchor"));
    rows = new MacKey(data.derive("rows"));
    lookup = new MacKey(data.derive("lookup"));
    backup = new BackupKey(data.derive("backup"));
  }

  /**
   * Works with keys that nobody uses, so that Java has translated what opens pages and rows: until
   * then each page takes many times as long.
   */
  public static void warmUp() {
    byte[] label = new byte[1];
    byte[] plain = new byte[PAGE];
    byte[] box = new byte[PAGE + PageCipher.OVERHEAD];
    try (DataKey none = DataKey.random(new byte[DataKey.SIZE]);
        VaultKeys keys = new VaultKeys(none)) {
      keys.pages.seal(label, plain, 0, PAGE, box, 0);
      for (int i = 0; i < TIMES; i++) {
        keys.pages.open(label, box, 0, PAGE, plain, 0);
        keys.rows.mac(label);
      }
    }
  }

  public StoreKeys store() {
    return new StoreKeys(pages, journal, anchor, rows);
  }

  public BackupKey backup() {
    return backup;
  }

  /**
   * A keyed hash for finding a value again without storing it.
   *
   * @param purpose keeps the hashes of one use apart from those of another
   */
  public byte[] mac(String purpose, byte[] data) {
    byte[] name = purpose.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(ByteBuffer.allocate(4).putInt(name.length).array());
    bytes.writeBytes(name);
    bytes.writeBytes(data);
    return lookup.mac(bytes.toByteArray());
  }

  @Override
  public void close() {
    pages.close();
    journal.close();
    anchor.close();
    rows.close();
    lookup.close();
    backup.close();
  }
}
