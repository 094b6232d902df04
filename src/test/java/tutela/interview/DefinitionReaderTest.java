package tutela.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tutela.interview.domain.Definition;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.Offer;
import tutela.interview.domain.PageId;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Turn;
import tutela.kernel.AppFailure.PackInvalid;
import tutela.kernel.Language;
import tutela.packs.store.YamlPacks;

/** A pack is taken in whole, or refused with the place of what is wrong. */
final class DefinitionReaderTest {
  private static final String SMALL = small();

  @Test
  void readsWhatThePackSays() {
    Definition definition = read(SMALL);

    assertThat(definition.version()).isEqualTo("2026-01-01");
    assertThat(definition.page(new PageId("second")).orElseThrow().minutes()).isEqualTo(2);
    assertThat(definition.questions())
        .extracting(question -> question.id().value())
        .containsExactly("who.role", "age.now", "age.img", "what.kind");
    assertThat(
            definition.question(new QuestionId("what.kind")).orElseThrow().title().in(Language.NL))
        .isEqualTo("Soort");
    assertThat(definition.field(new FieldId("what.kind.note")).orElseThrow().offer())
        .isEqualTo(Offer.OPTIONAL);
  }

  static Stream<Arguments> brokenPacks() {
    return Stream.of(
        // languages
        broken(
            "{fr: Genre, nl: Soort, de: Art}",
            "{fr: Genre, nl: Soort}",
            "{fr: Genre, nl: Soort}",
            "'de' is missing"),
        broken(
            "{fr: Un, nl: Een, de: Eins}",
            "{fr: Un, nl: Een, de: Eins, en: One}",
            "One}",
            "'en' is not known here"),
        broken("[Uw leeftijd]", "[Uw leeftijd, en nu]", "[Uw leeftijd", "as many pieces"),
        broken("[Uw leeftijd]", "[]", "[], de: [Ihr Alter]", "as many pieces"),
        broken("fr: la loi", "fr: ''", "'', nl: de wet", "a text is missing here"),
        broken(
            "fr: [Qui parle]",
            "fr: ['Qui parle, {nom}']",
            "'Qui parle, {nom}'",
            "nothing fills in '{nom}'"),
        broken("fr: [Qui parle]", "fr: ['Qui parle, {name}']", "[Wie spreekt]", "filled in here"),
        // ids
        broken(
            "- id: age.now\n        title",
            "- id: who.role\n        title",
            "who.role\n        title: {fr: Âge",
            "'who.role' is taken already"),
        broken(
            "- id: what.kind.note",
            "- id: age.now",
            "age.now\n            type: text",
            "'age.now' is taken already"),
        broken(
            "- id: second", "- id: first", "first\n    section: two", "'first' is taken already"),
        broken("{id: two,", "{id: one,", "one, title: {fr: Deux", "'one' is taken already"),
        broken("{id: video,", "{id: photo,", "photo, fr: vidéo", "'photo' is taken already"),
        broken("section: two", "section: three", "three", "there is no section 'three'"),
        broken(
            "section: two",
            "section: one",
            "{id: two, title",
            "no page stands in the section 'two'"),
        // questions
        broken(
            "        use:\n          - law: offence\n",
            "",
            "id: what.kind\n        title",
            "no use"),
        broken("- law: offence", "- fun: offence", "fun: offence", "'fun' is none of"),
        broken("level: 0", "level: 3", "3\n        if", "a level is 0, 1, 2 or F"),
        broken("minutes: 2", "minutes: two", "two\n    questions", "a whole number is expected"),
        broken(
            "        say: {fr: [Le genre], nl: [De soort], de: [Die Art]}\n",
            "",
            "id: what.kind\n        title",
            "'say' is missing"),
        broken(
            "minutes: 2",
            "minutes: 2\n    hint: x",
            "x\n    questions",
            "'hint' is not known here"),
        // fields
        broken("type: text", "type: free", "free", "'free' is none of"),
        broken(
            "            type: text\n",
            "            type: text\n            options: [x]\n",
            "[x]",
            "this type has no options"),
        broken(
            "            type: text\n",
            "            type: place\n",
            "id: what.kind.note",
            "'parts' is missing"),
        broken(
            "            type: text\n",
            "            type: text\n            parts: {app: x}\n",
            "{app: x}",
            "this type has no parts"),
        broken(
            "            optional: yes\n",
            "            identifying: dog\n",
            "dog",
            "'dog' is none of"),
        broken(
            "            optional: yes\n",
            "            released-by: age.img\n",
            "age.img\n            if",
            "there is no field 'age.img' that says yes or no"),
        broken(
            "- id: what.kind.note",
            "- id: note",
            "note\n            type: text",
            "bears the name of its question"),
        broken(
            "            optional: yes\n            if",
            "            optional: no\n            if",
            "no\n            if",
            "only 'yes' can stand here"),
        // conditions
        broken(
            "{has: {what.kind: photo}}\n            label",
            "{has: {what.sort: photo}}\n            label",
            "photo}}\n            label",
            "there is no field 'what.sort'"),
        broken(
            "{has: {what.kind: photo}}\n            label",
            "{has: {what.kind: foto}}\n            label",
            "foto}}\n            label",
            "'foto' is no answer to 'what.kind'"),
        broken(
            "{has: {what.kind: photo}}\n            label",
            "{answered: what.sort}\n            label",
            "what.sort",
            "there is no field 'what.sort'"),
        broken(
            "{has: {what.kind: photo}}\n            label",
            "{has: {what.kind.note: x}}\n            label",
            "x}}\n            label",
            "is asked later"),
        broken(
            "{equals: {what.kind: sound}}",
            "{equals: {what.kind.note: x}}",
            "x}}\n            note",
            "one can only ask whether it is answered"),
        broken("{route: [open, a]}", "{route: [open, b]}", "b]}", "'b' is none of"),
        broken(
            "{route: [open, a]}", "{maybe: [open, a]}", "{maybe: [open, a]}", "'maybe' is none of"),
        broken(
            "{route: [open, a]}",
            "{all: [{route: [a]}]}",
            "[{route: [a]}]",
            "two conditions or more"),
        broken(
            "{route: [open, a]}",
            "{answered: age.now, route: [a]}",
            "{answered: age.now, route: [a]}",
            "one of answered"),
        broken(
            "        level: F\n        letter",
            "        level: F\n        if: {answered: age.img}\n        letter",
            "age.img}",
            "is asked later"),
        // what can never be
        broken(
            "{equals: {what.kind: sound}}",
            "{all: [{equals: {what.kind: sound}}, {has: {what.kind: photo}}]}",
            "{all: [{equals",
            "no answers lead here"),
        broken(
            "{equals: {what.kind: sound}}",
            "{all: [{route: [m]}, {has: {what.kind: photo}}]}",
            "{all: [{route",
            "no answers lead here"),
        broken(
            "{equals: {what.kind: sound}}",
            "{all: [{route: [x]}, {equals: {age.now: no}}]}",
            "{all: [{route",
            "no answers lead here"),
        broken(
            "{equals: {what.kind: sound}}",
            "{all: [{answered: what.kind.note}, {not: {has: {what.kind: photo}}}]}",
            "{all: [{answered",
            "no answers lead here"),
        broken(
            "{equals: {what.kind: sound}}",
            "{all: [{route: [m]}, {equals: {age.now: yes}}]}",
            "{all: [{route: [m]}, {equals",
            "no answers lead here"),
        broken(
            "{equals: {what.kind: sound}}",
            "{all: [{in: {what.kind: [photo, video]}}, {not: {has: {what.kind: photo}}},"
                + " {not: {has: {what.kind: video}}}]}",
            "{all: [{in",
            "no answers lead here"),
        broken(
            "{has: {what.kind: photo}}\n            label",
            "{all: [{has: {who.role: other}}, {equals: {who.role: herself}}]}\n            label",
            "{all: [{has",
            "the field is never shown"),
        broken(
            "{id: photo, fr: photo",
            "{id: photo, if: {all: [{equals: {age.now: yes}}, {equals: {age.now: no}}]}, fr: photo",
            "{all: [{equals",
            "the option is never shown"),
        broken(
            "{equals: {age.now: unsure}}",
            "{all: [{equals: {age.now: yes}}, {route: [m]}, {not: {answered: age.img}}]}",
            "{all: [{equals",
            "the trigger is never shown"),
        broken(
            "{route: [open, a]}",
            "{all: [{equals: {age.now: yes}}, {equals: {age.now: no}}]}",
            "id: second",
            "no answers lead to the page 'second'"),
        broken(
            "questions:\n      - id: what.kind",
            "questions: []\n    unread:\n      - id: what.kind",
            "- id: what.kind\n        title",
            "'unread' is not known here"),
        broken(
            SMALL.substring(SMALL.indexOf("      - id: what.kind\n"), SMALL.indexOf("reasons:")),
            "        []\n",
            "[]\nreasons",
            "a page without questions is never reached"),
        broken(
            "          - id: what.kind.note\n            type: text\n            optional: yes\n            if: {has: {what.kind: photo}}",
            "          - id: what.kind.note\n            type: text\n            if: {has: {what.kind: photo}}\n            hint: {fr: v, nl: v, de: v}\n            level: 9",
            "9\n",
            "a level is"),
        broken(
            "            type: yes-no-unsure\n",
            "            type: yes-no-unsure\n            if: {equals: {who.role: herself}}\n",
            "- id: age.now\n            type",
            "one field must stand here without 'if'"),
        // what the program knows by name
        broken(
            "{id: no-image,",
            "{id: nothing,",
            "id: age.img\n            type",
            "'age.img' must be one with the answers"),
        broken(
            "{id: generated,",
            "{id: faked,",
            "id: what.kind\n            type",
            "'what.kind' must be many"),
        broken(
            "{id: herself,",
            "{id: self,",
            "id: who.role\n            type",
            "with the option 'herself' is missing"),
        broken(
            "        level: F\n        letter",
            "        level: F\n        if: {answered: who.role}\n        letter",
            "id: age.now\n            type",
            "is asked in every interview"),
        // routes
        broken(
            "evidence: closed, item-details: closed, checks: closed, stopncii: closed, letters: closed}\n    opens",
            "evidence: closed, item-details: closed, checks: closed, stopncii: closed}\n    opens",
            "route: m\n",
            "this route closes"),
        broken(
            "  - route: a\n",
            "  - route: m\n    remark: held\n",
            "- route: open\n",
            "the route 'a' is missing"),
        broken(
            "  - route: a\n",
            "  - route: open\n",
            "route: open\n    title: {fr: a",
            "this route stands here twice"),
        broken(
            "opens: [police]",
            "opens: [child-focus]",
            "child-focus",
            "'openings' says nothing of 'child-focus'"),
        broken("    opens: [police]\n", "", "{fr: police, nl: politie", "no route opens 'police'"),
        broken(
            "  closed: {fr",
            "  unused: {fr: u, nl: u, de: u}\n  closed: {fr",
            "{fr: u, nl: u",
            "no route gives the reason 'unused'"),
        broken(
            "checks: closed, letters: closed}",
            "checks: why, letters: closed}",
            "why, letters",
            "there is no reason 'why'"),
        // safety and first letter
        broken(
            "  triggers:\n    - id: unsure\n      if: {equals: {age.now: unsure}}\n      reason: {fr: raison, nl: reden, de: Grund}\n      help-lines: [\"112\"]\n",
            "  triggers: []\n",
            "[]\n  first",
            "no answer would open the safety page"),
        broken(
            "question: what.kind\n    needs",
            "question: what.sort\n    needs",
            "what.sort",
            "there is no question 'what.sort'"),
        // words
        broken(
            "fr: la loi",
            "fr: une victime le dit",
            "une victime",
            "'victime' hurts: better is 'la personne'"),
        broken("fr: la loi", "fr: les Victimes et elles", "les Victimes", "'victime' hurts"),
        broken(
            "fr: [Qui parle]",
            "fr: [une soi-disant image]",
            "une soi-disant",
            "'soi. disant' hurts"),
        broken(
            "{id: sound, fr: son, nl: geluid,",
            "{id: sound, fr: son, nl: het slachtoffer,",
            "het slachtoffer",
            "'slachtoffer' hurts"),
        broken(
            "fr: [Qui parle]",
            "fr: [Pourquoi vous]",
            "Pourquoi vous",
            "'pourquoi' asks her to justify herself"),
        broken("nl: [Wie spreekt]", "nl: [Waarom u]", "Waarom u", "'waarom' asks"),
        broken("de: [Wer spricht]", "de: [Und warum]", "Und warum", "'warum' asks"),
        broken(
            "section: two",
            "section: two\n    call: third",
            "third\n    title",
            "'third' is none of [first, second]"),
        broken("version: 2026-01-01\n", "", "status: uncertain", "'version' is missing"));
  }

  @ParameterizedTest(name = "{3}")
  @MethodSource("brokenPacks")
  void refusesWithThePlace(String from, String to, String wrong, String why) {
    assertThat(SMALL).as("the small pack").contains(from);
    String broken =
        SMALL.replaceFirst(
            java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));

    assertThatThrownBy(() -> read(broken))
        .isInstanceOfSatisfying(
            PackInvalid.class,
            failure ->
                assertThat(failure.place()).startsWith(place(broken, wrong) + ": ").contains(why));
  }

  @Test
  void tellsWhichPageASecondCallAsksAndWaitsForNoneOfThem() {
    String second = SMALL.replace("section: two", "section: two\n    call: second");
    assertThat(read(SMALL).page(new PageId("second")).orElseThrow().turn()).isEqualTo(Turn.FIRST);
    assertThat(read(second).page(new PageId("second")).orElseThrow().turn()).isEqualTo(Turn.SECOND);

    String needed = second.replace("- law: offence\n", "- law: offence\n        letter: handled\n");
    assertThatThrownBy(() -> read(needed))
        .isInstanceOfSatisfying(
            PackInvalid.class,
            failure ->
                assertThat(failure.place())
                    .startsWith(place(needed, "handled") + ": ")
                    .contains("does not wait"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{all: [{equals: {age.now: yes}}, {route: [a]}]}",
        "{all: [{in: {what.kind: [photo, video]}}, {not: {has: {what.kind: photo}}}]}",
        "{all: [{has: {what.kind: photo}}, {has: {what.kind: demanded}}]}",
        "{any: [{route: [m]}, {equals: {what.kind: sound}}]}",
        "{all: [{answered: what.kind.note}, {not: {equals: {what.kind: photo}}}]}",
        "{not: {answered: who.role}}"
      })
  void takesInWhatCanBe(String condition) {
    assertThat(read(SMALL.replace("{equals: {what.kind: sound}}", condition)).questions())
        .hasSize(4);
  }

  @Test
  void refusesFrenchLinesThatBreakBeforeASign() {
    for (String line : List.of("'la loi ; oui'", "'la loi : oui'", "'« la loi »'", "'la loi ?'")) {
      String broken = SMALL.replace("fr: la loi", "fr: " + line);
      assertThatThrownBy(() -> read(broken))
          .isInstanceOfSatisfying(
              PackInvalid.class,
              failure ->
                  assertThat(failure.place())
                      .startsWith(place(broken, line) + ": a no-break space"));
    }
    assertThat(read(SMALL.replace("fr: la loi", "fr: 'la loi\u202f; oui'")).questions()).hasSize(4);
  }

  @Test
  void leavesHintsToWhoeverTypes() {
    Definition definition = read(SMALL.replace("fr: la loi", "fr: une fuite"));

    assertThat(definition.words())
        .filteredOn(word -> word.in("Une fuite.", Language.FR).isPresent())
        .hasSize(1);
  }

  @Test
  void asksWhyBesideTheQuestionIfNeedBe() {
    assertThat(read(SMALL.replace("fr: la loi", "fr: pourquoi pas")).questions()).hasSize(4);
  }

  private static Arguments broken(String from, String to, String wrong, String why) {
    return Arguments.of(from, to, wrong, why);
  }

  private static String place(String yaml, String needle) {
    int at = yaml.indexOf(needle);
    assertThat(at).as("'%s' stands in the broken pack", needle).isNotNegative();
    int line = (int) yaml.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    int column = at - (yaml.lastIndexOf('\n', at - 1) + 1) + 1;
    return "small.yaml:" + line + ":" + column;
  }

  private static Definition read(String yaml) {
    return DefinitionReader.read(YamlPacks.parse("small.yaml", yaml));
  }

  private static String small() {
    try (InputStream in = DefinitionReaderTest.class.getResourceAsStream("small.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
