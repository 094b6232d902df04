package tutela;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Colours and sizes of the screens: contrast in every theme, names only, nothing in pixels. */
final class ThemeTest {
  private static final Path RESOURCES = Path.of("src/main/resources/tutela");
  private static final Path TOKENS = RESOURCES.resolve("fx/tokens.css");
  private static final Path PARTS = RESOURCES.resolve("fx/parts.css");

  /** What stands on what, and the contrast it needs: text 4.5, edges and marks 3. */
  private static final String PAIRS =
      """
          fg-default on bg-default 4.5
          fg-default on bg-subtle 4.5
          fg-default on bg-inset 4.5
          fg-default on neutral-subtle 4.5
          fg-default on accent-subtle 4.5
          fg-default on evidence 4.5
          fg-muted on bg-default 4.5
          fg-muted on bg-subtle 4.5
          fg-muted on bg-inset 4.5
          fg-muted on neutral-subtle 4.5
          fg-muted on accent-subtle 4.5
          fg-muted on bg-overlay 4.5
          fg-subtle on bg-default 4.5
          fg-subtle on bg-subtle 4.5
          fg-subtle on bg-inset 4.5
          accent-fg on bg-default 4.5
          accent-fg on bg-subtle 4.5
          accent-fg on accent-subtle 4.5
          fg-emphasis on accent-emphasis 4.5
          fg-emphasis on accent-hover 4.5
          fg-emphasis on danger-emphasis 4.5
          success-fg on bg-default 4.5
          success-fg on success-subtle 4.5
          warning-fg on bg-default 4.5
          warning-fg on warning-subtle 4.5
          danger-fg on bg-default 4.5
          danger-fg on danger-subtle 4.5
          danger-fg on bg-subtle 4.5
          warning-fg on bg-subtle 4.5
          fg-default on warning-subtle 4.5
          fg-default on danger-subtle 4.5
          fg-subtle on neutral-subtle 4.5
          fg-subtle on accent-subtle 4.5
          danger-fg on accent-subtle 4.5
          warning-fg on accent-subtle 4.5
          success-fg on accent-subtle 4.5
          fg-muted on warning-subtle 4.5
          accent-fg on warning-subtle 4.5
          fg-default on bg-overlay 4.5
          danger-fg on bg-overlay 4.5
          fg-subtle on bg-overlay 4.5
          accent-fg on bg-overlay 4.5
          border-control on bg-default 3
          border-control on bg-subtle 3
          border-control on bg-overlay 3
          focus on bg-default 3
          focus on bg-subtle 3
          focus on accent-subtle 3
          focus on bg-overlay 3
          accent-emphasis on bg-default 3
          success-emphasis on bg-default 3
          warning-emphasis on bg-default 3
          fg-muted on danger-subtle 4.5
          fg-default on success-subtle 4.5
          page-mark-edge on paper 3
      """;

  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)\\}");
  private static final Pattern DECLARATION = Pattern.compile("(-[a-z0-9-]+)\\s*:\\s*([^;]+);");
  private static final Pattern NAME = Pattern.compile("-color-[a-z0-9-]+");

  private static String read(Path file) {
    try {
      return Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The colours of a theme: its own over those of the light one. */
  private static Map<String, String> colours(String theme) {
    Map<String, String> colours = new HashMap<>();
    for (String selector : List.of(".root", ".root.theme-" + theme)) {
      RULE.matcher(read(TOKENS))
          .results()
          .filter(rule -> rule.group(1).strip().equals(selector))
          .flatMap(rule -> DECLARATION.matcher(rule.group(2)).results())
          .filter(d -> NAME.matcher(d.group(1)).matches())
          .forEach(d -> colours.put(d.group(1), d.group(2).strip()));
    }
    return colours;
  }

  // ---- contrast ----

  /** Relative luminance of WCAG 2.2. */
  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  @Test
  void theFormulaIsThatOfWcag() {
    assertThat(contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
    assertThat(contrast(Color.web("#767676"), Color.WHITE)).isBetween(4.54, 4.55);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "contrast"})
  void everyPairCanBeRead(String theme) {
    Map<String, String> colours = colours(theme);
    List<String> faults = new ArrayList<>();
    int pairs = 0;
    Matcher pair = Pattern.compile("(?m)^\\s*(\\S+) on (\\S+) ([0-9.]+)$").matcher(PAIRS);
    while (pair.find()) {
      pairs++;
      String upper = colours.get("-color-" + pair.group(1));
      String lower = colours.get("-color-" + pair.group(2));
      if (upper == null || lower == null) {
        faults.add(pair.group().strip() + ": no such colour");
        continue;
      }
      double found = contrast(Color.web(upper), Color.web(lower));
      if (found < Double.parseDouble(pair.group(3))) {
        faults.add(String.format(Locale.ROOT, "%s: %.2f", pair.group().strip(), found));
      }
    }
    assertThat(pairs).as("pairs that were read").isEqualTo(PAIRS.lines().count());
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dark", "contrast"})
  void everyThemeNamesTheColoursOfTheLightOne(String theme) {
    Set<String> own =
        RULE.matcher(read(TOKENS))
            .results()
            .filter(rule -> rule.group(1).strip().equals(".root.theme-" + theme))
            .flatMap(rule -> DECLARATION.matcher(rule.group(2)).results())
            .map(d -> d.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> light = new TreeSet<>(colours("light").keySet());
    light.removeIf(name -> name.matches("-color-(paper|page-mark.*)")); // white in every theme
    assertThat(own).containsExactlyElementsOf(light);
  }

  // ---- names and sizes ----

  /** Every declaration of the parts, with its selector. */
  private static List<Map.Entry<String, MatchResult>> declarations() {
    List<Map.Entry<String, MatchResult>> all = new ArrayList<>();
    Matcher rule = RULE.matcher(read(PARTS));
    while (rule.find()) {
      String selector = rule.group(1).strip();
      DECLARATION.matcher(rule.group(2)).results().forEach(d -> all.add(Map.entry(selector, d)));
    }
    assertThat(all).hasSizeGreaterThan(500);
    return all;
  }

  @Test
  void partsUseColoursByNameOnly() {
    List<String> faults = new ArrayList<>();
    for (var entry : declarations()) {
      String property = entry.getValue().group(1);
      String value = entry.getValue().group(2);
      boolean coloured = property.matches(".*(color|fill|effect)");
      if (coloured && !withoutNames(value).isEmpty()) {
        faults.add(entry.getKey() + " { " + entry.getValue().group() + " }");
      }
      if (!coloured && value.matches(".*(#[0-9a-fA-F]{3}|rgba?\\(|hsba?\\().*")) {
        faults.add(entry.getKey() + " { " + entry.getValue().group() + " }");
      }
    }
    assertThat(faults).as("colours that no theme can change").isEmpty();
  }

  /** What is left of a value once names, numbers and the words of effects are taken out. */
  private static List<String> withoutNames(String value) {
    return Arrays.stream(value.split("[\\s,()]+"))
        .filter(word -> !word.isEmpty())
        .filter(word -> !NAME.matcher(word).matches())
        .filter(word -> !word.matches("transparent|none|dropshadow|gaussian|[0-9.]+(em|px)?"))
        .toList();
  }

  @Test
  void everyNameIsAColourOfTheTokens() {
    Set<String> known = colours("light").keySet();
    Set<String> used =
        NAME.matcher(read(PARTS)).results().map(MatchResult::group).collect(Collectors.toSet());
    assertThat(known).containsAll(used);
  }

  @Test
  void textIsNeverSizedInPixelsNorTooSmall() {
    List<String> faults = new ArrayList<>();
    for (var entry : declarations()) {
      String property = entry.getValue().group(1);
      String value = entry.getValue().group(2).strip();
      if (property.equals("-fx-font")
          || property.equals("-fx-font-weight") && value.equals("600")) {
        faults.add(entry.getKey() + ": " + entry.getValue().group());
      }
      if (property.equals("-fx-font-size")) {
        boolean em = value.matches("[0-9.]+em");
        boolean sign = entry.getKey().contains("icon");
        if (!em || (!sign && Double.parseDouble(value.replace("em", "")) < 0.867)) {
          faults.add(entry.getKey() + ": " + entry.getValue().group());
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void pixelsAreForHairlinesAndShadows() {
    List<String> faults = new ArrayList<>();
    for (var entry : declarations()) {
      String value = entry.getValue().group(2);
      if (!entry.getValue().group(1).equals("-fx-effect")
          && Pattern.compile("([0-9.]+)px")
              .matcher(value)
              .results()
              .anyMatch(px -> Double.parseDouble(px.group(1)) > 1)) {
        faults.add(entry.getKey() + " { " + entry.getValue().group() + " }");
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void screensLeaveColoursAndSizesToTheSheets() throws IOException {
    Pattern own =
        Pattern.compile(
            "\\bstyle=|-fx-|#[0-9a-fA-F]{6}\\b|\\b(textFill|fill|stroke|font)=|<(Font|Color|Insets)\\b"
                + "|\\b(prefWidth|prefHeight|minWidth|minHeight|maxWidth|maxHeight|spacing|hgap|vgap|layoutX|layoutY)=\"[0-9]*[1-9][0-9.]*\"");
    List<String> faults = new ArrayList<>();
    try (var all = Files.walk(RESOURCES)) {
      for (Path fxml : all.filter(f -> f.toString().endsWith(".fxml")).sorted().toList()) {
        own.matcher(Files.readString(fxml))
            .results()
            .forEach(m -> faults.add(fxml.getFileName() + ": " + m.group()));
      }
    }
    assertThat(faults).isEmpty();
  }
}
