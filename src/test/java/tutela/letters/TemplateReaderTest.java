package tutela.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tutela.kernel.AppFailure.PackInvalid;
import tutela.packs.Packs;
import tutela.packs.store.YamlPacks;

/** A pack of letters with one fault in it: which fault, and where. */
final class TemplateReaderTest {
  private static final Packs PACKS = new Packs(new YamlPacks());

  private static String shipped() throws Exception {
    try (InputStream in = YamlPacks.class.getResourceAsStream("/tutela/packs/letters.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Each row puts a fault into the pack that ships, at the first place of the words on the left
   * after a line that holds the words in front of the arrow.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          id: silent -> You have not answered.       | You have not {answered}.        | nobody fills in {answered}
          id: silent -> You have not answered.       | You have {silent}.              | {silent} is asked as
          id: silent -> You have not answered.       | You {silent, select, yes {} other {x}} | {silent} is asked as
          id: silent -> You have not answered.       | You have {email, plural, one {} other {x}} | {email} cannot be used in this way
          id: silent -> You have not answered.       | You have {law_be_417_99}.       | nobody fills in {law_be_417_99}
          id: silent -> You have not answered.       | Pay {law_be_refusal}.           | no letter cites 'be.refusal'
          id: silent -> You have not answered.       | See {help_nobody}.              | nobody fills in {help_nobody}
          id: silent -> You have not answered.       | See {help_prisma}.              | {help_prisma} has neither number nor page
          id: silent -> You have not answered.       | See {account}.                  | {account} says more of the person
          id: silent -> You have not answered.       | You have {count, plural, one {x}}. | not a pattern
          id: silent -> You have not answered.       | You haven't answered.           | the apostrophe is ’
          id: silent -> You have not answered.       | See Article 16 of it.           | an article number stands in the text
          id: silent -> You have not answered.       | Within 48 hours.                | a no-break space is expected
          id: silent -> You have not answered.       | See {law_dsa_20}.               | cites [dsa.20], another language []
          id: silent -> en: You have not answered.   | gr: You have not answered.      | 'en' is missing
          id: silent -> when: [silent]               | when: [quiet]                   | 'quiet' is none of
          id: silent -> form: sentence               | form: phrase                    | 'phrase' is none of
          id: silent -> editing: locked              | editing: closed                 | 'closed' is none of
          id: silent -> status: page                 | status: firm                    | 'firm' is none of
          id: silent -> source: model                | sauce: model                    | 'sauce' is not known here
          id: silent -> Vous n’avez pas répondu.     | Vous n’avez pas répondu ;       | French signs keep their distance
          id: silent -> Vous n’avez pas répondu.     | "Vous : rien."                  | French signs keep their distance
          id: law -> status: uncertain               | status: page                    | rests on 'be.distribution', which is uncertain
          id: court -> inst.agreement                | inst.agreements                 | there is no provision 'inst.agreements'
          id: court -> form: text                    | form: row                       | a row has a box
          id: reminder -> level: l0                  | level: l9                       | 'l9' is none of
          id: reminder -> clock: dsa-decision        | clock: dsa-decisions            | there is no clock 'dsa-decisions'
          id: reminder -> boxes: [a]                 | boxes: [z]                      | 'z' is none of
          id: reminder -> period-over                | period-past                     | 'period-past' is none of
          id: reminder -> shared: period             | shared: periods                 | nothing is shared as 'periods'
          id: reminder -> id: silent                 | id: about                       | 'about' stands here twice
          id: reminder -> form: text                 | form: sentence                  | -
          labels: -> handled-by:                     | handled:                        | 'handled-by' is missing
          labels: -> Page\u00a0{page} of             | Page\u00a0{sheet} of            | nobody fills in {sheet}
          typography: -> {minute}                    | {minutes}                       | {minute} is expected here
          typography: -> novembre,                   |                                 | twelve months are expected
          kinds: -> a video                          | {one} video                     | nobody fills in {one}
          phrases: -> publications:                  | count:                          | 'count' is the name of a datum
          """)
  void namesTheFaultAndItsPlace(String where, String wrong, String message) throws Exception {
    String[] parts = where.split(" -> ");
    String right = parts[1].replace("\\u00a0", "\u00a0");
    String pack = shipped();
    int from = pack.indexOf(parts[0]);
    int at = pack.indexOf(right, from);
    assertThat(from).as(parts[0]).isNotNegative();
    assertThat(at).as(right).isNotNegative();
    String fault = wrong == null ? "" : wrong.replace("\\u00a0", "\u00a0");
    String broken = pack.substring(0, at) + fault + pack.substring(at + right.length());
    if (message.equals("-")) {
      new TemplateReader(PACKS).read(YamlPacks.parse("letters.yaml", broken));
      return;
    }
    long line = pack.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    assertThatThrownBy(
            () -> new TemplateReader(PACKS).read(YamlPacks.parse("letters.yaml", broken)))
        .isInstanceOfSatisfying(
            PackInvalid.class,
            f -> {
              assertThat(f.place()).contains(message).matches("letters\\.yaml:\\d+:\\d+: .*");
              if (message.endsWith("is missing")) {
                return; // the place is that of the map
              }
              long named = Long.parseLong(f.place().split(":")[1]);
              assertThat(Math.abs(named - line)).as(f.place() + " near " + line).isLessThan(14);
            });
  }

  @Test
  void refusesASentenceThatHasNothingToGoOnFrom() throws Exception {
    String broken =
        shipped()
            .replace(
                "  - id: recovery-sheet\n    level: l0\n    boxes: []\n    languages: [fr, nl, de]\n"
                    + "    before: []\n    paragraphs:\n      - id: title\n        form: title",
                "  - id: recovery-sheet\n    level: l0\n    boxes: []\n    languages: [fr, nl, de]\n"
                    + "    before: []\n    paragraphs:\n      - id: title\n        form: sentence");
    assertThat(broken).isNotEqualTo(shipped());
    assertThatThrownBy(
            () -> new TemplateReader(PACKS).read(YamlPacks.parse("letters.yaml", broken)))
        .isInstanceOfSatisfying(
            PackInvalid.class, f -> assertThat(f.place()).contains("none stands before it"));
  }

  @Test
  void readsThePackThatShips() {
    assertThat(new TemplateReader(PACKS).read(new YamlPacks().read("letters")).templates())
        .hasSize(8);
  }
}
