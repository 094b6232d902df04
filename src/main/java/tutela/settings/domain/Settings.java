package tutela.settings.domain;

import java.util.function.Consumer;
import tutela.kernel.Language;

/**
 * What this workstation remembers outside the case file: nothing of a person.
 *
 * @param scale size of text, 1 = 100 %, from {@value #SMALLEST} to {@value #LARGEST}
 * @param lockMinutes idle minutes until the case file is locked
 * @param onSleep what becomes of an open case file while the computer sleeps
 * @param covering when the window covers itself
 * @param capture what other programs get of the window
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
    Covering covering,
    Capture capture,
    String caseFolder,
    String lastSlot,
    String backupFolder,
    int backupsKept) {
  public static final double SMALLEST = 0.8;
  public static final double LARGEST = 2.5;
  public static final int MOST_BACKUPS = 99;
  public static final Settings FIRST =
      new Settings(
          Language.FR,
          ThemeChoice.SYSTEM,
          1,
          10,
          OnSleep.LOCK,
          Covering.MINIMISED,
          Capture.BLOCKED,
          "",
          "",
          "",
          10);

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

  /**
   * When the window covers itself. Whenever another program is in front only if it is wished:
   * addresses are copied all day from a mail program beside the window.
   */
  public enum Covering {
    NEVER,
    MINIMISED,
    ELSEWHERE
  }

  /** What other programs get of the window: screenshots, screen sharing. */
  public enum Capture {
    BLOCKED,
    ALLOWED
  }

  public Settings {
    scale = Math.clamp(scale, SMALLEST, LARGEST);
    lockMinutes = Math.clamp(lockMinutes, 1, 60);
    backupsKept = Math.clamp(backupsKept, 1, MOST_BACKUPS);
  }

  public Settings in(Language chosen) {
    return but(s -> s.language = chosen);
  }

  public Settings with(ThemeChoice chosen) {
    return but(s -> s.theme = chosen);
  }

  public Settings scaled(double chosen) {
    return but(s -> s.scale = chosen);
  }

  public Settings lockingAfter(int minutes) {
    return but(s -> s.lockMinutes = minutes);
  }

  public Settings asleep(OnSleep chosen) {
    return but(s -> s.onSleep = chosen);
  }

  public Settings covered(Covering chosen) {
    return but(s -> s.covering = chosen);
  }

  public Settings captured(Capture chosen) {
    return but(s -> s.capture = chosen);
  }

  public Settings at(String folder) {
    return but(s -> s.caseFolder = folder);
  }

  public Settings openedBy(String slot) {
    return but(s -> s.lastSlot = slot);
  }

  public Settings backedUpTo(String folder) {
    return but(s -> s.backupFolder = folder);
  }

  public Settings keeping(int backups) {
    return but(s -> s.backupsKept = backups);
  }

  private Settings but(Consumer<Parts> change) {
    Parts parts = new Parts(this);
    change.accept(parts);
    return parts.together();
  }

  /** The same, to be changed one by one. */
  private static final class Parts {
    private Language language;
    private ThemeChoice theme;
    private double scale;
    private int lockMinutes;
    private OnSleep onSleep;
    private Covering covering;
    private Capture capture;
    private String caseFolder;
    private String lastSlot;
    private String backupFolder;
    private int backupsKept;

    Parts(Settings of) {
      language = of.language;
      theme = of.theme;
      scale = of.scale;
      lockMinutes = of.lockMinutes;
      onSleep = of.onSleep;
      covering = of.covering;
      capture = of.capture;
      caseFolder = of.caseFolder;
      lastSlot = of.lastSlot;
      backupFolder = of.backupFolder;
      backupsKept = of.backupsKept;
    }

    Settings together() {
      return new Settings(
          language,
          theme,
          scale,
          lockMinutes,
          onSleep,
          covering,
          capture,
          caseFolder,
          lastSlot,
          backupFolder,
          backupsKept);
    }
  }
}
