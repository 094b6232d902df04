package tutela.settings.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tutela.settings.PolicySource;
import tutela.settings.domain.PolicyFault;
import tutela.settings.domain.PolicyFault.Spot;
import tutela.settings.domain.PolicyReport;

/** The policy as a YAML file, in a place where only an administrator writes. */
public final class FilePolicySource implements PolicySource {
  private static final int LARGEST = 64 << 10;
  private static final String ROOT = "root";

  private final Path file;
  private final PolicyReader.Names names;

  /**
   * @param home folder of the user, for {@code {home}}
   * @param user name of the account, for {@code {user}}
   */
  public FilePolicySource(Path file, String home, String user) {
    this.file = file;
    this.names = new PolicyReader.Names(home, user);
  }

  @Override
  public PolicyReport read() {
    // a link that leads nowhere was meant to be a policy
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS) && isSearchable()) {
      return report(false, PolicyReader.Read.NOTHING, false);
    }
    try {
      return report(true, new PolicyReader(names).read(text()), isChangeable());
    } catch (Unreadable e) {
      return report(true, PolicyReader.Read.fault(e.fault), isChangeable());
    }
  }

  /** Where nobody may look into the folder, nobody can say that there is no policy in it. */
  private boolean isSearchable() {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null || !Files.isDirectory(folder) || Files.isExecutable(folder);
  }

  private PolicyReport report(boolean there, PolicyReader.Read read, boolean changeable) {
    return new PolicyReport(file.toString(), there, read.policy(), read.faults(), changeable);
  }

  private String text() throws Unreadable {
    byte[] bytes;
    try {
      if (!Files.isRegularFile(file)) {
        throw new Unreadable(
            Optional.empty(),
            Files.exists(file) ? "is not a file" : "cannot be reached with the user's rights");
      }
      if (Files.size(file) > LARGEST) {
        throw new Unreadable(Optional.empty(), "is larger than " + LARGEST + " bytes");
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new Unreadable(Optional.empty(), "cannot be read with the user's rights");
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), decoded, true);
    String text = decoded.flip().toString();
    if (result.isError()) {
      throw new Unreadable(
          Optional.of(PolicyReader.spot(text, text.length())), "a sign that is not UTF-8");
    }
    return text;
  }

  /** On Windows, which knows no such rights, the place itself sees to it. */
  private boolean isChangeable() {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return false;
    }
    try {
      Path real = file.toRealPath();
      for (Path each : List.of(real, parent(real), parent(file.toAbsolutePath()))) {
        if (!isOfRootAlone(each) && (Files.isWritable(each) || isOfUser(each))) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  /** Whose file it is can give herself the right to write. */
  private boolean isOfUser(Path path) throws IOException {
    return Files.getOwner(path).getName().equals(names.user());
  }

  private static boolean isOfRootAlone(Path path) throws IOException {
    PosixFileAttributes attributes = Files.readAttributes(path, PosixFileAttributes.class);
    Set<PosixFilePermission> rights = attributes.permissions();
    return attributes.owner().getName().equals(ROOT)
        && !rights.contains(PosixFilePermission.GROUP_WRITE)
        && !rights.contains(PosixFilePermission.OTHERS_WRITE);
  }

  /** Nothing of it can be read. */
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final transient PolicyFault fault;

    Unreadable(Optional<Spot> spot, String what) {
      super(what);
      this.fault = new PolicyFault(spot, what);
    }
  }
}
