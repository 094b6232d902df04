package tutela.storage;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of the rows of one table: its name, the number of columns, and of each column name,
 * kind and value. No two rows come to the same bytes unless all is the same in them.
 */
final class RowBytes {
  private static final int BUFFER = 512;

  /** Stands in front; what else is hashed under the same key begins with another number. */
  private static final int OF_A_ROW = 1;

  private static final int NOTHING = 0;

  /** How a value is written. */
  private enum Kind {
    NUMBER(1),
    TEXT(2),
    BYTES(3),
    TRUTH(4),
    DAY(5),
    MOMENT(6);

    /** As it stands in the bytes. */
    private final int code;

    Kind(int code) {
      this.code = code;
    }
  }

  private record Column(String name, Kind kind) {}

  private final String table;
  private final List<Column> columns;

  private RowBytes(String table, List<Column> columns) {
    this.table = table;
    this.columns = columns;
  }

  /**
   * For rows that are all columns of one table in their order.
   *
   * @throws IllegalStateException if a column has a type that no table had so far
   */
  static RowBytes of(ResultSetMetaData row) throws SQLException {
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i <= row.getColumnCount(); i++) {
      columns.add(new Column(row.getColumnName(i), kind(row.getColumnType(i))));
    }
    return new RowBytes(row.getTableName(1), columns);
  }

  private static Kind kind(int type) {
    return switch (type) {
      case Types.BIGINT, Types.INTEGER -> Kind.NUMBER;
      case Types.VARCHAR, Types.CHAR -> Kind.TEXT;
      case Types.VARBINARY -> Kind.BYTES;
      case Types.BOOLEAN -> Kind.TRUTH;
      case Types.DATE -> Kind.DAY;
      case Types.TIMESTAMP_WITH_TIMEZONE -> Kind.MOMENT;
      default -> throw new IllegalStateException("rows with SQL type " + type + " have no seal");
    };
  }

  String table() {
    return table;
  }

  byte[] of(ResultSet row) throws SQLException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(OF_A_ROW);
      text(out, table);
      out.writeInt(columns.size());
      for (int i = 0; i < columns.size(); i++) {
        text(out, columns.get(i).name);
        value(out, columns.get(i).kind, row, i + 1);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void value(DataOutputStream out, Kind kind, ResultSet row, int column)
      throws SQLException, IOException {
    Object value =
        switch (kind) {
          case NUMBER -> row.getObject(column, Long.class);
          case TEXT -> row.getString(column);
          case BYTES -> row.getBytes(column);
          case TRUTH -> row.getObject(column, Boolean.class);
          case DAY -> row.getObject(column, LocalDate.class);
          case MOMENT -> row.getObject(column, OffsetDateTime.class);
        };
    out.writeByte(value == null ? NOTHING : kind.code);
    switch (value) {
      case null -> {}
      case Long number -> out.writeLong(number);
      case String text -> text(out, text);
      case byte[] some -> {
        out.writeInt(some.length);
        out.write(some);
      }
      case Boolean truth -> out.writeBoolean(truth);
      case LocalDate day -> out.writeLong(day.toEpochDay());
      case OffsetDateTime moment -> {
        out.writeLong(moment.toEpochSecond());
        out.writeInt(moment.getNano());
        out.writeInt(moment.getOffset().getTotalSeconds());
      }
      default -> throw new IllegalStateException(value.getClass().getName());
    }
  }

  /**
   * A text after its length in bytes. Written as UTF-8, but of each half of a surrogate pair by
   * itself (CESU-8): UTF-8 has one "?" for every half that stands alone, and the database keeps
   * them apart.
   */
  static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes =
        text.chars().anyMatch(c -> Character.isSurrogate((char) c))
            ? cesu(text)
            : text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] cesu(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(3 * text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes.write(c);
      } else if (c < 0x800) {
        bytes.write(0xC0 | (c >> 6));
        bytes.write(0x80 | (c & 0x3F));
      } else {
        bytes.write(0xE0 | (c >> 12));
        bytes.write(0x80 | ((c >> 6) & 0x3F));
        bytes.write(0x80 | (c & 0x3F));
      }
    }
    return bytes.toByteArray();
  }
}
