package tutela.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * The memory of the program, which holds keys and case text while a case file is open: no other
 * process reads it, and a crash leaves none of it on disk. Java is told by the arguments of the
 * start ({@code java.guards} in the pom), Linux by the program itself.
 */
final class ClosedMemory {
  private static final Map<String, String> GUARDS =
      Map.of(
          "DisableAttachMechanism", "true",
          "HeapDumpOnOutOfMemoryError", "false",
          "CreateCoredumpOnCrash", "false",
          "SuppressFatalErrorMessage", "true");

  private static final List<String> DOORS =
      List.of("-agentlib:", "-agentpath:", "-javaagent:", "-Xrun", "-Dcom.sun.management.");

  /** Of {@code prctl}: no dump of this process, and none but root may look into it. */
  private static final int PR_SET_DUMPABLE = 4;

  private ClosedMemory() {}

  /** What Java cannot be told. Elsewhere than on Linux does nothing. */
  @SuppressWarnings("restricted") // one function of the C library; no memory of ours is lent
  static void close() {
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
      return;
    }
    Linker linker = Linker.nativeLinker();
    MethodHandle prctl =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("prctl"),
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG),
            Linker.Option.firstVariadicArg(1));
    try {
      int status = (int) prctl.invokeExact(PR_SET_DUMPABLE, 0L);
      if (status != 0) {
        throw new IllegalStateException("prctl: " + status);
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tells the log what of it is not as it should be, and nobody else. */
  static void look() {
    List<String> faults = faults();
    if (!faults.isEmpty()) {
      LoggerFactory.getLogger(ClosedMemory.class)
          .warn("others may read the memory of the program: {}", faults);
    }
  }

  /** Arguments of the start that are missing, or open a door; empty as it should be. */
  static List<String> faults() {
    HotSpotDiagnosticMXBean machine =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    return Stream.concat(
            GUARDS.keySet().stream()
                .filter(name -> !machine.getVMOption(name).getValue().equals(GUARDS.get(name))),
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                // what follows may be a path, and this goes into the log
                .flatMap(argument -> DOORS.stream().filter(argument::startsWith)))
        .sorted()
        .toList();
  }
}
