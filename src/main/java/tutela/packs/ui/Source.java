package tutela.packs.ui;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text that the program relies on, as the screen shows it.
 *
 * @param valid since when and until when, or on which day; may be empty
 * @param facts what it says, and where it was found
 */
record Source(Kind kind, String id, String title, String valid, Mark mark, List<Fact> facts) {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  /** What sort of text. */
  enum Kind {
    LAW,
    CLOCK,
    HOLIDAY,
    LETTER,
    INTERVIEW,
    HELP
  }

  Source {
    facts = List.copyOf(facts);
  }

  boolean isToVerify() {
    return mark == Mark.TO_VERIFY;
  }

  boolean matches(String typed) {
    String wanted = folded(typed);
    return wanted.isEmpty()
        || id.contains(wanted)
        || folded(title).contains(wanted)
        || facts.stream()
            .flatMap(fact -> fact.values().stream())
            .anyMatch(value -> folded(value.text()).contains(wanted));
  }

  private static String folded(String text) {
    String apart = Normalizer.normalize(text.strip(), Normalizer.Form.NFD);
    return ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
