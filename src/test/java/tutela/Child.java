package tutela;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Java process of its own, with everything it could write redirected below one folder: home,
 * temporary files, working folder.
 *
 * @param before what it runs under, such as {@code strace ...}
 * @param options of the virtual machine
 */
public record Child(
    Path root,
    Class<?> main,
    List<String> before,
    List<String> options,
    Map<String, String> environment) {

  /** What a child said, and how it ended. */
  public record Ended(int status, String out, String err) {}

  public static Child of(Class<?> main, Path root) {
    return new Child(root, main, List.of(), List.of(), Map.of());
  }

  public Child under(String... command) {
    return new Child(root, main, List.of(command), options, environment);
  }

  public Child with(String... more) {
    return new Child(root, main, before, join(options, List.of(more)), environment);
  }

  public Child environment(String name, String value) {
    Map<String, String> all = new java.util.HashMap<>(environment);
    all.put(name, value);
    return new Child(root, main, before, options, Map.copyOf(all));
  }

  /** Without display and quick to start. */
  public Child headless() {
    return with(
        "-Djava.awt.headless=true",
        "-Dglass.platform=Headless",
        "-Dprism.order=sw",
        "-Dtestfx.robot=glass",
        "-XX:TieredStopAtLevel=1");
  }

  public Path home() {
    return root.resolve("home");
  }

  public Path temporary() {
    return root.resolve("tmp");
  }

  public Process start(String... arguments) throws IOException {
    for (Path folder : List.of(home(), temporary(), root.resolve("work"))) {
      Files.createDirectories(folder);
    }
    ProcessBuilder builder = new ProcessBuilder(command(arguments));
    builder.directory(root.resolve("work").toFile());
    Map<String, String> variables = builder.environment();
    variables
        .keySet()
        .removeIf(name -> name.startsWith("XDG_") || name.equals("JAVA_TOOL_OPTIONS"));
    variables.put("HOME", home().toString());
    variables.put("TMPDIR", temporary().toString());
    variables.putAll(environment);
    return builder.start();
  }

  private List<String> command(String... arguments) {
    List<String> fixed =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--module-path=" + System.getProperty("tutela.fx.modules"),
            "--add-modules=javafx.controls,javafx.fxml",
            "--enable-native-access=javafx.graphics,ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-opens=javafx.graphics/com.sun.javafx.application=ALL-UNNAMED",
            "-Xmx700m",
            "-Duser.home=" + home(),
            "-Djava.io.tmpdir=" + temporary());
    return join(
        join(before, fixed),
        join(
            options, join(List.of("-classpath", classPath(), main.getName()), List.of(arguments))));
  }

  /** Absolute, since the child works in another folder. */
  private static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return String.join(
        File.pathSeparator,
        Stream.of(all.split(File.pathSeparator, -1))
            .map(part -> Path.of(part).toAbsolutePath().toString())
            .toList());
  }

  /** Runs it to its end. */
  public Ended run(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    List<byte[]> err = new ArrayList<>();
    Thread reading =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    err.add(process.getErrorStream().readAllBytes());
                  } catch (IOException e) {
                    err.add(e.toString().getBytes(StandardCharsets.UTF_8));
                  }
                });
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    reading.join();
    int status = process.waitFor();
    return new Ended(status, out, new String(err.getFirst(), StandardCharsets.UTF_8));
  }

  private static List<String> join(List<String> first, List<String> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }
}
