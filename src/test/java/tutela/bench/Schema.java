package tutela.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tables that other engines get, in the words of the program's own migrations. */
final class Schema {
  private static final List<String> FILES =
      List.of(
          "/tutela/storage/V002__words.sql",
          "/tutela/casefile/store/V020__casefile.sql",
          "/tutela/interview/store/V030__interview.sql");
  private static final List<String> TABLES =
      List.of("cases", "content_item", "interview_answer", "search_thing", "search_term");

  private Schema() {}

  /** Tables and indexes, in order. */
  static List<String> statements() {
    List<String> found = new ArrayList<>();
    for (String file : FILES) {
      for (String statement : text(file).replaceAll("--.*", "").split(";", -1)) {
        String one = statement.strip();
        if (TABLES.stream()
            .anyMatch(
                t ->
                    one.startsWith("CREATE TABLE " + t + " ")
                        || one.startsWith("CREATE INDEX") && one.contains(" ON " + t + " "))) {
          found.add(one);
        }
      }
    }
    return found;
  }

  /** The same for SQLite, which knows less types. */
  static List<String> forSqlite() {
    return statements().stream()
        .map(
            s ->
                s.replace("BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "INTEGER PRIMARY KEY")
                    .replace("TIMESTAMP(3) WITH TIME ZONE", "TEXT")
                    .replaceAll("(VAR)?BINARY\\(\\d+\\)", "BLOB"))
        .toList();
  }

  private static String text(String file) {
    try (var in = Schema.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code INSERT} with as many parameters as columns. */
  static String insert(String table, String... columns) {
    return "INSERT INTO "
        + table
        + " ("
        + String.join(", ", columns)
        + ") VALUES ("
        + String.join(", ", Arrays.stream(columns).map(c -> "?").toList())
        + ")";
  }
}
