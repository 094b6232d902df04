package tutela.interview.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tutela.fx.Texts;
import tutela.kernel.Language;

/**
 * The few words of this feature in the language in which one talks, which need not be that of the
 * screen.
 */
final class Voices {
  private static final List<String> FILES = List.of("/tutela/interview/ui/interview");

  private final Map<Language, Texts> voices = new EnumMap<>(Language.class);

  Texts in(Language language) {
    return voices.computeIfAbsent(language, l -> new Texts(FILES, l));
  }
}
