package tutela.bench;

import java.nio.file.Path;

/** A process that unlocks a case file, once. */
public final class FirstUnlock {
  private FirstUnlock() {}

  public static void main(String[] arguments) {
    Vault.Unlocked unlocked = Vault.unlock(Path.of(arguments[0]));
    unlocked.vault().close();
    Children.tell("argon2", unlocked.argon2());
    Children.tell("rest", unlocked.rest());
  }
}
