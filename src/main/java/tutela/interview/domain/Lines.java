package tutela.interview.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tutela.kernel.Language;

/** Words to say, in pieces: after each piece one waits for an answer. */
public record Lines(Map<Language, List<String>> byLanguage) {
  public Lines {
    Map<Language, List<String>> copy = new LinkedHashMap<>();
    byLanguage.forEach((language, lines) -> copy.put(language, List.copyOf(lines)));
    byLanguage = Map.copyOf(copy);
  }

  public List<String> in(Language language) {
    List<String> lines = byLanguage.get(language);
    if (lines == null) {
      throw new IllegalArgumentException("interviews are not held in " + language);
    }
    return lines;
  }
}
