package tutela.casefile.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tutela.casefile.FileTypes;
import tutela.casefile.TableService;
import tutela.casefile.domain.Table;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;

/** Reads tables by what their bytes are: CSV and its like, XLSX, ODS. */
public final class TableFiles implements TableService.Reader {
  private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

  /** The first bytes of old Office files, and of new ones with a password. */
  private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** As it stands in the directory of an old Office file. */
  private static final String ENCRYPTED =
      new String(
          "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

  /** Share of the work that unfolding is. */
  private static final double UNFOLDED = 0.3;

  @Override
  public List<Table> sheets(Path path, Progress progress) {
    byte[] file = bytes(path);
    if (file.length == 0) {
      throw new AppFailure.Invalid("attachment.empty");
    }
    if (starts(file, ZIP)) {
      return zipped(path, file, progress);
    }
    if (starts(file, OLD_OFFICE)) {
      boolean locked = new String(file, StandardCharsets.ISO_8859_1).contains(ENCRYPTED);
      throw new AppFailure.Invalid(locked ? "table.locked" : "table.old");
    }
    String type = FileTypes.of(file);
    if (type.startsWith("image/") || type.startsWith("video/")) {
      throw new AppFailure.Invalid("table.picture");
    }
    boolean text =
        (type.startsWith("text/") && !type.equals("text/html"))
            || type.equals("application/octet-stream");
    return Optional.of(file)
        .filter(f -> text)
        .flatMap(DecodedText::of)
        .map(words -> DelimitedText.read(words, progress).stream().toList())
        .orElseThrow(() -> new AppFailure.Invalid("table.other"));
  }

  private static List<Table> zipped(Path path, byte[] file, Progress progress) {
    if ((file[6] & 1) != 0) {
      throw new AppFailure.Invalid("table.locked");
    }
    ZippedParts parts = ZippedParts.of(path, progress.part(0, UNFOLDED));
    Progress rest = progress.part(UNFOLDED, 1);
    if (parts.text("mimetype").startsWith(ODS)) {
      if (parts.has("encrypted-package")
          || parts.text("META-INF/manifest.xml").contains("encryption-data")) {
        throw new AppFailure.Invalid("table.locked");
      }
      return OpenDocument.read(parts, rest);
    }
    return Workbook.place(parts)
        .map(place -> Workbook.read(parts, place, rest))
        .orElseThrow(() -> new AppFailure.Invalid("table.other"));
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new AppFailure.Invalid("attachment.unreadable");
    }
  }

  private static boolean starts(byte[] file, byte[] head) {
    return file.length > 2 * head.length
        && java.util.Arrays.equals(file, 0, head.length, head, 0, head.length);
  }
}
