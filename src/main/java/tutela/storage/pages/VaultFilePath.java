package tutela.storage.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.util.List;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/**
 * The file system {@code vault:}. Each handle is a folder with exactly one file, the database.
 * Whatever else H2 might want to put beside it (traces, locks, dumps, temporary files) is refused:
 * better a failed statement than clear text on a disk.
 */
public final class VaultFilePath extends FilePath {
  private static final String FILE = "/" + VaultFiles.DATABASE + VaultFiles.ENDING;

  /** For H2, which makes an instance for each path. */
  public VaultFilePath() {}

  private VaultFilePath(String path) {
    this.name = path;
  }

  @Override
  public String getScheme() {
    return VaultFiles.SCHEME;
  }

  @Override
  public VaultFilePath getPath(String path) {
    return new VaultFilePath(path);
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    PageFile file = file();
    if (file == null) {
      throw refused();
    }
    return new PageChannel(file);
  }

  @Override
  public boolean exists() {
    PageFile file = file();
    return file == null ? isDirectory() : file.size() > 0;
  }

  @Override
  public long size() {
    PageFile file = file();
    return file == null ? 0 : file.size();
  }

  @Override
  public boolean isDirectory() {
    return !inFolder() && VaultFiles.find(handle()) != null;
  }

  @Override
  public boolean isRegularFile() {
    return file() != null;
  }

  @Override
  public boolean isAbsolute() {
    return true;
  }

  @Override
  public boolean canWrite() {
    return file() != null;
  }

  @Override
  public long lastModified() {
    return 0;
  }

  @Override
  public @Nullable FilePath getParent() {
    return inFolder() ? getPath(name.substring(0, name.indexOf('/'))) : null;
  }

  @Override
  public FilePath toRealPath() {
    return this;
  }

  @Override
  public List<FilePath> newDirectoryStream() {
    FilePath file = getPath(name + FILE);
    return isDirectory() && file.exists() ? List.of(file) : List.of();
  }

  @Override
  public boolean createFile() {
    return false;
  }

  @Override
  public boolean setReadOnly() {
    return false;
  }

  /** Nothing is deleted by way of H2. */
  @Override
  public void delete() {}

  @Override
  public void createDirectory() {
    throw new IllegalStateException("a vault has no folders");
  }

  @Override
  public void moveTo(FilePath newName, boolean atomicReplace) {
    throw new IllegalStateException("a vault has one file");
  }

  @Override
  public FilePath createTempFile(String suffix, boolean inTempDir) throws IOException {
    throw refused();
  }

  @Override
  public OutputStream newOutputStream(boolean append) throws IOException {
    throw refused();
  }

  @Override
  public InputStream newInputStream() throws IOException {
    throw refused();
  }

  private static IOException refused() {
    return new IOException("a vault holds nothing but its database");
  }

  private boolean inFolder() {
    return name.indexOf('/') >= 0;
  }

  private String handle() {
    String path = name.substring(VaultFiles.SCHEME.length() + 1);
    int end = path.indexOf('/');
    return end < 0 ? path : path.substring(0, end);
  }

  private @Nullable PageFile file() {
    return name.endsWith(FILE) ? VaultFiles.find(handle()) : null;
  }
}
