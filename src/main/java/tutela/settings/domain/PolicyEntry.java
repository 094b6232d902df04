package tutela.settings.domain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import tutela.kernel.Language;

/** One value that an administrator can set for a workstation: its key and what it may be. */
public enum PolicyEntry {
  DATA_FOLDER("data-folder", Kind.FOLDER),
  LONGEST_IDLE("longest-idle-minutes", 1, 60),
  BACKUP_FOLDER("backup-folder", Kind.FOLDER),
  BACKUP_EVERY_DAYS("backup-every-days", 1, 30),
  BACKUPS_KEPT("backups-kept", 1, Settings.MOST_BACKUPS),
  LANGUAGES("languages", Kind.LANGUAGES),
  ADDRESS_FR("letterhead.address.fr", Kind.LINE),
  ADDRESS_NL("letterhead.address.nl", Kind.LINE),
  ADDRESS_DE("letterhead.address.de", Kind.LINE),
  ADDRESS_EN("letterhead.address.en", Kind.LINE),
  EMAIL("letterhead.e-mail", Kind.MAIL),
  PHONE("letterhead.phone", Kind.LINE),
  STATION_LETTER("station-letter", Kind.LETTER),
  RECEIPT_HOURS("rules.receipt-hours", 1, 720),
  DECISION_HOURS("rules.decision-hours", 1, 720),
  RETENTION_MONTHS("rules.retention-months", 1, 1200),
  WINDOW_LEFT("envelope-window.left-mm", 15, 125),
  WINDOW_TOP("envelope-window.top-mm", 35, 65);

  /** What a value is. */
  public enum Kind {
    FOLDER,
    NUMBER,
    LINE,
    MAIL,
    LETTER,
    LANGUAGES
  }

  private final String key;
  private final Kind kind;
  private final int least;
  private final int most;

  PolicyEntry(String key, Kind kind) {
    this.key = key;
    this.kind = kind;
    this.least = 0;
    this.most = 0;
  }

  PolicyEntry(String key, int least, int most) {
    this.key = key;
    this.kind = Kind.NUMBER;
    this.least = least;
    this.most = most;
  }

  /** As it stands in the file; a full stop is a step into a map. */
  public String key() {
    return key;
  }

  public Kind kind() {
    return kind;
  }

  public int least() {
    return least;
  }

  public int most() {
    return most;
  }

  public static PolicyEntry address(Language language) {
    return valueOf("ADDRESS_" + language.name());
  }

  /**
   * Whether a value is allowed. That a folder is a whole path is for the system to say.
   *
   * @param value of languages: their codes with a blank between them
   */
  public boolean allows(String value) {
    return switch (kind) {
      case FOLDER -> !value.isBlank();
      case LINE -> !value.isBlank() && value.length() <= Office.LONGEST && isOneLine(value);
      case MAIL -> Office.isMailAddress(value) && value.length() <= Office.LONGEST;
      case LETTER -> value.matches("[A-Z]");
      case NUMBER -> isNumber(value);
      case LANGUAGES -> {
        List<String> codes = Arrays.asList(value.split(" "));
        yield new HashSet<>(codes).size() == codes.size()
            && Policy.SCREENS.stream().map(Language::code).toList().containsAll(codes);
      }
    };
  }

  private static boolean isOneLine(String value) {
    return value.chars().noneMatch(Character::isISOControl);
  }

  private boolean isNumber(String value) {
    return value.matches("[0-9]{1,4}")
        && Integer.parseInt(value) >= least
        && Integer.parseInt(value) <= most;
  }

  /** What is allowed, in the words of who checks the file. */
  public String allowed() {
    return switch (kind) {
      case FOLDER ->
          "a whole path; {home} and {user} may stand in it, and it between quotes if it begins so";
      case NUMBER -> String.format(Locale.ROOT, "a whole number from %d to %d", least, most);
      case LINE -> "one line of at most " + Office.LONGEST + " characters";
      case MAIL -> "an e-mail address";
      case LETTER -> "one capital letter from A to Z";
      case LANGUAGES -> "a list of fr, nl, de, each at most once";
    };
  }
}
