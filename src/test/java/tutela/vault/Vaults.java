package tutela.vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import tutela.kernel.Language;
import tutela.kernel.Progress;
import tutela.storage.Change;
import tutela.storage.Database;
import tutela.storage.StoreFiles;
import tutela.storage.pages.PageFile;
import tutela.vault.crypto.Argon2;
import tutela.vault.crypto.KeyFile;
import tutela.vault.crypto.OpenKeyFile;
import tutela.vault.crypto.VaultKeys;
import tutela.vault.domain.Key;

/** Case files of tests: all real, but cheap to unlock. */
public final class Vaults {
  public static final List<String> MIGRATIONS =
      List.of("tutela/vault/store", "tutela/testing/store");
  public static final Argon2 CHEAP = Argon2.forTests(new Argon2.Cost(64, 1, 1));

  private static final String PASSPHRASE = "vier losse woorden zijn genoeg voor hier";

  private Vaults() {}

  public static VaultService service() {
    return new VaultService(Clock.systemUTC(), CHEAP);
  }

  public static char[] passphrase() {
    return PASSPHRASE.toCharArray();
  }

  public static Key key() {
    return new Key.Passphrase(passphrase());
  }

  /** Makes a case file in the folder, or opens the one that is there. */
  public static OpenVault open(Path folder, List<String> migrations) {
    VaultService service = service();
    if (service.existsIn(folder)) {
      return service.unlock(folder, key(), migrations, Progress.none());
    }
    try (NewVault made = service.prepare(passphrase(), Language.NL, Progress.none())) {
      return made.createIn(folder, migrations);
    }
  }

  /** Every page of the store in the folder, deciphered, whether anything refers to it or not. */
  public static byte[] pages(Path folder) throws IOException {
    KeyFile file = KeyFile.read(Files.readAllBytes(folder.resolve("tutela.keys")), CHEAP);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (OpenKeyFile opened = file.open(key(), List.of(), CHEAP, Progress.none());
        VaultKeys keys = opened.keys();
        PageFile pages =
            PageFile.open(
                StoreFiles.in(folder, file.generation()).database(), keys.store().pages())) {
      pages.inspect(
          0,
          pages.size() / PageFile.PAGE,
          (page, stamp, plain) -> {
            if (plain != null) {
              all.writeBytes(plain);
            }
          });
    }
    return all.toByteArray();
  }

  static void insert(Database database, String text) {
    database.change(
        Change.of("note.added"),
        h -> h.createUpdate("INSERT INTO note (text) VALUES (:text)").bind("text", text).execute());
  }

  static List<String> texts(Database database) {
    return database.read(
        h -> h.createQuery("SELECT text FROM note ORDER BY id").mapTo(String.class).list());
  }
}
