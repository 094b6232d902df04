package tutela.vault;

import java.time.Clock;
import java.util.List;
import tutela.storage.Change;
import tutela.storage.Database;
import tutela.vault.crypto.Argon2;
import tutela.vault.domain.Key;

/** Case files of tests: all real, but cheap to unlock. */
public final class Vaults {
  public static final List<String> MIGRATIONS = List.of("tutela/testing/store");
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
