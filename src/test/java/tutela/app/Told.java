package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tutela.Screen;

/**
 * What everybody at the computer may read of a program while somebody works in it: names and
 * classes of all windows, its command line, the names of its threads.
 */
final class Told {
  private final Screen screen;
  private final Class<?> program;
  private final List<String> secrets;
  private final List<String> windows = new ArrayList<>();
  private final Set<String> read = new HashSet<>();
  private final Thread looking;
  private volatile boolean enough;

  /** Looks from now on. */
  Told(Screen screen, Class<?> program, List<String> secrets) {
    this.screen = screen;
    this.program = program;
    this.secrets = secrets;
    this.looking = Thread.ofPlatform().daemon().start(this::look);
  }

  private void look() {
    String any = String.join("|", secrets).replace("+", "\\+");
    try {
      while (!enough) {
        String found = screen.xdotool("search", "--any", "--name", "--class", "--classname", any);
        windows.addAll(found.lines().toList());
        ProcessHandle.current().descendants().forEach(this::read);
        Thread.sleep(150);
      }
    } catch (Exception e) {
      windows.add(e.toString());
    }
  }

  private void read(ProcessHandle process) {
    Path about = Path.of("/proc", Long.toString(process.pid()));
    try (var threads = Files.list(about.resolve("task"))) {
      String line = Files.readString(about.resolve("cmdline"), StandardCharsets.ISO_8859_1);
      if (line.contains(program.getName())) {
        read.add(line);
        for (Path thread : threads.toList()) {
          read.add(Files.readString(thread.resolve("comm")).strip());
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // it has ended
    }
  }

  /** Ends looking. */
  void nothing() throws InterruptedException {
    enough = true;
    looking.join();
    assertThat(windows).as("windows that tell").isEmpty();
    assertThat(read).as("a case file was open").contains("case-file");
    assertThat(read.stream().map(text -> text.toLowerCase(Locale.ROOT)))
        .noneMatch(
            text -> secrets.stream().anyMatch(s -> text.contains(s.toLowerCase(Locale.ROOT))));
  }
}
