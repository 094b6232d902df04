package tutela.storage;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Which pages of the file H2 needs today. H2 writes its trees in chunks of whole pages; a page
 * outside of every chunk that has something live in it is free.
 */
final class LiveChunks {
  private LiveChunks() {}

  /**
   * A piece of the file that H2 wrote in one go.
   *
   * @param id number that H2 gave it
   * @param page the first
   * @param pages how many
   */
  record Chunk(int id, long page, int pages, long version) {}

  /** No change may run meanwhile. */
  static List<Chunk> of(Connection connection) throws SQLException {
    return those(store(connection), chunk -> chunk.maxLenLive > 0 && chunk.block > 0);
  }

  /**
   * All that H2 knows of: with those that died lately, which the state on the medium may still name
   * as alive. No change may run meanwhile.
   */
  static List<Chunk> known(MVStore store) {
    return those(store, chunk -> chunk.block > 0 && chunk.len > 0);
  }

  static MVStore store(Connection connection) throws SQLException {
    SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    return session.getDatabase().getStore().getMvStore();
  }

  private static List<Chunk> those(MVStore store, Predicate<org.h2.mvstore.Chunk<?>> wanted) {
    List<Chunk> found = new ArrayList<>();
    for (Object each : InsideH2.chunks(store).values()) {
      org.h2.mvstore.Chunk<?> chunk = (org.h2.mvstore.Chunk<?>) each;
      if (wanted.test(chunk)) {
        found.add(new Chunk(chunk.id, chunk.block, chunk.len, chunk.version));
      }
    }
    return found;
  }

  /** The header of a chunk if a page starts with one. */
  static @Nullable Chunk header(long page, byte[] plain) {
    if (plain[0] != 'c' || plain[1] != 'h' || plain[2] != 'u') {
      return null;
    }
    int end = 0;
    while (end < plain.length && plain[end] != '\n') {
      end++;
    }
    String text = new String(plain, 0, end, StandardCharsets.ISO_8859_1).trim();
    Map<String, String> fields = new HashMap<>();
    for (String field : text.split(",")) {
      int colon = field.indexOf(':');
      if (colon > 0) {
        fields.put(field.substring(0, colon), field.substring(colon + 1));
      }
    }
    try {
      return new Chunk(
          Integer.parseInt(fields.getOrDefault("chunk", ""), 16),
          page,
          Integer.parseInt(fields.getOrDefault("len", ""), 16),
          Long.parseLong(fields.getOrDefault("version", ""), 16));
    } catch (NumberFormatException e) {
      return null; // begins like a header and is none
    }
  }
}
