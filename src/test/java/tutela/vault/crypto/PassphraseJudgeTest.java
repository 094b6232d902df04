package tutela.vault.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tutela.vault.domain.Strength;

final class PassphraseJudgeTest {
  private static final PassphraseJudge JUDGE = new PassphraseJudge();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                       | too-short
          kort                     | common
          Kx9!p                    | too-short
          azertyuiopqs             | keyboard
          qsdfghjklmwxcvbn         | keyboard
          qwertzuiopyxcvbnm        | keyboard
          aaaaaaaaaaaaaaaa         | repeated
          abcabcabcabcabcabc       | repeated
          abcdefghijklmnop         | sequence
          0123456789               | sequence
          wachtwoord               | common
          motdepasse               | common
          Passwort1234             | common
          gelijkheid               | common
          gelijkheidvanvrouwen     | common
          egalitefemmeshommes      | common
          janssenspeeters          | common
          21/03/1984               | date
          """)
  void weakOnesAreRefusedWithAReason(String passphrase, String reason) {
    Strength strength = JUDGE.judge(passphrase.toCharArray());
    assertThat(strength.accepted()).as(strength.toString()).isFalse();
    assertThat(strength.reason()).as(strength.toString()).contains(reason);
    assertThat(strength.score()).isLessThan(4);
  }

  @ParameterizedTest
  @CsvSource({
    "'zeven paarse olifanten dansen zacht'",
    "'le tracteur bleu mange des nuages'",
    "'Drei Kamele stricken nachts Socken'",
    "'kX7#mQ2vLp9z'",
    "'Œuf à la coque, l''été'"
  })
  void strongOnesAreAccepted(String passphrase) {
    Strength strength = JUDGE.judge(passphrase.toCharArray());
    assertThat(strength.accepted()).as(strength.toString()).isTrue();
    assertThat(strength.score()).isEqualTo(4);
    assertThat(strength.guessesLog10()).isGreaterThanOrEqualTo(12);
    assertThat(strength.reason()).isEmpty();
  }

  /** What the threshold is named after. */
  @Test
  void fourRandomWordsOfAListPassAndTwoDoNot() {
    Random random = new Random(4);
    for (String language : List.of("fr", "nl", "de")) {
      WordList list = WordList.of(language);
      int passed = 0;
      for (int i = 0; i < 20; i++) {
        List<String> words = new ArrayList<>();
        for (int w = 0; w < 4; w++) {
          words.add(list.word(random.nextInt(WordList.SIZE)));
        }
        passed += JUDGE.judge(String.join(" ", words).toCharArray()).accepted() ? 1 : 0;
        String two = words.get(0) + " " + words.get(1);
        assertThat(JUDGE.judge(two.toCharArray()).accepted()).as(two).isFalse();
      }
      assertThat(passed).as(language).isGreaterThanOrEqualTo(18);
    }
  }

  @Test
  void leavesTheArrayAndIsQuickWithALongOne() {
    char[] passphrase = "zeven paarse olifanten ".repeat(40).toCharArray();
    char[] copy = passphrase.clone();
    JUDGE.judge(passphrase);
    long began = System.nanoTime();
    JUDGE.judge(passphrase);
    assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(2000);
    assertThat(passphrase).isEqualTo(copy);
  }
}
