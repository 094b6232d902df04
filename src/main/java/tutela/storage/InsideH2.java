package tutela.storage;

import java.io.IOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;

/**
 * What H2 keeps to itself and the store needs, by reflection: all of it here, so that another
 * version of H2 is looked at in one place.
 */
final class InsideH2 {
  private static final Method COMPACT =
      open(() -> MVStore.class.getDeclaredMethod("compact", MVStore.class, MVStore.class));
  private static final Method NAME_NEWEST =
      open(
          () ->
              Class.forName("org.h2.mvstore.RandomAccessStore")
                  .getDeclaredMethod("writeStoreHeader"));
  private static final Field CHUNKS = open(() -> FileStore.class.getDeclaredField("chunks"));

  private InsideH2() {}

  /**
   * Copies what is alive. What H2 offers for this works on its own kind of files alone.
   *
   * @param to empty
   */
  static void compact(MVStore from, MVStore to) throws IOException {
    call(COMPACT, null, from, to);
  }

  /** Lets the header of the file name the newest chunk; H2 does so when it thinks fit. */
  static void nameNewest(MVStore store) throws IOException {
    call(NAME_NEWEST, store.getFileStore());
  }

  /**
   * The table of chunks in memory. The map that can be asked for is not enough: it lacks the newest
   * chunk, and after a recovery it names places that H2 has already thought better of.
   */
  static Map<?, ?> chunks(MVStore store) {
    try {
      return (Map<?, ?>) CHUNKS.get(store.getFileStore());
    } catch (IllegalAccessException e) {
      throw anotherVersion(e);
    }
  }

  private static void call(
      Method method, @org.jspecify.annotations.Nullable Object on, Object... arguments)
      throws IOException {
    try {
      method.invoke(on, arguments);
    } catch (InvocationTargetException | IllegalAccessException e) {
      // the disk stands behind it, if anything does
      throw new IOException(e);
    }
  }

  private interface Find<T> {
    T find() throws ReflectiveOperationException;
  }

  private static <T extends AccessibleObject> T open(Find<T> wanted) {
    try {
      T found = wanted.find();
      found.setAccessible(true);
      return found;
    } catch (ReflectiveOperationException e) {
      throw anotherVersion(e);
    }
  }

  private static IllegalStateException anotherVersion(Exception e) {
    return new IllegalStateException("another version of H2 than this was written for", e);
  }
}
