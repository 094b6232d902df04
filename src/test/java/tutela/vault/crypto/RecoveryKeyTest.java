package tutela.vault.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tutela.kernel.AppFailure;
import tutela.kernel.Language;

final class RecoveryKeyTest {
  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"FR", "NL", "DE"})
  void wordsGiveTheKeyBack(Language language) {
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      byte[] key = new byte[RecoveryKey.SIZE];
      random.nextBytes(key);
      if (i == 0) {
        Arrays.fill(key, (byte) 0);
      } else if (i == 1) {
        Arrays.fill(key, (byte) 0xff);
      }
      List<String> words = RecoveryKey.words(key, language);
      assertThat(words).hasSize(12);
      assertThat(RecoveryKey.read(words)).isEqualTo(key);
    }
  }

  @Test
  void caseAccentsAndSpacesDoNotMatter() {
    WordList german = WordList.of("de");
    assertThat(german.words()).anyMatch(word -> word.contains("ü"));
    for (String word : german.words()) {
      int place = german.place(word).orElseThrow();
      assertThat(german.word(place)).isEqualTo(word);
      assertThat(german.place(" " + word.toUpperCase(java.util.Locale.GERMAN) + "\t"))
          .hasValue(place);
      String without =
          word.replace("ä", "a").replace("ö", "o").replace("ü", "u").replace("ß", "ss");
      assertThat(german.place(without)).hasValue(place);
      String apart =
          word.toLowerCase(java.util.Locale.GERMAN)
              .replace("ä", "ae")
              .replace("ö", "oe")
              .replace("ü", "ue")
              .replace("ß", "ss");
      assertThat(german.place(apart)).hasValue(place);
    }
  }

  @Test
  void aMistypedWordIsTold() {
    Random random = new Random(2);
    int told = 0;
    int tries = 3000;
    WordList list = WordList.of("fr");
    byte[] key = new byte[RecoveryKey.SIZE];
    random.nextBytes(key);
    List<String> words = RecoveryKey.words(key, Language.FR);
    for (int i = 0; i < tries; i++) {
      List<String> typed = new ArrayList<>(words);
      int at = random.nextInt(12);
      String other = list.word(random.nextInt(WordList.SIZE));
      if (other.equals(typed.set(at, other))) {
        told++;
        continue;
      }
      try {
        assertThat(RecoveryKey.read(typed)).isNotEqualTo(key);
      } catch (AppFailure.Invalid e) {
        assertThat(e.key()).isEqualTo("recovery-words-mistyped");
        told++;
      }
    }
    assertThat(tries - told).as("not told, of " + tries).isLessThan(tries / 100);
  }

  @Test
  void saysWhichWordIsUnknownAndHowManyThereAre() {
    List<String> words = new ArrayList<>(RecoveryKey.words(new byte[15], Language.NL));
    words.set(7, "xyzzy");
    assertThatThrownBy(() -> RecoveryKey.read(words))
        .isInstanceOfSatisfying(
            AppFailure.Invalid.class,
            e -> {
              assertThat(e.key()).isEqualTo("recovery-word-unknown");
              assertThat(e.arguments()).containsExactly("n", 8);
            });
    assertThatThrownBy(() -> RecoveryKey.read(words.subList(0, 11)))
        .isInstanceOfSatisfying(
            AppFailure.Invalid.class,
            e -> assertThat(e.arguments()).containsExactly("wanted", 12, "given", 11));
    assertThatThrownBy(() -> RecoveryKey.words(new byte[15], Language.EN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theListsHaveNoTwoWordsThatAreReadAlike() {
    for (String language : List.of("fr", "nl", "de")) {
      WordList list = WordList.of(language);
      Set<String> alike = new HashSet<>();
      for (String word : list.words()) {
        assertThat(alike.add(WordList.plain(word))).as(word).isTrue();
        assertThat(word).matches("\\p{L}{3,16}");
      }
    }
  }
}
