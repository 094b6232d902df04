package tutela.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.jspecify.annotations.Nullable;

/**
 * Which pages of the file H2 needs today. H2 writes its trees in chunks of whole pages and keeps a
 * map of them; a page outside of every chunk that has something live in it is free.
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

  /**
   * @param seen headers of chunks found in the file, by page; the newest chunk is not yet in H2's
   *     map and is found among these
   */
  static List<Chunk> of(Connection connection, Map<Long, Chunk> seen) throws SQLException {
    SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    FileStore<?> store = session.getDatabase().getStore().getMvStore().getFileStore();
    List<Chunk> live = new ArrayList<>();
    Map<Integer, Chunk> known = new HashMap<>();
    for (Map.Entry<String, String> entry : store.getLayoutMap().entrySet()) {
      if (entry.getKey().startsWith("chunk.")) {
        Map<String, String> fields = DataUtils.parseMap(entry.getValue());
        Chunk chunk = of(fields, DataUtils.readHexLong(fields, "block", 0));
        known.put(chunk.id(), chunk);
        boolean dead = DataUtils.readHexLong(fields, "livePages", 1) == 0;
        if (!dead && chunk.page() > 0 && chunk.pages() > 0) {
          live.add(chunk);
        }
      }
    }
    long newest = store.lastChunkVersion();
    for (Chunk chunk : seen.values()) {
      if (chunk.version() == newest && !known.containsKey(chunk.id())) {
        live.add(chunk);
      }
    }
    return live;
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
    String text = new String(plain, 0, end, java.nio.charset.StandardCharsets.ISO_8859_1).trim();
    try {
      return text.startsWith("chunk:") ? of(DataUtils.parseMap(text), page) : null;
    } catch (RuntimeException e) {
      return null;
    }
  }

  private static Chunk of(Map<String, String> fields, long page) {
    return new Chunk(
        (int) DataUtils.readHexLong(fields, "chunk", 0),
        page,
        (int) DataUtils.readHexLong(fields, "len", 0),
        DataUtils.readHexLong(fields, "version", 0));
  }
}
