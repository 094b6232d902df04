package tutela.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import tutela.casefile.domain.Attachment;
import tutela.kernel.AppFailure;
import tutela.kernel.AttachmentId;
import tutela.kernel.CaseId;
import tutela.kernel.Sha256;

/** Seals files with a case: as they came, with their digest. */
public final class AttachmentService {
  /** Where files are kept. */
  public interface Store {
    Attachment add(Attachment withoutId, byte[] bytes);

    Attachment get(AttachmentId id);

    byte[] bytes(AttachmentId id);
  }

  /** Largest file taken in, in bytes. */
  public static final long LARGEST = 100L << 20;

  /** Containers of films and images that do not call themselves so. */
  private static final Set<String> FILMS =
      Set.of(
          "application/x-matroska",
          "application/ogg",
          "application/mp4",
          "application/mxf",
          "application/vnd.rn-realmedia",
          "application/x-shockwave-flash",
          "application/dicom");

  private final Store store;
  private final Clock clock;

  public AttachmentService(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * @param fileName without folder
   * @throws AppFailure.Invalid {@code attachment.too-large} with the limit in megabytes, {@code
   *     attachment.empty}, {@code attachment.picture}: no image or film is ever kept, since nobody
   *     can tell a scan from an intimate image
   */
  public Attachment seal(CaseId caseId, Attachment.Kind kind, String fileName, byte[] bytes) {
    if (bytes.length == 0) {
      throw new AppFailure.Invalid("attachment.empty");
    }
    if (bytes.length > LARGEST) {
      throw new AppFailure.Invalid("attachment.too-large", "n", LARGEST >> 20);
    }
    return store.add(
        new Attachment(
            new AttachmentId(0),
            caseId,
            kind,
            fileName.length() > 500 ? fileName.substring(fileName.length() - 500) : fileName,
            mediaType(fileName, bytes),
            bytes.length,
            Sha256.digest(bytes),
            clock.instant()),
        bytes);
  }

  /**
   * Seals a file as it lies there.
   *
   * @throws AppFailure.Invalid as above, and {@code attachment.unreadable}
   */
  public Attachment seal(CaseId caseId, Attachment.Kind kind, Path file) {
    return seal(caseId, kind, nameOf(file), read(file));
  }

  /**
   * The bytes of a file that was chosen or dropped.
   *
   * @throws AppFailure.Invalid {@code attachment.too-large}, {@code attachment.unreadable}
   */
  public static byte[] read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new AppFailure.Invalid("attachment.too-large", "n", LARGEST >> 20);
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new AppFailure.Invalid("attachment.unreadable");
    }
  }

  /** The name of a file without its folder. */
  public static String nameOf(Path file) {
    Path last = file.getFileName();
    return last == null ? "" : last.toString();
  }

  public Attachment get(AttachmentId id) {
    return store.get(id);
  }

  public byte[] bytes(AttachmentId id) {
    return store.bytes(id);
  }

  /** What the bytes are, whatever the name says; the name where the bytes do not tell. */
  private static String mediaType(String fileName, byte[] bytes) {
    String type = FileTypes.of(bytes, fileName);
    if (type.startsWith("image/") || type.startsWith("video/") || FILMS.contains(type)) {
      throw new AppFailure.Invalid("attachment.picture");
    }
    return type;
  }
}
