package tutela.casefile.domain;

import com.ibm.icu.text.Normalizer2;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts texts and addresses into the words by which they are found, without case and accents. */
public final class SearchTerms {
  /** Longest word kept. */
  public static final int LONGEST = 60;

  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** In every address, so that nothing is found by them. */
  private static final Set<String> EVERYWHERE = Set.of("http", "https", "www");

  private SearchTerms() {}

  public static Set<String> of(String text) {
    String plain =
        MARKS
            .matcher(Normalizer2.getNFKDInstance().normalize(text))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    Set<String> terms = new LinkedHashSet<>();
    for (String word : BREAK.split(plain)) {
      if (!word.isEmpty() && !EVERYWHERE.contains(word)) {
        terms.add(word.length() > LONGEST ? word.substring(0, LONGEST) : word);
      }
    }
    return terms;
  }
}
