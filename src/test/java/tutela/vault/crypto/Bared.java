package tutela.vault.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tutela.kernel.Progress;
import tutela.vault.domain.Key;

/** The keys of a case file, laid bare for tests that look for them where they must not be. */
public final class Bared {
  private Bared() {}

  /** Each key by its name. */
  public static Map<String, byte[]> keys(Path folder, Key key) throws IOException {
    Argon2 argon2 = Argon2.production();
    KeyFile file = KeyFile.read(Files.readAllBytes(folder.resolve("tutela.keys")), argon2);
    Map<String, byte[]> keys = new LinkedHashMap<>();
    try (OpenKeyFile opened = file.open(key, List.of(), argon2, Progress.none())) {
      DataKey data = opened.data();
      keys.put("data key", data.bytes().clone());
      for (String purpose :
          new String[] {"pages", "journal", "anchor", "rows", "lookup", "backup"}) {
        keys.put("key of the " + purpose, data.derive(purpose));
      }
    }
    return keys;
  }
}
