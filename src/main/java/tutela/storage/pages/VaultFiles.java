package tutela.storage.pages;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/**
 * Lets H2 find an open page file by a random handle in its path, {@code vault:<handle>/store}. So
 * neither a key nor the name of a folder stands in a JDBC URL, which H2 puts into exceptions and
 * thread names, and no character of a folder name can break the URL.
 *
 * <p>The table is one for the process, as H2's own table of file systems is; an entry lives from
 * {@link #register} to {@link #forget}.
 */
public final class VaultFiles {
  static final String SCHEME = "vault";

  /** Name of the database file inside a handle, without H2's ending. */
  static final String DATABASE = "store";

  /** Which H2 gives to the name of a database. */
  static final String ENDING = ".mv.db";

  private static final ConcurrentMap<String, PageFile> OPEN = new ConcurrentHashMap<>();
  private static final SecureRandom RANDOM = new SecureRandom();

  static {
    FilePath.register(new VaultFilePath());
  }

  private VaultFiles() {}

  /** Makes the file known under a new handle. */
  public static String register(PageFile file) {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    String handle = HexFormat.of().formatHex(bytes);
    OPEN.put(handle, file);
    return handle;
  }

  /** The file of this handle is no longer found; it is not closed by this. */
  public static void forget(String handle) {
    OPEN.remove(handle);
  }

  /** The part of a JDBC URL between {@code jdbc:h2:} and the first semicolon. */
  public static String databaseName(String handle) {
    return SCHEME + ":" + handle + "/" + DATABASE;
  }

  /** The file of this handle for H2's own file tools. */
  public static String fileName(String handle) {
    return databaseName(handle) + ENDING;
  }

  static @Nullable PageFile find(String handle) {
    return OPEN.get(handle);
  }
}
