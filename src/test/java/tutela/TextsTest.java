package tutela;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tutela.kernel.Language;
import tutela.packs.domain.Languages;

/**
 * The words of the screen: every text in every language with the same arguments, none without a
 * use, none missing, and each as the house writes.
 */
final class TextsTest {
  private static final Path RESOURCES = Path.of("src/main/resources/tutela");
  private static final Path SOURCES = Path.of("src/main/java/tutela");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern KEY = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
  private static final Pattern IN_FXML = Pattern.compile("\"%([^\"]+)\"");
  private static final Pattern REFUSAL = Pattern.compile("AppFailure\\.Invalid\\(\\s*\"([^\"]+)\"");

  /** A literal that goes on with something known only when the program runs. */
  private static final Pattern PREFIX = Pattern.compile("\"([a-z0-9.-]+[.-])\"\\s*\\+");

  /**
   * A question before what cannot be undone: its texts have the endings that Dialogs gives them.
   */
  private static final Pattern CONFIRM = Pattern.compile("\\bconfirm\\(\\s*\"([a-z0-9.-]+)\"");

  private static final List<String> OF_A_CONFIRM = List.of(".title", ".body", ".do");

  private static final Pattern UNHEARD_OF =
      Pattern.compile("\\b(victime|slachtoffer|opfer)", Pattern.CASE_INSENSITIVE);

  private static final Pattern SHOUTED = Pattern.compile("\\b\\p{Lu}{6,}\\b");
  private static final Set<String> NOT_SHOUTED = Set.of("TUTELA");

  /** Part of a pattern that is syntax and not text. */
  private static final Pattern SYNTAX =
      Pattern.compile("\\{[a-zA-Z]+(, (plural|select), |})|(?:=\\d+|one|other|[a-z-]+) \\{|}");

  /** A text in one language. */
  private record Line(String file, String key, Language language, String text) {
    @Override
    public String toString() {
      return file + "_" + language.code() + " " + key + ": " + text;
    }
  }

  /** Writes the spaces of French signs as they must be; plain ones creep in with every editor. */
  public static void main(String[] args) throws IOException {
    for (Path file : find(RESOURCES, "_fr.properties")) {
      String text = read(file);
      String set =
          text.replaceAll(" ([;?!])", "\u202f$1")
              .replaceAll(" ([:%»])", "\u00a0$1")
              .replaceAll("« ", "«\u00a0");
      if (!set.equals(text)) {
        Files.writeString(file, set);
      }
    }
  }

  // ---- what there is ----

  /** The texts of each file by language, the file without language and ending. */
  private static Map<String, Map<Language, Properties>> files() {
    Map<String, Map<Language, Properties>> files = new TreeMap<>();
    for (Path path : find(RESOURCES, ".properties")) {
      Matcher m = Pattern.compile("(.*)_([a-z]{2})\\.properties").matcher(path.toString());
      assertThat(m.matches()).as(path + " names its language").isTrue();
      Properties properties = new Properties();
      try (var in = Files.newBufferedReader(path)) {
        properties.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      files
          .computeIfAbsent(m.group(1), f -> new TreeMap<>())
          .put(Language.valueOf(m.group(2).toUpperCase(java.util.Locale.ROOT)), properties);
    }
    assertThat(files).isNotEmpty();
    return files;
  }

  private static Stream<Line> lines() {
    return files().entrySet().stream()
        .flatMap(
            file ->
                file.getValue().entrySet().stream()
                    .flatMap(
                        texts ->
                            texts.getValue().stringPropertyNames().stream()
                                .sorted()
                                .map(
                                    key ->
                                        new Line(
                                            Path.of(file.getKey()).getFileName().toString(),
                                            key,
                                            texts.getKey(),
                                            texts.getValue().getProperty(key)))));
  }

  private static Set<String> keys() {
    return lines().map(Line::key).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> find(Path root, String ending) {
    try (var all = Files.walk(root)) {
      return all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<MatchResult> matches(Pattern pattern, Path root, String ending) {
    return find(root, ending).stream().flatMap(file -> pattern.matcher(code(file)).results());
  }

  /** A source without its comments, which may name anything. */
  private static String code(Path file) {
    String text = read(file);
    return file.toString().endsWith(".java")
        ? text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "")
        : text;
  }

  // ---- languages and arguments ----

  @Test
  void everyTextStandsInEveryLanguage() {
    List<String> faults = new ArrayList<>();
    files()
        .forEach(
            (file, languages) -> {
              if (!languages.keySet().equals(Languages.SCREEN)) {
                faults.add(file + " is there in " + languages.keySet());
              }
              Set<String> all = new TreeSet<>();
              languages.values().forEach(p -> all.addAll(p.stringPropertyNames()));
              languages.forEach(
                  (language, p) ->
                      all.stream()
                          .filter(key -> p.getProperty(key, "").isBlank())
                          .forEach(
                              key -> faults.add(file + "_" + language.code() + " lacks " + key)));
            });
    assertThat(faults).isEmpty();
  }

  @Test
  void everyTextHasTheSameArgumentsInEveryLanguage() {
    Map<String, Map<Language, Set<String>>> arguments = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    lines()
        .forEach(
            line -> {
              try {
                MessageFormat pattern = new MessageFormat(line.text(), line.language().locale());
                arguments
                    .computeIfAbsent(line.key(), k -> new TreeMap<>())
                    .put(line.language(), new TreeSet<>(pattern.getArgumentNames()));
              } catch (IllegalArgumentException e) {
                faults.add(line + " is no pattern: " + e.getMessage());
              }
            });
    arguments.forEach(
        (key, names) -> {
          if (Set.copyOf(names.values()).size() > 1) {
            faults.add(key + " differs: " + names);
          }
        });
    assertThat(faults).isEmpty();
  }

  @Test
  void noKeyStandsInTwoFiles() {
    Map<String, Set<String>> where = new TreeMap<>();
    lines().forEach(l -> where.computeIfAbsent(l.key(), k -> new TreeSet<>()).add(l.file()));
    where.values().removeIf(files -> files.size() == 1);
    assertThat(where).isEmpty();
  }

  // ---- use ----

  @Test
  void everyTextIsUsed() {
    Set<String> used = new TreeSet<>();
    matches(IN_FXML, RESOURCES, ".fxml").forEach(m -> used.add(m.group(1)));
    matches(LITERAL, SOURCES, ".java").forEach(m -> used.add(m.group(1)));
    matches(CONFIRM, SOURCES, ".java")
        .forEach(m -> OF_A_CONFIRM.forEach(end -> used.add(m.group(1) + end)));
    Set<String> prefixes = new TreeSet<>();
    matches(PREFIX, SOURCES, ".java").forEach(m -> prefixes.add(m.group(1)));
    assertThat(keys())
        .as("texts that nobody shows")
        .filteredOn(key -> !used.contains(key))
        .filteredOn(key -> prefixes.stream().noneMatch(key::startsWith))
        .isEmpty();
  }

  @Test
  void everyTextThatIsUsedIsThere() {
    Set<String> keys = keys();
    List<String> faults = new ArrayList<>();
    for (Path fxml : find(RESOURCES, ".fxml")) {
      IN_FXML
          .matcher(read(fxml))
          .results()
          .filter(m -> !keys.contains(m.group(1)))
          .forEach(m -> faults.add(fxml.getFileName() + ": " + m.group(1)));
    }
    for (Path source : find(SOURCES, ".java")) {
      String code = code(source);
      BiConsumer<String, Boolean> wanted =
          (text, goesOn) -> {
            boolean there =
                goesOn ? keys.stream().anyMatch(k -> k.startsWith(text)) : keys.contains(text);
            if (!there) {
              faults.add(source.getFileName() + ": " + text + (goesOn ? "…" : ""));
            }
          };
      Matcher call = Pattern.compile("\\btexts(?:\\(\\))?\\s*\\.(?:get|has)\\(").matcher(code);
      while (call.find()) {
        literals(firstArgument(code, call.end()), wanted);
      }
      CONFIRM
          .matcher(code)
          .results()
          .forEach(m -> OF_A_CONFIRM.forEach(end -> wanted.accept(m.group(1) + end, false)));
    }
    assertThat(faults).as("texts that are missing").isEmpty();
  }

  /** What stands between the parenthesis and the comma or parenthesis that ends the argument. */
  private static String firstArgument(String code, int from) {
    int depth = 0;
    boolean quoted = false;
    for (int i = from; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '"' && code.charAt(i - 1) != '\\') {
        quoted = !quoted;
      } else if (!quoted && c == '(') {
        depth++;
      } else if (!quoted && (c == ')' || c == ',')) {
        if (depth == 0) {
          return code.substring(from, i);
        }
        depth -= c == ')' ? 1 : 0;
      }
    }
    return "";
  }

  /** Hands out keys and beginnings of keys; the ends that follow a plus say nothing alone. */
  private static void literals(String argument, BiConsumer<String, Boolean> wanted) {
    Matcher m = LITERAL.matcher(argument);
    while (m.find()) {
      String before = argument.substring(0, m.start()).strip();
      String after = argument.substring(m.end()).strip();
      if (after.startsWith("+")) {
        if (!before.endsWith("+")) {
          wanted.accept(m.group(1), true);
        }
      } else if (!before.endsWith("+") && KEY.matcher(m.group(1)).matches()) {
        wanted.accept(m.group(1), false);
      }
    }
  }

  @Test
  void everyRefusalHasItsWords() {
    Set<String> keys = keys();
    List<String> faults = new ArrayList<>();
    for (Path source : find(SOURCES, ".java")) {
      String feature = SOURCES.relativize(source).getName(0).toString();
      if (hasScreens(feature)) {
        REFUSAL
            .matcher(code(source))
            .results()
            .map(m -> m.group(1))
            .filter(key -> keys.stream().noneMatch(k -> k.equals(key) || k.endsWith("." + key)))
            .forEach(key -> faults.add(source.getFileName() + ": " + key));
      }
    }
    assertThat(faults).as("refusals without words beside the field").isEmpty();
  }

  private static boolean hasScreens(String feature) {
    Path ui = RESOURCES.resolve(feature).resolve("ui");
    return Files.isDirectory(ui) && !find(ui, ".fxml").isEmpty();
  }

  // ---- how the house writes ----

  @Test
  void nobodyIsShoutedAt() {
    assertThat(lines().filter(l -> l.text().contains("!"))).as("exclamation marks").isEmpty();
    assertThat(
            lines()
                .filter(
                    l ->
                        SHOUTED
                            .matcher(l.text())
                            .results()
                            .anyMatch(m -> !NOT_SHOUTED.contains(m.group()))))
        .as("words in capitals")
        .isEmpty();
  }

  @Test
  void thePersonIsNeverReducedToWhatWasDoneToHer() {
    assertThat(lines().filter(l -> UNHEARD_OF.matcher(l.text()).find())).isEmpty();
  }

  @Test
  void sentencesBeginWithACapitalAndWordsDoNot() {
    assertThat(
            lines()
                .filter(l -> l.text().matches(".*\\p{L}{4,}\\."))
                .filter(l -> Character.isLowerCase(l.text().charAt(0))))
        .as("sentences that begin small")
        .isEmpty();
    assertThat(
            lines()
                .filter(l -> l.language() != Language.DE)
                .filter(l -> isTitleCase(words(l.text()))))
        .as("titles with a capital in every word")
        .isEmpty();
  }

  private static String words(String pattern) {
    return SYNTAX.matcher(pattern).replaceAll(" ");
  }

  private static boolean isTitleCase(String text) {
    List<String> names =
        Pattern.compile("\\p{L}{4,}").matcher(text).results().map(MatchResult::group).toList();
    return names.size() >= 4 && names.stream().allMatch(w -> Character.isUpperCase(w.charAt(0)));
  }

  @Test
  void apostrophesAreCurved() {
    assertThat(lines().filter(l -> l.text().contains("'")))
        .as("in a pattern a straight apostrophe hides what follows it")
        .isEmpty();
  }

  @Test
  void frenchSignsStandAfterASpaceThatDoesNotBreak() {
    Pattern plain =
        Pattern.compile(
            "(?:^|[^\\u00a0\\u202f])[;?!»%]|[^\\u00a0\\u202f\\d/]:(?!//|\\d)|«(?![\\u00a0\\u202f])");
    assertThat(
            lines()
                .filter(l -> l.language() == Language.FR)
                .filter(l -> plain.matcher(l.text()).find()))
        .as("plain or missing space before ; : ? ! % or within « »; the main method sets them")
        .isEmpty();
  }

  @Test
  void quotesAreThoseOfTheLanguage() {
    assertThat(lines().filter(l -> l.text().contains("\""))).isEmpty();
    assertThat(
            lines()
                .filter(l -> l.language() == Language.DE)
                .filter(l -> l.text().matches(".*[«»‘].*")))
        .as("German quotes are „ and “")
        .isEmpty();
    assertThat(
            lines()
                .filter(l -> l.language() == Language.NL)
                .filter(l -> l.text().matches(".*[«»„“].*")))
        .as("Dutch quotes are ‘ and ’")
        .isEmpty();
  }
}
