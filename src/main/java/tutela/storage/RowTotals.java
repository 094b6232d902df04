package tutela.storage;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The totals of all sealed tables of one open store: as they were kept last, and over them what the
 * transaction that runs has moved. Not safe for use by several threads; {@link Database} sees to
 * that.
 */
final class RowTotals {
  /** Stands in front, where the bytes of a row have another number. */
  private static final int OF_ALL = 2;

  private final ChainKey key;
  private final SortedMap<String, RowTotal> kept = new TreeMap<>();
  private final SortedMap<String, RowTotal> moved = new TreeMap<>();
  private final Set<String> watched = new TreeSet<>();
  private boolean statementFailed;

  RowTotals(ChainKey key) {
    this.key = key;
  }

  /**
   * The hash by which a row counts.
   *
   * @param row its {@link RowBytes}
   */
  byte[] hash(byte[] row) {
    return key.mac(row);
  }

  /** The trigger of this table is at work. */
  void watched(String table) {
    watched.add(table);
  }

  /** Tables with a seal and without a trigger that is at work. */
  Set<String> unwatched() {
    Set<String> tables = new TreeSet<>(kept.keySet());
    tables.removeAll(watched);
    return tables;
  }

  /** A row came, went or took the place of another. */
  void moved(String table, byte @Nullable [] before, byte @Nullable [] after) {
    RowTotal total = moved.getOrDefault(table, kept.getOrDefault(table, RowTotal.NONE));
    if (before != null) {
      total = total.without(hash(before));
    }
    if (after != null) {
      total = total.with(hash(after));
    }
    moved.put(table, total);
  }

  /**
   * H2 takes back the rows of a statement that fails and tells no trigger, so from here on the
   * totals do not say what is in the tables.
   */
  void statementFailed() {
    statementFailed = true;
  }

  /**
   * @throws IllegalStateException if a statement failed and the work went on as if it had not
   */
  Map<String, RowTotal> moved() {
    if (statementFailed) {
      throw new IllegalStateException("a change in which a statement failed cannot be kept");
    }
    return moved;
  }

  SortedMap<String, RowTotal> kept() {
    return kept;
  }

  /** A keyed hash over all totals, those that moved among them. */
  byte[] seal() {
    SortedMap<String, RowTotal> all = new TreeMap<>(kept);
    all.putAll(moved);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(OF_ALL);
      out.writeInt(all.size());
      for (Map.Entry<String, RowTotal> each : all.entrySet()) {
        RowBytes.text(out, each.getKey());
        out.writeLong(each.getValue().rows());
        out.write(each.getValue().bytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return key.mac(bytes.toByteArray());
  }

  /** Begins anew from these, before any trigger was made for them. */
  void begin(Map<String, RowTotal> totals) {
    watched.clear();
    read(totals);
  }

  /** These are what the database holds. */
  void read(Map<String, RowTotal> totals) {
    forget();
    kept.clear();
    kept.putAll(totals);
  }

  /** What moved is in the database to stay. */
  void keep() {
    kept.putAll(moved);
    forget();
  }

  /** What moved was taken back. */
  void forget() {
    moved.clear();
    statementFailed = false;
  }
}
