package tutela.settings.domain;

import tutela.kernel.Language;

/**
 * What this workstation remembers outside the case file: nothing of a person.
 *
 * @param scale size of text, 1 = 100 %, from {@value #SMALLEST} to {@value #LARGEST}
 * @param lockMinutes idle minutes until the case file is locked
 * @param onSleep what becomes of an open case file while the computer sleeps
 * @param caseFolder where the case file lies; empty = none chosen yet
 * @param lastSlot random id of what opened the case file last; empty = nothing yet
 * @param backupFolder where backups of it go; empty = none chosen yet
 * @param backupsKept how many of them stay, from 1 to {@value #MOST_BACKUPS}
 */
public record Settings(
    Language language,
    ThemeChoice theme,
    double scale,
    int lockMinutes,
    OnSleep onSleep,
    String caseFolder,
    String lastSlot,
    String backupFolder,
    int backupsKept) {
  public static final double SMALLEST = 0.8;
  public static final double LARGEST = 2.5;
  public static final int MOST_BACKUPS = 99;
  public static final Settings FIRST =
      new Settings(Language.FR, ThemeChoice.SYSTEM, 1, 10, OnSleep.LOCK, "", "", "", 10);

  /** How the screen is coloured. */
  public enum ThemeChoice {
    SYSTEM,
    LIGHT,
    DARK,
    CONTRAST
  }

  /** The case file when the computer sleeps. */
  public enum OnSleep {
    LOCK,
    STAY_OPEN
  }

  public Settings {
    scale = Math.clamp(scale, SMALLEST, LARGEST);
    lockMinutes = Math.clamp(lockMinutes, 1, 60);
    backupsKept = Math.clamp(backupsKept, 1, MOST_BACKUPS);
  }

  public Settings in(Language chosen) {
    return new Settings(
        chosen,
        theme,
        scale,
        lockMinutes,
        onSleep,
        caseFolder,
        lastSlot,
        backupFolder,
        backupsKept);
  }

  public Settings with(ThemeChoice chosen) {
    return new Settings(
        language,
        chosen,
        scale,
        lockMinutes,
        onSleep,
        caseFolder,
        lastSlot,
        backupFolder,
        backupsKept);
  }

  public Settings scaled(double chosen) {
    return new Settings(
        language,
        theme,
        chosen,
        lockMinutes,
        onSleep,
        caseFolder,
        lastSlot,
        backupFolder,
        backupsKept);
  }

  public Settings lockingAfter(int minutes) {
    return new Settings(
        language, theme, scale, minutes, onSleep, caseFolder, lastSlot, backupFolder, backupsKept);
  }

  public Settings asleep(OnSleep chosen) {
    return new Settings(
        language,
        theme,
        scale,
        lockMinutes,
        chosen,
        caseFolder,
        lastSlot,
        backupFolder,
        backupsKept);
  }

  public Settings at(String folder) {
    return new Settings(
        language, theme, scale, lockMinutes, onSleep, folder, lastSlot, backupFolder, backupsKept);
  }

  public Settings openedBy(String slot) {
    return new Settings(
        language, theme, scale, lockMinutes, onSleep, caseFolder, slot, backupFolder, backupsKept);
  }

  public Settings backedUpTo(String folder) {
    return new Settings(
        language, theme, scale, lockMinutes, onSleep, caseFolder, lastSlot, folder, backupsKept);
  }

  public Settings keeping(int backups) {
    return new Settings(
        language, theme, scale, lockMinutes, onSleep, caseFolder, lastSlot, backupFolder, backups);
  }
}
