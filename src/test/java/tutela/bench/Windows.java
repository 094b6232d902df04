package tutela.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tutela.Child;

/** What takes a process with a window: the start, and the memory of the desk. */
final class Windows {
  private static final int PAIRS = 5;
  private static final int PAIRS_TO_WARM_UP = 1;
  private static final int DESKS = 2;
  private static final double MEMORY_TARGET = 300;

  /** As the program is run, but that memory is given back sooner than after 15 s. */
  private static final List<String> GIVEN_BACK =
      List.of(
          "-Xms32m",
          "-Xmx1g",
          "-XX:+UseG1GC",
          "-XX:G1PeriodicGCInterval=1000",
          "-XX:MinHeapFreeRatio=10",
          "-XX:MaxHeapFreeRatio=20",
          "-XX:TrimNativeHeapInterval=15000",
          "-XX:+UseCompactObjectHeaders");

  private Windows() {}

  /** An empty window and the program in turns, so that what disturbs one disturbs the other. */
  static void start(Table table, Path folder) throws Exception {
    Path home = Files.createTempDirectory(folder, "start").toAbsolutePath();
    Child empty = Children.of(WindowChild.class, home);
    Vault.create(empty.home().resolve(".local/share/tutela")).close();
    List<Double> empties = new ArrayList<>();
    List<Double> programs = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < PAIRS_TO_WARM_UP + PAIRS; i++) {
      double alone = shown(empty, "empty");
      double program = shown(empty, "program");
      if (i >= PAIRS_TO_WARM_UP) {
        empties.add(alone);
        programs.add(program);
        ratios.add(program / alone);
      }
    }
    table.part("From starting the process to a drawn window", "window");
    table.row("an empty one of JavaFX, ms", new Samples(empties));
    table.row("the program, asking for the passphrase, ms", new Samples(programs));
    table.row("the program by the empty one just before it, ratio", new Samples(ratios));
  }

  private static double shown(Child child, String what) throws Exception {
    long began = System.nanoTime();
    Process process = child.start(what);
    try (BufferedReader output = Children.output(process)) {
      Children.await(output, "shown");
      return Samples.since(began);
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  /** The desk of the large case file, some seconds after unlocking. */
  static void memory(Table table, Path folder, Path large) throws Exception {
    table.part("Memory of the program at the desk of 10,000 cases, MB", "measure");
    memory(
        table, folder, large, "heap as Java sizes it", List.of("-Xmx" + quarterOfMemory() + "m"));
    memory(table, folder, large, "as the program is run", GIVEN_BACK);
  }

  private static void memory(
      Table table, Path folder, Path large, String name, List<String> options) throws Exception {
    List<Double> resident = new ArrayList<>();
    List<Double> most = new ArrayList<>();
    List<Double> heap = new ArrayList<>();
    for (int i = 0; i < DESKS; i++) {
      Child child =
          Children.of(WindowChild.class, Files.createTempDirectory(folder, "desk"))
              .with(options.toArray(String[]::new));
      Process process = child.start("desk", large.toAbsolutePath().toString());
      try (BufferedReader output = Children.output(process);
          OutputStream input = process.getOutputStream()) {
        Children.await(output, "idle");
        resident.add(status(process, "VmRSS:"));
        most.add(status(process, "VmHWM:"));
        say(input);
        heap.add(Double.valueOf(Children.await(output, "heap=")));
        say(input);
      } finally {
        process.destroy();
        process.waitFor();
      }
    }
    table.row(name + ", in use after a collection", new Samples(heap));
    table.row(name + ", resident", MEMORY_TARGET, new Samples(resident));
    table.row(name + ", most resident since the start", new Samples(most));
  }

  /** What Java takes when nobody says otherwise. */
  private static long quarterOfMemory() throws IOException {
    return megabytes(Files.readString(Path.of("/proc/meminfo")), "MemTotal:") / 4;
  }

  private static double status(Process process, String name) throws IOException {
    return megabytes(
        Files.readString(Path.of("/proc", Long.toString(process.pid()), "status")), name);
  }

  private static long megabytes(String text, String name) {
    return text.lines()
        .filter(line -> line.startsWith(name))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  private static void say(OutputStream input) throws IOException {
    input.write("on\n".getBytes(StandardCharsets.UTF_8));
    input.flush();
  }
}
