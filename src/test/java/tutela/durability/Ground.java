package tutela.durability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tutela.app.Casework;
import tutela.storage.Database;

/** Case files to try things on: one is made, each trial takes a copy. All in them is invented. */
final class Ground {
  /** What the store keeps for itself; it is checked by itself. */
  private static final Set<String> OWN_BOOKS =
      Set.of("journal", "row_seal", "flyway_schema_history");

  private final Path folder;
  private int copies;

  Ground(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    try (Casework work = Casework.in(made())) {
      Labour.prepare(work.services());
    }
  }

  /** The case file that nothing is done to. */
  Path made() {
    return folder.resolve("made");
  }

  /** What was confirmed in {@link #made}. */
  Ledger ledger() {
    try (Casework work = Casework.in(made())) {
      return new Ledger(work.services());
    }
  }

  /** A folder that is not there yet. */
  Path place() {
    return folder.resolve("place " + copies++);
  }

  /** A copy to do anything to. */
  Path copy() throws IOException {
    Path copy = place();
    copy(made(), copy);
    return copy;
  }

  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path file : files(from)) {
      Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  static List<Path> files(Path folder) throws IOException {
    try (var all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  static Path file(Path folder, String ending) throws IOException {
    return files(folder).stream()
        .filter(f -> f.toString().endsWith(ending))
        .findFirst()
        .orElseThrow();
  }

  static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var all = Files.walk(folder)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Every row of every table of cases, as one number to compare. */
  static String rows(Database database) {
    return database.read(
        h -> {
          MessageDigest digest = sha256();
          List<String> tables =
              h.createQuery(
                      """
                      SELECT table_name FROM information_schema.tables
                      WHERE table_schema = 'PUBLIC' ORDER BY table_name
                      """)
                  .mapTo(String.class)
                  .list();
          for (String table : tables) {
            if (OWN_BOOKS.contains(table.toLowerCase(Locale.ROOT))) {
              continue;
            }
            h
                .createQuery("SELECT * FROM <table>")
                .define("table", '"' + table + '"')
                .map(
                    (row, context) -> {
                      StringBuilder line = new StringBuilder(table);
                      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        Object value = row.getObject(i);
                        line.append('|')
                            .append(
                                value instanceof byte[] bytes
                                    ? HexFormat.of().formatHex(bytes)
                                    : value);
                      }
                      return line.toString();
                    })
                .list()
                .stream()
                .sorted()
                .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
          }
          return HexFormat.of().formatHex(digest.digest());
        });
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
