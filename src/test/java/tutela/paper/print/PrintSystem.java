package tutela.paper.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tutela.Needs;

/** A CUPS of its own with a queue that prints into a file. */
public final class PrintSystem {
  private static final String SCRIPT = "src/test/scripts/cups-queue.sh";

  private final Path folder;

  private PrintSystem(Path folder) {
    this.folder = folder;
  }

  public static PrintSystem start() throws Exception {
    Needs.command("bash");
    Needs.command("lp");
    Needs.command("gs");
    Needs.thing(Files.isExecutable(Path.of("/usr/sbin/cupsd")), "the print system cupsd");
    PrintSystem system = new PrintSystem(Files.createTempDirectory("q"));
    int status = system.run("bash", SCRIPT, "start", system.folder.toString());
    if (status != 0) {
      throw new IOException(
          "no print system: " + Files.readString(system.folder.resolve("log/out")));
    }
    return system;
  }

  public Map<String, String> environment() {
    return Map.of(
        "CUPS_SERVER",
        folder.resolve("cups.sock").toString(),
        "CUPS_SERVERROOT",
        folder.resolve("etc").toString());
  }

  LpQueues queues() {
    return new LpQueues(environment());
  }

  public byte[] printed() throws IOException {
    return Files.readAllBytes(folder.resolve("printed"));
  }

  /** Names of the files that the print system keeps of jobs it has done. */
  List<String> spool() throws IOException {
    try (var files = Files.list(folder.resolve("spool"))) {
      return files.map(f -> f.getFileName().toString()).filter(n -> n.startsWith("d")).toList();
    }
  }

  int run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment());
    Process process = builder.start();
    byte[] out = process.getInputStream().readAllBytes();
    int status = process.waitFor();
    if (status != 0) {
      throw new IOException(List.of(command) + ": " + new String(out, StandardCharsets.UTF_8));
    }
    return status;
  }

  public void stop() throws Exception {
    run("bash", SCRIPT, "stop", folder.toString());
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
