package tutela.app;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tutela.settings.domain.Settings.Capture;

/**
 * {@code SetWindowDisplayAffinity}, and an icon instead of the picture in the task bar and the task
 * switcher. The windows are found by the number of the process, without internals of JavaFX.
 */
final class WindowsCapture implements WindowCapture.Calls {
  private static final Logger LOG = LoggerFactory.getLogger(WindowsCapture.class);
  private static final int WDA_NONE = 0;
  private static final int WDA_MONITOR = 1;

  /** Since Windows 10 version 2004. */
  private static final int WDA_EXCLUDEFROMCAPTURE = 0x11;

  private static final int DWMWA_FORCE_ICONIC_REPRESENTATION = 7;

  @Override
  @SuppressWarnings("restricted") // the one memory lent is a number
  public void tell(Capture capture) throws Throwable {
    boolean block = capture == Capture.BLOCKED;
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup user = SymbolLookup.libraryLookup("user32", arena);
      SymbolLookup composer = SymbolLookup.libraryLookup("dwmapi", arena);
      MethodHandle after =
          handle(
              user,
              "FindWindowExW",
              FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
      MethodHandle owner =
          handle(
              user, "GetWindowThreadProcessId", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
      MethodHandle affinity =
          handle(
              user, "SetWindowDisplayAffinity", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
      MethodHandle attribute =
          handle(
              composer,
              "DwmSetWindowAttribute",
              FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT));
      int ours = (int) ProcessHandle.current().pid();
      MemorySegment none = MemorySegment.NULL;
      MemorySegment number = arena.allocate(JAVA_INT);
      MemorySegment window = (MemorySegment) after.invokeExact(none, none, none, none);
      while (window.address() != 0) {
        int thread = (int) owner.invokeExact(window, number);
        if (thread != 0 && number.get(JAVA_INT, 0) == ours) {
          int done = (int) affinity.invokeExact(window, block ? WDA_EXCLUDEFROMCAPTURE : WDA_NONE);
          if (done == 0 && block) {
            done = (int) affinity.invokeExact(window, WDA_MONITOR); // black, on an older Windows
          }
          number.set(JAVA_INT, 0, block ? 1 : 0);
          int status =
              (int)
                  attribute.invokeExact(
                      window, DWMWA_FORCE_ICONIC_REPRESENTATION, number, Integer.BYTES);
          if (done == 0 || status != 0) {
            // a window of Java's own that is never shown may refuse, and needs neither
            LOG.debug("a window refused: {} {}", done, status);
          }
        }
        window = (MemorySegment) after.invokeExact(none, window, none, none);
      }
    }
  }

  @SuppressWarnings("restricted")
  private static MethodHandle handle(SymbolLookup in, String name, FunctionDescriptor form) {
    return Linker.nativeLinker().downcallHandle(in.findOrThrow(name), form);
  }
}
