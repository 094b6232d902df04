package tutela.bench;

import java.nio.file.Path;
import tutela.app.Casework;
import tutela.storage.WarmUp;

/** A process that unlocks a case file, once; as it starts, or as the program does it. */
public final class FirstUnlock {
  private FirstUnlock() {}

  public static void main(String[] arguments) {
    if (arguments[1].equals("warm")) {
      WarmUp.libraries(Casework.migrations());
    }
    Vault.Unlocked unlocked = Vault.unlock(Path.of(arguments[0]));
    unlocked.vault().close();
    Children.tell("argon2", unlocked.argon2());
    Children.tell("rest", unlocked.rest());
  }
}
