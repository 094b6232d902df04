package tutela.interview.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tutela.kernel.Language;

/**
 * A word that hurts, in each language, with the better one.
 *
 * @param never phrases: each word in them stands for any word that begins so, and one with a full
 *     stop after it for that word alone
 * @param better the words to use instead; empty where one leaves it out
 */
public record HurtfulWord(
    Severity severity, Map<Language, List<String>> never, Text better, Text reason) {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern BETWEEN_TOKENS = Pattern.compile("\\s+");

  /** Whether a text with the word is refused, or only remarked upon. */
  public enum Severity {
    ERROR,
    HINT
  }

  /** What asks her to justify herself; never in words to say. */
  private static final Map<Language, Set<String>> ASKING_WHY =
      Map.of(
          Language.FR, Set.of("pourquoi"),
          Language.NL, Set.of("waarom", "hoezo"),
          Language.DE, Set.of("warum", "weshalb", "wieso"));

  public HurtfulWord {
    Map<Language, List<String>> copy = new EnumMap<>(Language.class);
    never.forEach((language, phrases) -> copy.put(language, List.copyOf(phrases)));
    never = java.util.Collections.unmodifiableMap(copy);
  }

  /** The phrase of this entry that stands in the text. */
  public Optional<String> in(String text, Language language) {
    String[] words = words(text, language);
    return never.getOrDefault(language, List.of()).stream()
        .filter(phrase -> stands(BETWEEN_TOKENS.split(lower(phrase, language)), words))
        .findFirst();
  }

  /** The word in the text that asks why. */
  public static Optional<String> askingWhy(String text, Language language) {
    for (String word : words(text, language)) {
      if (ASKING_WHY.getOrDefault(language, Set.of()).contains(word)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  private static boolean stands(String[] phrase, String[] words) {
    for (int start = 0; start + phrase.length <= words.length; start++) {
      int matched = 0;
      while (matched < phrase.length && matches(phrase[matched], words[start + matched])) {
        matched++;
      }
      if (matched == phrase.length) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String token, String word) {
    return token.endsWith(".")
        ? word.equals(token.substring(0, token.length() - 1))
        : word.startsWith(token);
  }

  private static String[] words(String text, Language language) {
    return BETWEEN_WORDS.split(lower(text, language));
  }

  private static String lower(String text, Language language) {
    return text.toLowerCase(Locale.of(language.code()));
  }
}
