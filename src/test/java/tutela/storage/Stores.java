package tutela.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import tutela.storage.pages.Disk;
import tutela.storage.pages.PageFile;
import tutela.vault.crypto.AesPageCipher;
import tutela.vault.crypto.MacKey;

/** Stores of tests: real files, real ciphers, keys that are no secret. */
final class Stores {
  static final List<String> MIGRATIONS = List.of("tutela/testing/store");
  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T10:00:00.123456Z"), ZoneOffset.UTC);

  private Stores() {}

  static StoreKeys keys(int which) {
    return new StoreKeys(
        new AesPageCipher(key(which)),
        new MacKey(key(which + 1)),
        new MacKey(key(which + 2)),
        new MacKey(key(which + 3)));
  }

  private static byte[] key(int which) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) which);
    return key;
  }

  static Database create(Path folder) {
    return create(folder, keys(1));
  }

  static Database create(Path folder, StoreKeys keys) {
    return Database.create(StoreFiles.in(folder), keys, MIGRATIONS, CLOCK);
  }

  static Database open(Path folder) {
    return Database.open(StoreFiles.in(folder), keys(1), MIGRATIONS, CLOCK);
  }

  /** On disks of the test's own. */
  static Database open(Disk database, Disk anchor) throws IOException {
    StoreKeys keys = keys(1);
    Anchor opened;
    try {
      opened = Anchor.open(anchor, keys.anchor());
    } catch (RuntimeException e) {
      throw Failures.ofOpening(e);
    }
    return Database.open(
        PageFile.open(database, keys.pages()), opened, null, null, keys, MIGRATIONS, CLOCK);
  }

  static long insert(Database database, String text) {
    return insert(database, text, new byte[0]);
  }

  static long insert(Database database, String text, byte[] bytes) {
    return database.change(
        Change.of("note.added"),
        h ->
            h.createUpdate("INSERT INTO note (text, bytes) VALUES (:text, :bytes)")
                .bind("text", text)
                .bind("bytes", bytes)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(long.class)
                .one());
  }

  static List<String> texts(Database database) {
    return database.read(
        h -> h.createQuery("SELECT text FROM note ORDER BY id").mapTo(String.class).list());
  }

  /** All that is in the tables, for comparing. */
  static List<String> everything(Database database) {
    return database.read(
        h ->
            h.createQuery(
                    """
                    SELECT 'note', id, text, bytes FROM note
                    UNION ALL SELECT kind, seq, actor, hash FROM journal ORDER BY 1, 2
                    """)
                .map(
                    (row, context) ->
                        row.getString(1)
                            + " "
                            + row.getLong(2)
                            + " "
                            + row.getString(3)
                            + " "
                            + digest(row.getBytes(4)))
                .list());
  }

  static String digest(Path file) throws IOException {
    return digest(Files.readAllBytes(file));
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path file : List.of(StoreFiles.in(from).database(), StoreFiles.in(from).anchor())) {
      Files.copy(
          file, to.resolve(file.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
