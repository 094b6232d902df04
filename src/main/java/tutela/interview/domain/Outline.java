package tutela.interview.domain;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tutela.interview.domain.Comparison.Kind;
import tutela.interview.domain.Comparison.Thing;
import tutela.kernel.Kebab;
import tutela.kernel.Language;

/** A definition laid out flat: each thing with its texts and rules by the keys of the files. */
final class Outline {
  /** The languages in which interviews are held. */
  static final List<Language> LANGUAGES = List.of(Language.FR, Language.NL, Language.DE);

  /**
   * What can be told of one thing.
   *
   * @param inside what it stands in: the page of a question, the question of a field
   */
  record Facets(
      String inside,
      SequencedMap<String, Map<Language, String>> texts,
      SequencedMap<String, String> rules) {
    Facets(String inside) {
      this(inside, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** What it is called on the screen. */
    String title(Language language) {
      return texts.values().stream().findFirst().map(all -> all.get(language)).orElse("");
    }

    private Facets text(String part, Text text) {
      texts.put(part, text.byLanguage());
      return this;
    }

    private Facets text(String part, Optional<Text> text) {
      text.ifPresent(there -> text(part, there));
      return this;
    }

    private Facets spoken(String part, Optional<Spoken> spoken) {
      spoken.ifPresent(
          words -> {
            lines(part, Optional.of(words.person()));
            lines(part + "-young", words.young());
            lines(part + "-caller", words.caller());
          });
      return this;
    }

    private void lines(String part, Optional<Lines> lines) {
      lines.ifPresent(
          there -> texts.put(part, each(language -> String.join("\n", there.in(language)))));
    }

    private Facets rule(String part, String value) {
      if (!value.isEmpty()) {
        rules.put(part, value);
      }
      return this;
    }

    private Facets followUps(String part, List<FollowUp> all) {
      for (int i = 0; i < all.size(); i++) {
        String name = all.size() == 1 ? part : part + " " + (i + 1);
        spoken(name + " say", all.get(i).say());
        text(name + " note", all.get(i).note());
        rule(name + " if", Notation.of(all.get(i).when()));
      }
      return this;
    }
  }

  private final SequencedMap<Thing, Facets> things = new LinkedHashMap<>();

  static SequencedMap<Thing, Facets> of(Definition definition) {
    Outline outline = new Outline();
    definition
        .sections()
        .forEach(
            section ->
                outline.at(Kind.SECTION, section.id().value(), "").text("title", section.title()));
    definition.pages().forEach(outline::page);
    definition.routes().forEach(outline::route);
    outline.safety(definition.safety());
    definition.firstLetter().forEach(outline::requirement);
    definition.phrases().forEach(outline::phrase);
    outline.words(definition.words());
    return outline.things;
  }

  private Facets at(Kind kind, String id, String inside) {
    return things.computeIfAbsent(new Thing(kind, id), thing -> new Facets(inside));
  }

  private void page(Page page) {
    at(Kind.PAGE, page.id().value(), page.section().value())
        .text("title", page.title())
        .followUps("opening", page.opening())
        .followUps("stop", page.stop().stream().toList())
        .rule("call", Kebab.of(page.turn()))
        .rule("opens", page.opens() ? "yes" : "")
        .rule("minutes", Integer.toString(page.minutes()));
    page.questions().forEach(question -> question(question, page));
  }

  private void question(Question question, Page page) {
    at(Kind.QUESTION, question.id().value(), page.id().value())
        .text("title", question.title())
        .spoken("say", Optional.of(question.say()))
        .spoken("say-closed", question.sayClosed())
        .text("why", question.why())
        .followUps("after", question.after())
        .rule("if", Notation.of(question.shownIf()))
        .rule("level", Kebab.of(question.level()))
        .rule(
            "use",
            question.uses().stream()
                .map(use -> Kebab.of(use.kind()) + ": " + use.what())
                .collect(Collectors.joining(", ")))
        .rule("letter", Kebab.of(question.need()))
        .rule("keep", Kebab.of(question.history()))
        .rule("again", Kebab.of(question.repeat()));
    question.fields().forEach(field -> field(field, question));
  }

  private void field(Field field, Question question) {
    Facets facets =
        at(Kind.FIELD, field.id().value(), question.id().value())
            .text("label", field.label())
            .text("hint", field.hint());
    field.options().forEach(option -> option(facets, "option ", option));
    for (Part part : field.parts()) {
      facets
          .text("part " + part.name(), part.label())
          .text("part " + part.name() + " hint", part.hint());
      part.options().forEach(option -> option(facets, "part " + part.name() + " ", option));
      facets.rule("part " + part.name() + " level", Kebab.of(part.level()));
    }
    facets
        .rule("type", Kebab.of(field.type()))
        .rule("options", field.options().stream().map(Option::id).collect(Collectors.joining(", ")))
        .rule("if", Notation.of(field.shownIf()))
        .rule("level", Kebab.of(field.level()))
        .rule("grain", Kebab.of(field.grain()))
        .rule("offer", Kebab.of(field.offer()))
        .rule("identifying", field.identifying().map(Kebab::of).orElse(""))
        .rule("compare", Kebab.of(field.compare()))
        .rule("reach", Kebab.of(field.reach()))
        .rule("released-by", field.releasedBy().map(FieldId::value).orElse(""));
  }

  private static void option(Facets facets, String prefix, Option option) {
    facets
        .text(prefix + option.id(), option.text())
        .rule(prefix + option.id() + " if", Notation.of(option.shownIf()))
        .rule(prefix + option.id() + " level", Kebab.of(option.level()));
  }

  private void route(RouteBlock block) {
    String id =
        Kebab.of(block.route()) + block.remark().map(remark -> " " + Kebab.of(remark)).orElse("");
    Facets facets =
        at(Kind.ROUTE, id, "")
            .text("title", block.title())
            .text("note", block.note())
            .spoken("say", block.say())
            .rule("help-lines", String.join(", ", block.helpLines()));
    block.closed().forEach((gate, text) -> facets.text("closed " + Kebab.of(gate), text));
    block.opened().forEach((opening, text) -> facets.text("open " + Kebab.of(opening), text));
    block.tasks().forEach(task -> facets.text("task " + task.id(), task.text()));
  }

  private void safety(Safety safety) {
    Facets facets =
        at(Kind.SAFETY, "safety", "")
            .text("title", safety.title())
            .text("note", safety.note())
            .spoken("say", Optional.of(safety.say()))
            .rule("first", String.join(", ", safety.first()))
            .rule("help-lines", String.join(", ", safety.helpLines()));
    for (Safety.Meanwhile meanwhile : safety.meanwhile()) {
      facets
          .text("meanwhile " + meanwhile.id(), meanwhile.title())
          .text("meanwhile " + meanwhile.id() + " text", meanwhile.text());
    }
    for (Safety.Trigger trigger : safety.triggers()) {
      facets
          .text("trigger " + trigger.id(), trigger.reason())
          .rule("trigger " + trigger.id() + " if", Notation.of(trigger.when()))
          .rule("trigger " + trigger.id() + " help-lines", String.join(", ", trigger.helpLines()));
    }
  }

  private void requirement(Requirement requirement) {
    at(Kind.FIRST_LETTER, requirement.question().value(), "")
        .text("why", requirement.why())
        .rule("needs", Notation.of(requirement.needs()));
  }

  private void phrase(Phrase phrase) {
    at(Kind.PHRASE, phrase.id(), "")
        .text("title", phrase.title())
        .spoken("say", Optional.of(phrase.say()))
        .rule("if", phrase.when().map(Notation::of).orElse(""));
  }

  /** Words that hurt have no ids: they are one list. */
  private void words(List<HurtfulWord> words) {
    Facets facets = at(Kind.WORDS, "words", "");
    facets.texts.put(
        "never",
        each(
            language ->
                words.stream()
                    .map(word -> String.join(", ", word.never().getOrDefault(language, List.of())))
                    .collect(Collectors.joining("\n"))));
    facets.texts.put("better", texts(words, HurtfulWord::better));
    facets.texts.put("reason", texts(words, HurtfulWord::reason));
    facets.rule(
        "severity",
        words.stream().map(word -> Kebab.of(word.severity())).collect(Collectors.joining(", ")));
  }

  private static Map<Language, String> texts(
      List<HurtfulWord> words, Function<HurtfulWord, Text> which) {
    return each(
        language ->
            words.stream()
                .map(word -> which.apply(word).in(language))
                .collect(Collectors.joining("\n")));
  }

  private static Map<Language, String> each(Function<Language, String> text) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    LANGUAGES.forEach(language -> texts.put(language, text.apply(language)));
    return texts;
  }
}
