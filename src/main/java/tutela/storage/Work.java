package tutela.storage;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What a feature does with the database, inside one transaction that it neither begins nor ends.
 */
@FunctionalInterface
public interface Work<T extends @Nullable Object> {
  T with(Handle handle);
}
