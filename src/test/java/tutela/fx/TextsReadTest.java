package tutela.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tutela.kernel.Language;

/** Files of texts are read when they are needed, in whatever order that comes. */
final class TextsReadTest {
  private static final List<String> FILES =
      List.of("/tutela/fx/common", "/tutela/vault/ui/vault", "/tutela/letters/ui/letters");

  @Test
  void speaksAnotherLanguageBeforeAllIsRead() {
    Texts texts = new Texts(FILES, Language.FR);
    String french = texts.get("unlock.open");
    texts.speak(Language.NL);
    texts.load();
    assertThat(texts.get("unlock.open")).isNotEqualTo(french);
    assertThat(texts.get("letter.print")).isNotEmpty();
    texts.speak(Language.FR);
    assertThat(texts.get("unlock.open")).isEqualTo(french);
  }

  @Test
  void looksThroughAllFilesBeforeItSaysThatThereIsNone() {
    Texts texts = new Texts(FILES, Language.DE);
    assertThat(texts.has("letter.print")).isTrue();
    assertThat(texts.has("letter.nothing-of-the-kind")).isFalse();
    assertThatThrownBy(() -> texts.get("letter.nothing-of-the-kind"))
        .hasMessageContaining("letter.nothing-of-the-kind");
  }

  @Test
  void itsBundleKnowsWhatIsNotReadYet() {
    Set<String> keys =
        Set.copyOf(Collections.list(new Texts(FILES, Language.NL).bundle().getKeys()));
    assertThat(keys).contains("unlock.open", "letter.print");
  }
}
