package tutela.storage;

import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.h2.api.ErrorCode;
import org.h2.message.DbException;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import tutela.kernel.AppFailure;
import tutela.storage.pages.DamagedPageException;
import tutela.storage.pages.NewerFormatException;

/** Turns what the disk and the database throw into what a caseworker can act on. */
public final class Failures {
  /** As Linux, macOS and Windows put it; Java hands the text of the system through. */
  private static final List<String> FULL =
      List.of(
          "no space left on device",
          "not enough space on the disk",
          "disk quota exceeded",
          "file too large");

  private static final List<String> NOT_WRITABLE =
      List.of(
          "read-only file system",
          "permission denied",
          "operation not permitted",
          "access is denied",
          "input/output error",
          "stale file handle",
          "device not configured",
          "the device is not ready",
          "write-protected");

  private Failures() {}

  /**
   * The failure for an exception of the disk or the database; anything else comes back as it is.
   */
  public static RuntimeException of(Throwable thrown) {
    if (thrown instanceof AppFailure failure) {
      return failure;
    }
    AppFailure known = known(thrown);
    if (known != null) {
      return known;
    }
    if (ofDatabase(thrown)) {
      return new AppFailure.Unexpected(SqlProblem.of(thrown));
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException runtime
        ? runtime
        : new AppFailure.Unexpected(SqlProblem.of(thrown));
  }

  /**
   * As {@link #of}, for a store that is being opened: what is not a matter of the disk is damage.
   */
  static AppFailure ofOpening(Throwable thrown) {
    if (thrown instanceof AppFailure failure) {
      return failure;
    }
    AppFailure known = known(thrown);
    if (known != null) {
      return known;
    }
    return ofDatabase(thrown) || thrown instanceof IOException
        ? new AppFailure.StoreDamaged(SqlProblem.of(thrown))
        : new AppFailure.Unexpected(SqlProblem.of(thrown));
  }

  private static @Nullable AppFailure known(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause() == t ? null : t.getCause()) {
      switch (t) {
        case DamagedPageException e -> {
          return new AppFailure.StoreDamaged(SqlProblem.of(e));
        }
        case NewerFormatException e -> {
          return new AppFailure.StoreNewer();
        }
        case OverlappingFileLockException e -> {
          return new AppFailure.StoreBusy();
        }
        case AccessDeniedException e -> {
          return new AppFailure.NotWritable(SqlProblem.of(e));
        }
        case ReadOnlyFileSystemException e -> {
          return new AppFailure.NotWritable(SqlProblem.of(e));
        }
        case NoSuchFileException e -> {
          return new AppFailure.NotWritable(SqlProblem.of(e));
        }
        case IOException e -> {
          String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
          if (FULL.stream().anyMatch(text::contains)) {
            return new AppFailure.DiskFull(SqlProblem.of(e));
          }
          if (NOT_WRITABLE.stream().anyMatch(text::contains)) {
            return new AppFailure.NotWritable(SqlProblem.of(e));
          }
        }
        case SQLException e when e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1 -> {
          return new AppFailure.StoreBusy();
        }
        case SQLException e when e.getErrorCode() == ErrorCode.FILE_CORRUPTED_1 -> {
          return new AppFailure.StoreDamaged(SqlProblem.of(e));
        }
        default -> {}
      }
    }
    return null;
  }

  private static boolean ofDatabase(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause() == t ? null : t.getCause()) {
      if (t instanceof SQLException
          || t instanceof JdbiException
          || t instanceof DbException
          || t instanceof MVStoreException
          || t.getClass().getName().startsWith("org.flywaydb.")) {
        return true;
      }
    }
    return false;
  }
}
