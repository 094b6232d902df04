package tutela.interview.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tutela.interview.domain.HurtfulWord.Severity;
import tutela.kernel.Language;

/** A word is found in any inflection, and not inside other words. */
final class HurtfulWordTest {
  private static final Text NOTHING =
      new Text(Map.of(Language.FR, "", Language.NL, "", Language.DE, ""));

  @ParameterizedTest(name = "{2} in \"{1}\": {3}")
  @CsvSource(
      textBlock =
          """
          FR, Les victimes,                 victime,         true
          FR, l’invictime,                  victime,         false
          FR, elle s’est fait filmer.,      fait filmer.,    true
          FR, on l’a filmée,                fait filmer.,    false
          FR, une soi-disant photo,         soi. disant,     true
          FR, chez soi et disant,           soi. disant,     false
          FR, une fuite d’images,           fuite.,          true
          FR, fuiter,                       fuite.,          false
          DE, Das Opfer,                    opfer,           true
          DE, die Opfern,                   opfer,           true
          DE, Blumentopferde,               opfer,           false
          DE, sie ließ sich filmen,         ließ sich filmen, true
          NL, HET SLACHTOFFER,              slachtoffer,     true
          """)
  void isFound(Language language, String text, String phrase, boolean found) {
    HurtfulWord word =
        new HurtfulWord(Severity.ERROR, Map.of(language, List.of(phrase)), NOTHING, NOTHING);

    assertThat(word.in(text, language).isPresent()).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          FR, 'Et pourquoi, alors', true
          FR, 'Comment, quand',     false
          NL, 'Waarom',             true
          NL, 'Waarover gaat het',  false
          DE, 'und warum nicht',    true
          DE, 'darum',              false
          """)
  void knowsWhatAsksWhy(Language language, String text, boolean found) {
    assertThat(HurtfulWord.askingWhy(text, language).isPresent()).isEqualTo(found);
  }
}
