package tutela.kernel;

import java.util.Locale;

/** A language of the screen (FR, NL, DE) or of a letter (all four). */
public enum Language {
  FR,
  NL,
  DE,
  EN;

  /** Two lower-case letters, as in file names and in content packs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The locale of Belgium for the country's languages, British English for letters abroad. */
  public Locale locale() {
    return Locale.of(code(), this == EN ? "GB" : "BE");
  }
}
