package tutela.app;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import tutela.settings.domain.Settings.Capture;

/**
 * {@code NSWindow.sharingType} of every window of the application. The FX thread is the main thread
 * of AppKit, which alone may set it.
 */
final class MacCapture implements WindowCapture.Calls {
  private static final long SHARING_NONE = 0;
  private static final long SHARING_READ_ONLY = 1;

  @Override
  public void tell(Capture capture) throws Throwable {
    try (Arena arena = Arena.ofConfined()) {
      ObjectiveC system = new ObjectiveC(arena);
      MethodHandle get = system.message(FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
      MethodHandle count = system.message(FunctionDescriptor.of(JAVA_LONG, ADDRESS, ADDRESS));
      MethodHandle at = system.message(FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, JAVA_LONG));
      MethodHandle set = system.message(FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, JAVA_LONG));

      MemorySegment type = system.named("objc_getClass", "NSApplication");
      MemorySegment application =
          (MemorySegment) get.invokeExact(type, system.selector("sharedApplication"));
      MemorySegment windows =
          (MemorySegment) get.invokeExact(application, system.selector("windows"));
      MemorySegment element = system.selector("objectAtIndex:");
      MemorySegment sharing = system.selector("setSharingType:");
      long wished = capture == Capture.BLOCKED ? SHARING_NONE : SHARING_READ_ONLY;
      long n = (long) count.invokeExact(windows, system.selector("count"));
      for (long i = 0; i < n; i++) {
        MemorySegment window = (MemorySegment) at.invokeExact(windows, element, i);
        set.invokeExact(window, sharing, wished);
      }
    }
  }

  /** Names and messages of the system's objects. */
  @SuppressWarnings("restricted") // nothing but names is lent
  private static final class ObjectiveC {
    private final Arena arena;
    private final SymbolLookup library;

    ObjectiveC(Arena arena) {
      this.arena = arena;
      this.library = SymbolLookup.libraryLookup("/usr/lib/libobjc.A.dylib", arena);
    }

    MemorySegment selector(String name) throws Throwable {
      return named("sel_registerName", name);
    }

    MemorySegment named(String function, String name) throws Throwable {
      MethodHandle find = handle(function, FunctionDescriptor.of(ADDRESS, ADDRESS));
      return (MemorySegment) find.invokeExact(arena.allocateFrom(name));
    }

    /**
     * @param form of the message: its object, its selector, its arguments
     */
    MethodHandle message(FunctionDescriptor form) {
      return handle("objc_msgSend", form);
    }

    private MethodHandle handle(String function, FunctionDescriptor form) {
      return Linker.nativeLinker().downcallHandle(library.findOrThrow(function), form);
    }
  }
}
