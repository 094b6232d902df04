package tutela.settings.domain;

import tutela.kernel.Language;

/**
 * What this workstation remembers outside the case file: nothing of a person.
 *
 * @param scale size of text, 1 = 100 %, from {@value #SMALLEST} to {@value #LARGEST}
 * @param lockMinutes idle minutes until the case file is locked
 * @param caseFolder where the case file lies; empty = none chosen yet
 * @param lastSlot random id of what opened the case file last; empty = nothing yet
 */
public record Settings(
    Language language,
    ThemeChoice theme,
    double scale,
    int lockMinutes,
    String caseFolder,
    String lastSlot) {
  public static final double SMALLEST = 0.8;
  public static final double LARGEST = 2.5;
  public static final Settings FIRST = new Settings(Language.FR, ThemeChoice.SYSTEM, 1, 10, "", "");

  /** How the screen is coloured. */
  public enum ThemeChoice {
    SYSTEM,
    LIGHT,
    DARK,
    CONTRAST
  }

  public Settings {
    scale = Math.clamp(scale, SMALLEST, LARGEST);
    lockMinutes = Math.clamp(lockMinutes, 1, 60);
  }

  public Settings in(Language chosen) {
    return new Settings(chosen, theme, scale, lockMinutes, caseFolder, lastSlot);
  }

  public Settings with(ThemeChoice chosen) {
    return new Settings(language, chosen, scale, lockMinutes, caseFolder, lastSlot);
  }

  public Settings scaled(double chosen) {
    return new Settings(language, theme, chosen, lockMinutes, caseFolder, lastSlot);
  }

  public Settings lockingAfter(int minutes) {
    return new Settings(language, theme, scale, minutes, caseFolder, lastSlot);
  }

  public Settings at(String folder) {
    return new Settings(language, theme, scale, lockMinutes, folder, lastSlot);
  }

  public Settings openedBy(String slot) {
    return new Settings(language, theme, scale, lockMinutes, caseFolder, slot);
  }
}
