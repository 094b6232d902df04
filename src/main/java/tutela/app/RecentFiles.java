package tutela.app;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/**
 * The desktop's list of recent files. GTK writes each file that was chosen in its chooser into a
 * list in the user's data folder, path and name in clear, whoever asks for the chooser; a scan may
 * bear her name. Its own switch empties the list of all other programs too. So GTK is told, in this
 * process alone, that the user's data folder is where nothing can be written.
 */
final class RecentFiles {
  private RecentFiles() {}

  /**
   * Call before JavaFX starts: GTK asks for the folder once. Elsewhere than on Linux does nothing.
   */
  @SuppressWarnings("restricted") // one function of the C library; no memory of ours is lent
  static void noteNone() {
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
      return;
    }
    // Java copies the environment when it is first asked, before it is changed here
    System.getenv("XDG_DATA_HOME");
    Linker linker = Linker.nativeLinker();
    MethodHandle setenv =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("setenv"),
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT));
    try (Arena arena = Arena.ofConfined()) {
      int status =
          (int)
              setenv.invokeExact(
                  arena.allocateFrom("XDG_DATA_HOME"), arena.allocateFrom("/dev/null"), 1);
      if (status != 0) {
        throw new IllegalStateException("setenv: " + status);
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
