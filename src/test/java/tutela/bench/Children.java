package tutela.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tutela.Child;

/** Processes of their own for what only happens once in each. */
final class Children {
  private Children() {}

  /** As {@code mvn} starts the program, but without a display. */
  static Child of(Class<?> main, Path folder) {
    return Child.of(main, folder.toAbsolutePath())
        .with(
            "-Djava.awt.headless=true",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Dtestfx.robot=glass");
  }

  /** Runs one to its end and gives the figures it told, each by its name. */
  static Map<String, Double> run(Child child, String... arguments) throws Exception {
    Child.Ended ended = child.run(arguments);
    if (ended.status() != 0) {
      throw new IOException("a child ended with " + ended.status() + ":\n" + ended.err());
    }
    Map<String, Double> figures = new HashMap<>();
    for (String line : ended.out().lines().toList()) {
      String[] parts = line.split("=", 2);
      if (parts.length == 2) {
        figures.put(parts[0], Double.valueOf(parts[1]));
      }
    }
    return figures;
  }

  /** For a child: tells a figure to whoever started it. */
  static void tell(String name, double figure) {
    System.out.println(name + "=" + figure);
    System.out.flush();
  }

  /** What a child that goes on said last. */
  static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Reads on until the child says this.
   *
   * @return what stands behind it
   */
  static String await(BufferedReader output, String word) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(word)) {
        return line.substring(word.length()).strip();
      }
    }
    throw new IOException("a child ended before it said " + word);
  }
}
