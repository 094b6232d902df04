package tutela.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/**
 * Debian's {@code sqlcipher}, spoken to in SQL through its own shell: what it costs to write SQL as
 * text and to print rows is in its times. The key is given raw, so that no time goes to deriving
 * it.
 */
final class SqlCipher implements Engine {
  private static final String COMMAND = "sqlcipher";
  private static final String DONE = "done-with-that";
  private static final int AT_ONCE = 400;

  private final Process process;
  private final Writer in;
  private final BufferedReader out;

  private SqlCipher(Path file) throws IOException {
    process = new ProcessBuilder(COMMAND, file.toString()).redirectErrorStream(true).start();
    in = process.outputWriter();
    out = process.inputReader();
  }

  static boolean isThere() {
    return tutela.Needs.has(COMMAND);
  }

  static String version() throws IOException {
    Process asked = new ProcessBuilder(COMMAND, "-version").start();
    return new String(
            asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
        .strip();
  }

  static Engine open(Path folder) throws IOException {
    boolean fresh = !Files.exists(folder);
    Files.createDirectories(folder);
    SqlCipher engine = new SqlCipher(folder.resolve("sqlcipher.db"));
    engine.run("PRAGMA key = \"x'" + "42".repeat(32) + "'\";");
    engine.run("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
    if (fresh) {
      for (String statement : Schema.forSqlite()) {
        engine.run(statement + ";");
      }
    }
    engine.run("SELECT COUNT(*) FROM sqlite_master;");
    return engine;
  }

  @Override
  public void write(String sql, List<Object[]> rows) throws IOException {
    StringBuilder text = new StringBuilder("BEGIN;\n");
    int values = sql.indexOf(" VALUES ");
    for (int i = 0; i < rows.size(); i++) {
      if (values < 0) {
        text.append(filled(sql, rows.get(i))).append(";\n");
        continue;
      }
      text.append(i % AT_ONCE == 0 ? sql.substring(0, values + 8) : ",");
      text.append(filled(sql.substring(values + 8), rows.get(i)));
      if (i % AT_ONCE == AT_ONCE - 1 || i == rows.size() - 1) {
        text.append(";\n");
      }
    }
    run(text.append("COMMIT;").toString());
  }

  @Override
  public void read(String sql, Object... parameters) throws IOException {
    run(filled(sql, parameters) + ";");
  }

  private static String filled(String sql, Object... values) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Object value : values) {
      int at = sql.indexOf('?', from);
      text.append(sql, from, at).append(literal(value));
      from = at + 1;
    }
    return text.append(sql.substring(from)).toString();
  }

  private static String literal(Object value) {
    return switch (value) {
      case Number number -> number.toString();
      case byte[] bytes -> "X'" + HexFormat.of().formatHex(bytes) + "'";
      default -> "'" + value.toString().replace("'", "''") + "'";
    };
  }

  private void run(String sql) throws IOException {
    in.append(sql).append("\n.print ").append(DONE).append('\n').flush();
    String line;
    while ((line = out.readLine()) != null && !line.equals(DONE)) {
      if (line.startsWith("Error")) {
        throw new IOException(line);
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.append(".quit\n").flush();
    process.onExit().join();
  }
}
