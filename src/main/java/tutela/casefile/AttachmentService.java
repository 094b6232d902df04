package tutela.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
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

  private static final Map<String, String> TYPES =
      Map.of(
          "pdf", "application/pdf",
          "eml", "message/rfc822",
          "txt", "text/plain",
          "html", "text/html");

  private final Store store;
  private final Clock clock;

  public AttachmentService(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * @param fileName without folder
   * @throws AppFailure.Invalid {@code attachment.too-large} with the limit in megabytes, {@code
   *     attachment.empty}
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

  /** What the bytes are, then what the name says. */
  private static String mediaType(String fileName, byte[] bytes) {
    String start =
        new String(
            bytes, 0, Math.min(5, bytes.length), java.nio.charset.StandardCharsets.ISO_8859_1);
    if (start.startsWith("%PDF-")) {
      return "application/pdf";
    }
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String type = TYPES.getOrDefault(ending, "application/octet-stream");
    return type.equals("application/pdf") ? "application/octet-stream" : type;
  }
}
