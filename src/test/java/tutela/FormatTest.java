package tutela;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every source file is as google-java-format writes it; {@link #main} writes it so. */
final class FormatTest {
  @Test
  void everySourceFileIsFormatted() throws Exception {
    assertThat(unformatted()).as("run: mvn -Pformat").isEmpty();
  }

  public static void main(String[] args) throws Exception {
    for (Path file : unformatted()) {
      Files.writeString(file, formatted(Files.readString(file)));
    }
  }

  private static List<Path> unformatted() throws Exception {
    List<Path> found = new ArrayList<>();
    try (var files = Files.walk(Path.of("src"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        if (!text.equals(formatted(text))) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private static String formatted(String text) throws Exception {
    var style = JavaFormatterOptions.Style.GOOGLE;
    String ordered =
        ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(text), style);
    return new Formatter(JavaFormatterOptions.builder().style(style).build()).formatSource(ordered);
  }
}
