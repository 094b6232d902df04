package tutela.storage;

import org.h2.engine.SysProperties;

/**
 * What H2 may load by name, whoever asks it to: the trigger of the row seals and nothing else. So
 * no alias, no driver of another database, no serializer and no event listener can be brought in by
 * a statement or by what stands in a file.
 */
final class EngineLimits {
  private static final String ALLOWED = "h2.allowedClasses";

  private EngineLimits() {}

  /**
   * Called before anything else of H2, which reads its properties when it is loaded.
   *
   * @throws IllegalStateException if something loaded it before
   */
  static void set() {
    System.setProperty(ALLOWED, RowSeal.NAME);
    if (!SysProperties.ALLOWED_CLASSES.equals(RowSeal.NAME)) {
      throw new IllegalStateException("H2 was loaded before its limits were set");
    }
  }
}
