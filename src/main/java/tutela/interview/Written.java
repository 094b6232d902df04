package tutela.interview;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tutela.interview.domain.HurtfulWord;
import tutela.interview.domain.Lines;
import tutela.interview.domain.Spoken;
import tutela.interview.domain.Text;
import tutela.kernel.Language;
import tutela.packs.domain.PackNode;

/** The texts of a pack, with their places, so that their words can be checked at the end. */
final class Written {
  static final Set<Language> LANGUAGES =
      Set.copyOf(EnumSet.of(Language.FR, Language.NL, Language.DE));

  /** What the program fills in before a line is shown. */
  private static final Set<String> FILLED_IN =
      Set.of("name", "duration", "number", "who", "what", "date", "next", "way", "since");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)\\}?");

  /** A space at which a French line could break before a sign. */
  private static final Pattern BREAKING = Pattern.compile(" [;:!?»]|« ");

  private enum Manner {
    SPOKEN,
    SHOWN
  }

  private record One(PackNode node, Language language, Manner manner) {}

  private final List<One> texts = new ArrayList<>();

  /** A text that is shown. */
  Text text(PackNode node) {
    Map<Language, String> texts = node.texts(LANGUAGES);
    for (Language language : LANGUAGES) {
      keep(node.get(language.code()), language, Manner.SHOWN);
    }
    samePlaceholders(node);
    return new Text(texts);
  }

  /** A text whose languages stand among other keys. */
  Text textAmong(PackNode node) {
    Map<String, PackNode> texts = new LinkedHashMap<>();
    node.entries()
        .forEach(
            (key, value) -> {
              if (LANGUAGES.stream().anyMatch(l -> l.code().equals(key))) {
                texts.put(key, value);
              }
            });
    return text(PackNode.map(node.place(), texts));
  }

  /** A text that may be left empty, such as the better word where there is none. */
  Text textOrNothing(PackNode node) {
    return new Text(node.texts(LANGUAGES));
  }

  Optional<Spoken> spoken(PackNode node, String key) {
    Optional<Lines> person = node.find(key).map(this::lines);
    Optional<Lines> young = node.find(key + "-young").map(this::lines);
    Optional<Lines> caller = node.find(key + "-caller").map(this::lines);
    if (person.isEmpty() && (young.isPresent() || caller.isPresent())) {
      throw node.invalid("'" + key + "' is missing beside its other wordings");
    }
    return person.map(lines -> new Spoken(lines, young, caller));
  }

  private Lines lines(PackNode node) {
    node.only(LANGUAGES.stream().map(Language::code).toArray(String[]::new));
    Map<Language, List<String>> lines = new LinkedHashMap<>();
    int pieces = -1;
    for (Language language : Language.values()) {
      if (!LANGUAGES.contains(language)) {
        continue;
      }
      PackNode list = node.get(language.code());
      for (PackNode line : list.items()) {
        keep(line, language, Manner.SPOKEN);
      }
      if (list.items().isEmpty() || (pieces >= 0 && list.items().size() != pieces)) {
        throw list.invalid("as many pieces are expected here as in the other languages");
      }
      pieces = list.items().size();
      lines.put(language, list.items(PackNode::text));
    }
    samePlaceholders(node);
    return new Lines(lines);
  }

  private void keep(PackNode node, Language language, Manner manner) {
    if (node.text().isBlank()) {
      throw node.invalid("a text is missing here");
    }
    texts.add(new One(node, language, manner));
  }

  private static void samePlaceholders(PackNode node) {
    Optional<Set<String>> expected = Optional.empty();
    for (PackNode text : node.entries().values()) {
      Set<String> found = new TreeSet<>();
      for (PackNode line : text.isList() ? text.items() : List.of(text)) {
        PLACEHOLDER.matcher(line.text()).results().map(MatchResult::group).forEach(found::add);
        for (String placeholder : found) {
          String name = placeholder.substring(1).replace("}", "");
          if (!placeholder.endsWith("}") || !FILLED_IN.contains(name)) {
            throw line.invalid(
                "nothing fills in '" + placeholder + "'; known are " + new TreeSet<>(FILLED_IN));
          }
        }
      }
      if (expected.isPresent() && !expected.get().equals(found)) {
        throw text.invalid("the other languages have " + expected.get() + " filled in here");
      }
      expected = Optional.of(found);
    }
  }

  /** Refuses words that hurt, lines that could break before a sign, and asking why. */
  void check(List<HurtfulWord> words) {
    for (One one : texts) {
      String text = one.node().text();
      for (HurtfulWord word : words) {
        if (word.severity() == HurtfulWord.Severity.ERROR) {
          word.in(text, one.language())
              .ifPresent(
                  phrase -> {
                    throw one.node().invalid("'" + phrase + "' hurts: " + better(word, one));
                  });
        }
      }
      if (one.language() == Language.FR && BREAKING.matcher(text).find()) {
        throw one.node()
            .invalid("a no-break space belongs before ; ! ? (U+202F), before : and inside « »");
      }
      if (one.manner() == Manner.SPOKEN) {
        HurtfulWord.askingWhy(text, one.language())
            .ifPresent(
                why -> {
                  throw one.node()
                      .invalid("'" + why + "' asks her to justify herself; ask what, how, when");
                });
      }
    }
  }

  private static String better(HurtfulWord word, One one) {
    String better = word.better().in(one.language());
    return better.isBlank() ? "leave it out" : "better is '" + better + "'";
  }
}
