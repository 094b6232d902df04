package tutela.casefile.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tutela.kernel.Allowed;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;

/** The parts of a zipped spreadsheet that are text; pictures in it are not unfolded. */
@Allowed("ZipFile takes java.io.File")
final class ZippedParts {
  /** Megabytes that all parts that are read may unfold to. */
  private static final int LARGEST_MB = 80;

  private static final int MOST_PARTS = 5_000;
  private static final int STEP = 16 << 10;

  private final Map<String, byte[]> parts = new HashMap<>();

  private ZippedParts() {}

  static ZippedParts of(Path file, Progress progress) {
    ZippedParts read = new ZippedParts();
    // by its directory: who writes zips as they grow leaves sizes out, or says them in two ways
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw tooLarge();
      }
      long room = (long) LARGEST_MB << 20;
      int done = 0;
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (progress.cancelled()) {
          throw new CancellationException();
        }
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (isText(name)) {
          ByteArrayOutputStream part = new ByteArrayOutputStream();
          try (InputStream in = zip.getInputStream(entry)) {
            room -= unfold(in, part, room);
          }
          read.parts.put(name, part.toByteArray());
        } else {
          read.parts.put(name, new byte[0]);
        }
        done++;
        progress.at(done, zip.size());
      }
    } catch (IOException | IllegalArgumentException e) { // the second: names in no known letters
      throw new AppFailure.Invalid("table.broken");
    }
    return read;
  }

  private static boolean isText(String name) {
    return name.endsWith(".xml") || name.endsWith(".rels") || name.equals("mimetype");
  }

  private static long unfold(InputStream from, ByteArrayOutputStream into, long room)
      throws IOException {
    byte[] step = new byte[STEP];
    long all = 0;
    for (int n = from.read(step); n >= 0; n = from.read(step)) {
      all += n;
      if (all > room) {
        throw tooLarge();
      }
      into.write(step, 0, n);
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
