package tutela.casefile.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;

/** The parts of a zipped spreadsheet that are text; pictures in it are passed over unseen. */
final class ZippedParts {
  /** Megabytes that all parts together may unfold to, those that are passed over included. */
  private static final int LARGEST_MB = 80;

  private static final int MOST_PARTS = 5_000;
  private static final int STEP = 16 << 10;

  private final Map<String, byte[]> parts = new HashMap<>();

  private ZippedParts() {}

  static ZippedParts of(byte[] file, Progress progress) {
    ZippedParts read = new ZippedParts();
    try (ByteArrayInputStream bytes = new ByteArrayInputStream(file);
        ZipInputStream zip = new ZipInputStream(bytes)) {
      long room = (long) LARGEST_MB << 20;
      int count = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        count++;
        if (progress.cancelled()) {
          throw new CancellationException();
        }
        if (count > MOST_PARTS) {
          throw tooLarge();
        }
        String name = entry.getName().toLowerCase(Locale.ROOT);
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        room -= unfold(zip, isText(name) ? part : null, room);
        read.parts.put(name, part.toByteArray());
        progress.at(1 - (double) bytes.available() / file.length);
      }
    } catch (IOException | IllegalArgumentException e) { // the second: names in no known letters
      throw new AppFailure.Invalid("table.broken");
    }
    return read;
  }

  private static boolean isText(String name) {
    return name.endsWith(".xml") || name.endsWith(".rels") || name.equals("mimetype");
  }

  private static long unfold(InputStream from, @Nullable ByteArrayOutputStream into, long room)
      throws IOException {
    byte[] step = new byte[STEP];
    long all = 0;
    for (int n = from.read(step); n >= 0; n = from.read(step)) {
      all += n;
      if (all > room) {
        throw tooLarge();
      }
      if (into != null) {
        into.write(step, 0, n);
      }
    }
    return all;
  }

  private static AppFailure.Invalid tooLarge() {
    return new AppFailure.Invalid("table.too-large-inside", "n", LARGEST_MB);
  }

  boolean has(String name) {
    return parts.containsKey(name.toLowerCase(Locale.ROOT));
  }

  Optional<byte[]> find(String name) {
    return Optional.ofNullable(parts.get(name.toLowerCase(Locale.ROOT)));
  }

  /** A part without which there is no table. */
  byte[] get(String name) {
    return find(name).orElseThrow(() -> new AppFailure.Invalid("table.broken"));
  }

  /** A part as text; empty if there is none of this name. */
  String text(String name) {
    return find(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
  }
}
