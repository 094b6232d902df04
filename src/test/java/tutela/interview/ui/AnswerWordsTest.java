package tutela.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tutela.fx.Texts;
import tutela.interview.DefinitionReader;
import tutela.interview.domain.Answers;
import tutela.interview.domain.Definition;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.PartialDate;
import tutela.interview.domain.Path;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.SaidDate;
import tutela.kernel.Language;
import tutela.packs.store.YamlPacks;

/** Answers in words. */
final class AnswerWordsTest {
  private static final Definition SHIPPED = new DefinitionReader(new YamlPacks()).read();

  private static AnswerWords in(Language language) {
    return new AnswerWords(new Texts(List.of("/tutela/interview/ui/interview"), language));
  }

  private static String said(Language language, String field, String value) {
    return in(language).words(SHIPPED.field(new FieldId(field)).orElseThrow(), value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          FR; exact|2026-10-02|;           2 octobre 2026
          NL; month|2026-10|;              oktober 2026
          DE; season|2026-spring|;         Frühling 2026
          FR; about|2026-10|;              octobre 2026, à peu près
          NL; before|2026|;                voor: 2026
          DE; exact|2026-10-02|;           2. Oktober 2026
          """)
  void datesAreToldAsTheyAreSaid(String language, String kept, String words) {
    assertThat(said(Language.valueOf(language), "what.when", kept)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"2026-10-02", "2026-10", "2026-spring", "2025-winter", "2026"})
  void whatIsWrittenForADateIsReadAgain(String when) {
    for (Language language : List.of(Language.FR, Language.NL, Language.DE)) {
      String written = in(language).when(when);
      assertThat(SaidDate.read(written, java.time.LocalDate.of(2026, 11, 24))).contains(when);
    }
  }

  @Test
  void anUnknownDateKeepsHerWords() {
    assertThat(said(Language.FR, "what.when", PartialDate.unknown("après Noël").text()))
        .isEqualTo("date inconnue, «\u00a0après Noël\u00a0»");
  }

  @Test
  void choicesAreListedAndConsentsCounted() {
    assertThat(said(Language.FR, "what.kind", "photo,threatened"))
        .isEqualTo("photo, menace de publier");
    assertThat(said(Language.DE, "what.kind", "photo")).isEqualTo("Foto");
    assertThat(said(Language.FR, "mand.plat", "A=yes\nB=no\nC=yes\nP=later"))
        .isEqualTo("2 oui, 1 non, 1 plus tard");
  }

  @Test
  void whoSheIsIsNotTold() {
    Answers answers =
        Answers.of(
            Map.of(
                new FieldId("who.name.call"), "Élodie",
                new FieldId("reach.way"), "phone",
                new FieldId("reach.way.phone"), "+32 470 00 00 17"),
            Map.of());
    Path path = Path.of(SHIPPED, answers);
    AnswerWords words = in(Language.FR);
    assertThat(words.told(path, SHIPPED.question(new QuestionId("who.name")).orElseThrow()))
        .isEmpty();
    assertThat(words.brief(path, SHIPPED.question(new QuestionId("reach.way")).orElseThrow()))
        .isEqualTo("téléphone");
  }

  @Test
  void aMandateIsReadBackLineByLine() {
    Path path =
        Path.of(SHIPPED, Answers.of(Map.of(new FieldId("mand.plat"), "A=yes\nP=no"), Map.of()));
    assertThat(
            in(Language.NL)
                .aloud(path, SHIPPED.question(new QuestionId("mand.plat")).orElseThrow()))
        .extracting(AnswerWords.Told::words)
        .containsExactly("ja", "nee");
  }
}
