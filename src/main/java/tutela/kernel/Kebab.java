package tutela.kernel;

import java.util.Locale;

/** The form in which names of choices stand in keys of texts, in packs and in ids of controls. */
public final class Kebab {
  private Kebab() {}

  /** {@code IN_FUTURE} is in-future. */
  public static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
