package tutela.storage;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import tutela.kernel.CaseId;

/**
 * How values go into columns and come back: instants as time stamps in UTC to the millisecond,
 * records of the kernel with one component as that component, all other records by their
 * constructor.
 */
final class Rows implements ArgumentFactory.Preparable, ColumnMapperFactory {
  private static final Package KERNEL = CaseId.class.getPackage();

  /** Prepared, since Jdbi asks its own factories that are so before others that are not. */
  @Override
  public Optional<Function<@Nullable Object, Argument>> prepare(Type type, ConfigRegistry config) {
    Class<?> raw = GenericTypes.getErasedType(type);
    if (raw == Instant.class) {
      return Optional.of(
          value ->
              (position, statement, context) -> {
                if (value == null) {
                  statement.setNull(position, Types.TIMESTAMP_WITH_TIMEZONE);
                } else {
                  // cut here, since the database would round up into the next millisecond
                  statement.setObject(
                      position,
                      ((Instant) value).truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC));
                }
              });
    }
    if (isValue(raw)) {
      RecordComponent component = raw.getRecordComponents()[0];
      return Optional.of(
          value ->
              (position, statement, context) ->
                  statement.setObject(
                      position, value == null ? null : component(component, value)));
    }
    return Optional.empty();
  }

  @Override
  public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
    Class<?> raw = GenericTypes.getErasedType(type);
    if (raw == Instant.class) {
      return Optional.of(
          (ColumnMapper<@Nullable Instant>)
              (row, column, context) -> {
                OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
                return found == null ? null : found.toInstant();
              });
    }
    if (isValue(raw)) {
      Class<?> inner = raw.getRecordComponents()[0].getType();
      Class<?> boxed = inner == long.class ? Long.class : inner;
      return Optional.of(
          (ColumnMapper<@Nullable Object>)
              (row, column, context) -> {
                Object found = row.getObject(column, boxed);
                return found == null ? null : made(raw, inner, found);
              });
    }
    return Optional.empty();
  }

  /** Any other record, by its constructor; its components carry the names of the columns. */
  static RowMapperFactory records() {
    return (type, config) -> {
      Class<?> raw = GenericTypes.getErasedType(type);
      return raw.isRecord() && !isValue(raw)
          ? Optional.<RowMapper<?>>of(ConstructorMapper.of(raw))
          : Optional.empty();
    };
  }

  private static boolean isValue(Class<?> type) {
    return type.isRecord()
        && type.getPackage() == KERNEL
        && type.getRecordComponents().length == 1
        && (type.getRecordComponents()[0].getType() == long.class
            || type.getRecordComponents()[0].getType() == String.class);
  }

  private static Object component(RecordComponent component, Object value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object made(Class<?> type, Class<?> inner, Object value) {
    try {
      return type.getDeclaredConstructor(inner).newInstance(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
