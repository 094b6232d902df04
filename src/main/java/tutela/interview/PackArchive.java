package tutela.interview;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tutela.kernel.AppFailure.Invalid;
import tutela.kernel.AppFailure.PackInvalid;

/** The files of an interview in a folder or a zip file; nothing but them is taken in. */
public final class PackArchive {
  /** Beside the files, for editors; never read. */
  public static final String SCHEMA = "interview.schema.json";

  private static final String ENDING = ".yaml";

  /** Ten times what the shipped interview needs. */
  private static final int MOST_BYTES = 3_000_000;

  private static final int MOST_FILES = 200;
  private static final int MOST_ENTRIES = 1_000;

  /** Zip files bear the time of their files: always the same, so that the same is the same. */
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  private final Map<String, String> files = new HashMap<>();
  private String folder = "";
  private int bytes;

  private PackArchive() {}

  /**
   * @param place a folder, or a zip file of one
   * @throws Invalid {@code versions.no-pack} if there is no interview, {@code versions.too-large},
   *     {@code versions.unreadable}, {@code versions.folders} if files lie in several folders
   * @throws PackInvalid where a file is not UTF-8
   */
  public static PackText read(Path place) {
    PackArchive archive = new PackArchive();
    try {
      if (Files.isDirectory(place)) {
        archive.folder(place);
      } else {
        try (InputStream in = Files.newInputStream(place)) {
          archive.zip(in);
        }
      }
    } catch (IOException e) {
      throw new Invalid("versions.unreadable");
    }
    return archive.whole();
  }

  /** What {@link #zip(PackText)} made. */
  public static PackText unzip(byte[] zip) {
    PackArchive archive = new PackArchive();
    try {
      archive.zip(new ByteArrayInputStream(zip));
    } catch (IOException e) {
      throw new Invalid("versions.unreadable");
    }
    return archive.whole();
  }

  public static byte[] zip(PackText pack) {
    return zip(pack.files());
  }

  /** With what an editor needs to complete and to mark. */
  static byte[] zip(PackText pack, String schema) {
    Map<String, String> all = new java.util.TreeMap<>(pack.files());
    all.put(SCHEMA, schema);
    return zip(all);
  }

  private static byte[] zip(Map<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(java.util.zip.Deflater.BEST_COMPRESSION);
      for (Map.Entry<String, String> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void folder(Path place) throws IOException {
    List<Path> found;
    try (Stream<Path> all = Files.list(place)) {
      found = all.limit(MOST_ENTRIES + 1L).toList();
    }
    if (found.size() > MOST_ENTRIES) {
      throw new Invalid("versions.too-large");
    }
    for (Path file : found) {
      String name = file.getFileName().toString();
      if (isOurs(name) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        try (InputStream in = Files.newInputStream(file)) {
          take(name, in);
        }
      }
    }
  }

  /** Names in a zip file are only names: nothing is ever written where they point. */
  private void zip(InputStream in) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    int entries = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (++entries > MOST_ENTRIES) {
        throw new Invalid("versions.too-large");
      }
      String path = entry.getName().replace('\\', '/');
      String name = path.substring(path.lastIndexOf('/') + 1);
      if (!entry.isDirectory() && isOurs(name) && !path.startsWith("__MACOSX/")) {
        String parent = path.substring(0, path.length() - name.length());
        if (!files.isEmpty() && !parent.equals(folder)) {
          throw new Invalid("versions.folders");
        }
        folder = parent;
        take(name, zip);
      } else {
        skip(zip);
      }
    }
  }

  private static boolean isOurs(String name) {
    return name.endsWith(ENDING) && !name.startsWith(".");
  }

  /** What is skipped is unpacked all the same, and may be far larger than it looks. */
  private void skip(InputStream in) throws IOException {
    bytes += in.readNBytes(MOST_BYTES + 1).length;
    bound();
  }

  private void take(String name, InputStream in) throws IOException {
    byte[] read = in.readNBytes(MOST_BYTES + 1);
    bytes += read.length;
    bound();
    if (files.put(name, text(name, read)) != null) {
      throw new Invalid("versions.folders");
    }
    if (files.size() > MOST_FILES) {
      throw new Invalid("versions.too-large");
    }
  }

  private void bound() {
    if (bytes > MOST_BYTES) {
      throw new Invalid("versions.too-large");
    }
  }

  /** However an editor ends its lines and begins its files, the text is the same. */
  private static String text(String name, byte[] read) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(read)).toString();
      return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
    } catch (CharacterCodingException e) {
      throw new PackInvalid(name + ": the file is not written in UTF-8");
    }
  }

  private PackText whole() {
    if (!files.containsKey(PackText.INDEX)) {
      throw new Invalid("versions.no-pack");
    }
    return PackText.of(files);
  }
}
