package tutela.interview.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form in which composite values are kept: rows of named parts. As text each part is a line
 * {@code name=value} with line ends and backslashes escaped, and an empty line stands between rows.
 */
public record Rows(List<Map<String, String>> rows) {
  public Rows {
    List<Map<String, String>> copy = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Map<String, String> filled = new LinkedHashMap<>();
      row.forEach(
          (name, value) -> {
            if (!value.isBlank()) {
              filled.put(name, value);
            }
          });
      if (!filled.isEmpty()) {
        copy.add(java.util.Collections.unmodifiableMap(filled));
      }
    }
    rows = List.copyOf(copy);
  }

  public static Rows of(Map<String, String> row) {
    return new Rows(List.of(row));
  }

  public static Rows parse(String text) {
    List<Map<String, String>> rows = new ArrayList<>();
    Map<String, String> row = new LinkedHashMap<>();
    for (String line : text.split("\n", -1)) {
      int equals = line.indexOf('=');
      if (line.isEmpty()) {
        rows.add(row);
        row = new LinkedHashMap<>();
      } else if (equals > 0) {
        row.put(line.substring(0, equals), unescape(line.substring(equals + 1)));
      } else {
        throw new IllegalArgumentException("not the text of rows");
      }
    }
    rows.add(row);
    return new Rows(rows);
  }

  /** Empty parts and empty rows leave no trace. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Map<String, String> row : rows) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      row.forEach(
          (name, value) -> text.append(name).append('=').append(escape(value)).append('\n'));
    }
    return text.isEmpty() ? "" : text.substring(0, text.length() - 1);
  }

  /** A part of the first row. */
  public Optional<String> part(String name) {
    return rows.stream().findFirst().map(row -> row.get(name));
  }

  private static String escape(String value) {
    return value.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n");
  }

  private static String unescape(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        i++;
        text.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** Says nothing of what she said: texts of failures and logs may show it. */
  @Override
  public String toString() {
    return "Rows[" + rows.size() + "]";
  }
}
