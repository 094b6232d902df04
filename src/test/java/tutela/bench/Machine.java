package tutela.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import tutela.kernel.Brussels;

/** On what was measured, as far as it tells nothing of whose machine it is. */
final class Machine {
  private Machine() {}

  static String facts(Path folder) throws IOException {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "Measured on %s. %s; %d cores (%s), %s GB of memory, case files on %s; Java %s (%s), JavaFX %s without a display."
            + " Load of the machine when it began: %.1f.\n",
        Brussels.date(Clock.systemUTC().instant()),
        System.getProperty("os.name") + " " + system.getArch(),
        system.getAvailableProcessors(),
        line("/proc/cpuinfo", "model name"),
        gigabytes(line("/proc/meminfo", "MemTotal")),
        Files.getFileStore(folder).type(),
        System.getProperty("java.version"),
        System.getProperty("java.vendor"),
        javafx(),
        load());
  }

  /** Other processes on the machine show here: more than its cores, and all is slower. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static String javafx() {
    return ModuleLayer.boot()
        .configuration()
        .findModule("javafx.base")
        .flatMap(module -> module.reference().location())
        .map(place -> place.getPath().replaceAll(".*javafx-base-([0-9.]+).*", "$1"))
        .orElse("?");
  }

  private static String gigabytes(String kilobytes) {
    String digits = kilobytes.replaceAll("\\D", "");
    return digits.isEmpty() ? "?" : Long.toString(Math.round(Long.parseLong(digits) / 1048576.0));
  }

  private static String line(String file, String name) throws IOException {
    Path path = Path.of(file);
    if (!Files.exists(path)) {
      return "?";
    }
    return Files.readString(path)
        .lines()
        .filter(l -> l.startsWith(name))
        .map(l -> l.substring(l.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("?");
  }
}
