package tutela.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import tutela.storage.pages.Disk;
import tutela.storage.pages.PageFile;
import tutela.vault.crypto.AesPageCipher;
import tutela.vault.crypto.MacKey;

/** Stores of tests: real files, real ciphers, keys that are no secret. */
final class Stores {
  static final List<String> MIGRATIONS = List.of("tutela/storage/testing");
  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T10:00:00.123456Z"), ZoneOffset.UTC);

  private Stores() {}

  static StoreKeys keys(int which) {
    return new StoreKeys(
        new AesPageCipher(key(which)), new MacKey(key(which + 1)), new MacKey(key(which + 2)));
  }

  private static byte[] key(int which) {
    byte[] key = new byte[32];
    java.util.Arrays.fill(key, (byte) which);
    return key;
  }

  static Database create(Path folder) {
    return Database.create(StoreFiles.in(folder), keys(1), MIGRATIONS, CLOCK);
  }

  static Database open(Path folder) {
    return Database.open(StoreFiles.in(folder), keys(1), MIGRATIONS, CLOCK);
  }

  /** On a disk of the test's own. */
  static Database open(Disk disk, Path folder) throws IOException {
    StoreKeys keys = keys(1);
    return Database.open(
        PageFile.open(disk, keys.pages()),
        Anchor.open(StoreFiles.in(folder).anchor(), keys.anchor()),
        null,
        keys,
        MIGRATIONS,
        CLOCK);
  }

  static long insert(Database database, String text) {
    return database.change(
        Change.of("note.added"),
        h ->
            h.createUpdate("INSERT INTO note (text) VALUES (:text)")
                .bind("text", text)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(long.class)
                .one());
  }

  static List<String> texts(Database database) {
    return database.read(
        h -> h.createQuery("SELECT text FROM note ORDER BY id").mapTo(String.class).list());
  }
}
