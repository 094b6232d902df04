package tutela.backup.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names of backups: date and time, and nothing that would say whose or of what. */
public final class BackupNames {
  public static final String ENDING = ".tutela";

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);

  private BackupNames() {}

  public static String of(Instant moment, ZoneId zone) {
    return stamp(moment, zone) + ENDING;
  }

  /** Of the folder for what a restored backup takes the place of. */
  public static String aside(Instant moment, ZoneId zone) {
    return "before-" + stamp(moment, zone);
  }

  private static String stamp(Instant moment, ZoneId zone) {
    return STAMP.format(moment.atZone(zone));
  }
}
