package tutela.backup;

import java.nio.file.Path;
import java.util.Optional;
import tutela.backup.domain.Backup;
import tutela.kernel.AppFailure;

/**
 * How the case file is backed up.
 *
 * @param last the newest backup
 * @param lastElsewhere the newest that lies on another disk than the case file
 * @param folder where backups go, if one was chosen
 * @param place what the folder is now
 * @param kept how many stay
 * @param hindrance why none is made of this case file, whatever the folder
 */
public record BackupState(
    Optional<Backup> last,
    Optional<Backup> lastElsewhere,
    Optional<Path> folder,
    Place place,
    int kept,
    Optional<AppFailure> hindrance) {
  /** What the folder for backups is now. */
  public enum Place {
    NOT_CHOSEN,
    /** A stick that is not plugged in, for one. */
    NOT_THERE,
    /** Lost together with the case file. */
    SAME_DISK,
    ELSEWHERE
  }
}
