package tutela.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tutela.kernel.Language;
import tutela.packs.domain.Helpline;
import tutela.packs.domain.Helpline.Need;
import tutela.packs.domain.Helplines;
import tutela.packs.domain.Languages;
import tutela.packs.store.YamlPacks;

/** The pack of help lines. */
final class HelplinesPackTest {
  private static final Helplines LINES = new Packs(new YamlPacks()).helplines();

  @ParameterizedTest
  @CsvSource({
    "ambulance, 112, DANGER, FR, false",
    "police, 101, DANGER, NL, false",
    "police, 101, EXTORTION, DE, false",
    "suicide-fr, 0800 32 123, SUICIDE, FR, false",
    "suicide-nl, 1813, SUICIDE, NL, true",
    "talk-fr, 107, TALK, FR, false",
    "talk-nl, 106, TALK, NL, true",
    "talk-de, 108, TALK, DE, false",
    "domestic-violence-fr, 0800 30 030, DOMESTIC_VIOLENCE, FR, false",
    "sexual-violence-fr, 0800 98 100, SEXUAL_VIOLENCE, FR, true",
    "violence-nl, 1712, DOMESTIC_VIOLENCE, NL, true",
    "violence-nl, 1712, SEXUAL_VIOLENCE, NL, true",
    "child-focus, 116 000, MINORS, DE, false",
    "care-centre-brussels, 02 535 45 42, SEXUAL_VIOLENCE, NL, true",
    "care-centre-liege, 04 284 35 11, SEXUAL_VIOLENCE, FR, true",
    "care-centre-ghent, 09 332 80 80, SEXUAL_VIOLENCE, NL, true",
    "stopncii, StopNCII.org, FINGERPRINT, FR, false",
    "take-it-down, takeitdown.ncmec.org, MINORS, NL, false"
  })
  void knowsWhoHelpsWithWhat(
      String id, String reach, Need need, Language language, boolean toBeVerified) {
    Helpline line = LINES.find(id).orElseThrow();
    assertThat(line.reach()).contains(reach);
    assertThat(LINES.of(need, language)).contains(line);
    assertThat(line.isToBeVerified()).isEqualTo(toBeVerified);
  }

  @Test
  void answersEveryNeedInEveryLanguage() {
    for (Language language : Languages.SCREEN) {
      for (Need need : Need.values()) {
        assertThat(LINES.of(need, language)).as(need + " " + language).isNotEmpty();
      }
    }
    assertThat(LINES.of(Need.SUICIDE, Language.DE))
        .extracting(Helpline::id)
        .isEqualTo(List.of("talk-de"));
  }

  @Test
  void leavesOutWhatWasNotSeen() {
    assertThat(LINES.find("prisma").orElseThrow().reach()).isEmpty();
    assertThat(LINES.find("suicide-nl").orElseThrow().hours()).isEmpty();
    assertThat(LINES.find("stopncii").orElseThrow().partners())
        .hasSize(11)
        .doesNotContain("X", "RedGIFs");
    assertThat(LINES.all())
        .hasSize(18)
        .allSatisfy(
            line -> {
              assertThat(line.provenance().isVerified()).isFalse();
              assertThat(line.name().keySet()).isEqualTo(Languages.SCREEN);
            });
  }

  @Test
  void everyPackIsWhole() {
    new Packs(new YamlPacks()).check();
  }
}
