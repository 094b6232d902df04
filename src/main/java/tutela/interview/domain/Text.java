package tutela.interview.domain;

import java.util.Map;
import tutela.kernel.Language;

/** A text of the interview in every language in which interviews are held. */
public record Text(Map<Language, String> byLanguage) {
  public Text {
    byLanguage = Map.copyOf(byLanguage);
  }

  public String in(Language language) {
    String text = byLanguage.get(language);
    if (text == null) {
      throw new IllegalArgumentException("interviews are not held in " + language);
    }
    return text;
  }
}
