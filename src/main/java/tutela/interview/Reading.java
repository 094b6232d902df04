package tutela.interview;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tutela.interview.domain.Condition;
import tutela.interview.domain.Definition;
import tutela.interview.domain.Field;
import tutela.interview.domain.FollowUp;
import tutela.interview.domain.History;
import tutela.interview.domain.HurtfulWord;
import tutela.interview.domain.Level;
import tutela.interview.domain.Need;
import tutela.interview.domain.Page;
import tutela.interview.domain.PageId;
import tutela.interview.domain.Phrase;
import tutela.interview.domain.Question;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Repeat;
import tutela.interview.domain.Requirement;
import tutela.interview.domain.RouteBlock;
import tutela.interview.domain.Safety;
import tutela.interview.domain.Section;
import tutela.interview.domain.SectionId;
import tutela.interview.domain.Spoken;
import tutela.interview.domain.Text;
import tutela.interview.domain.Turn;
import tutela.interview.domain.Use;
import tutela.kernel.Language;
import tutela.packs.domain.PackNode;

/** One reading of the pack: takes it in from top to bottom, then checks how it hangs together. */
final class Reading {
  /** Everything may be asked for: the condition does not decide what is asked. */
  private static final int ANY_FIELD = Integer.MAX_VALUE;

  private final Written written = new Written();
  private final Conditions conditions = new Conditions();
  private final FieldReader fields = new FieldReader(written, conditions);
  private final Map<PageId, PackNode> pageNodes = new LinkedHashMap<>();
  private final Map<SectionId, PackNode> sectionNodes = new LinkedHashMap<>();
  private final Ids questionIds = new Ids();

  Definition read(PackNode pack) {
    pack.only(
        "version",
        "status",
        "sections",
        "pages",
        "reasons",
        "openings",
        "routes",
        "safety",
        "first-letter",
        "phrases",
        "words");
    List<HurtfulWord> words = pack.each("words", this::word);
    List<Section> sections = sections(pack.get("sections"));
    List<Page> pages = pages(pack.get("pages"));
    List<RouteBlock> routes = new RouteReader(written).read(pack);
    Safety safety = safety(pack.get("safety"));
    List<Requirement> firstLetter = pack.each("first-letter", this::requirement);
    List<Phrase> phrases = phrases(pack);
    Definition definition =
        new Definition(
            pack.get("version").text(),
            pack.get("status").text(),
            sections,
            pages,
            routes,
            safety,
            firstLetter,
            phrases,
            words);
    written.check(words);
    conditions.checkMentions(definition);
    fields.checkReleases(definition);
    new FixedFields(fields.nodes()).check(definition, pack);
    checkThatEverythingCanBeShown(definition);
    return definition;
  }

  // ---- words

  private HurtfulWord word(PackNode node) {
    node.only("severity", "never", "better", "reason");
    Map<Language, List<String>> never = new EnumMap<>(Language.class);
    PackNode phrases = node.get("never");
    for (Language language : Written.LANGUAGES) {
      never.put(language, phrases.get(language.code()).items(PackNode::text));
    }
    return new HurtfulWord(
        node.get("severity").oneOf(HurtfulWord.Severity.class),
        never,
        written.textOrNothing(node.get("better")),
        written.textOrNothing(node.get("reason")));
  }

  // ---- sections and pages

  private List<Section> sections(PackNode node) {
    Ids ids = new Ids();
    return node.items(
        section -> {
          section.only("id", "title");
          SectionId id = new SectionId(ids.fresh(section.get("id")));
          sectionNodes.put(id, section);
          return new Section(id, written.text(section.get("title")));
        });
  }

  private List<Page> pages(PackNode node) {
    Ids ids = new Ids();
    List<Page> pages = node.items(page -> page(page, ids));
    sectionNodes.forEach(
        (id, section) -> {
          if (pages.stream().noneMatch(page -> page.section().equals(id))) {
            throw section.invalid("no page stands in the section '" + id + "'");
          }
        });
    return pages;
  }

  private Page page(PackNode node, Ids ids) {
    node.only("id", "section", "call", "opens", "title", "minutes", "opening", "stop", "questions");
    SectionId section = new SectionId(node.get("section").text());
    if (!sectionNodes.containsKey(section)) {
      throw node.get("section").invalid("there is no section '" + section + "'");
    }
    PackNode questions = node.get("questions");
    if (questions.items().isEmpty()) {
      throw questions.invalid("a page without questions is never reached");
    }
    PageId id = new PageId(ids.fresh(node.get("id")));
    pageNodes.put(id, node);
    Turn turn = node.find("call").map(call -> call.oneOf(Turn.class)).orElse(Turn.FIRST);
    if (turn == Turn.SECOND) {
      questions.items().forEach(Reading::refuseNeed);
    }
    return new Page(
        id,
        section,
        turn,
        node.find("opens").map(FieldReader::yes).orElse(false),
        written.text(node.get("title")),
        node.each("opening", followUp -> followUp(followUp, Optional.empty(), ANY_FIELD)),
        node.find("stop").map(stop -> followUp(stop, Optional.empty(), ANY_FIELD)),
        node.get("minutes").number(),
        questions.items(this::question));
  }

  /** Nobody waits with a first letter until a second conversation. */
  private static void refuseNeed(PackNode question) {
    question
        .find("letter")
        .ifPresent(
            letter -> {
              throw letter.invalid("a first letter does not wait for what a second call asks");
            });
  }

  private Question question(PackNode node) {
    node.only(
        "id",
        "title",
        "say",
        "say-young",
        "say-caller",
        "say-closed",
        "say-closed-young",
        "say-closed-caller",
        "why",
        "use",
        "level",
        "letter",
        "keep",
        "again",
        "if",
        "fields",
        "after");
    QuestionId id = new QuestionId(questionIds.fresh(node.get("id")));
    List<Use> uses = node.each("use", this::use);
    if (uses.isEmpty()) {
      throw node.invalid("'" + id + "' has no use, so it is not asked");
    }
    Level level = FieldReader.level(node.get("level"));
    Condition shownIf = conditions.shownIf(node, conditions.soFar());
    node.find("if")
        .ifPresent(
            at ->
                conditions.remember(
                    at, shownIf, "the question", (d, facts) -> facts.shows(question(d, id))));
    PackNode fields = node.get("fields");
    List<Field> read = fields.items(field -> this.fields.field(field, id, level));
    if (read.stream().noneMatch(field -> field.shownIf().equals(Condition.always()))) {
      throw fields.invalid("one field must stand here without 'if', or '" + id + "' can be blank");
    }
    return new Question(
        id,
        written.text(node.get("title")),
        spoken(node),
        written.spoken(node, "say-closed"),
        written.text(node.get("why")),
        uses,
        level,
        node.find("letter").map(need -> need.oneOf(Need.class)).orElse(Need.NONE),
        node.find("keep").map(keep -> keep.oneOf(History.class)).orElse(History.ALL),
        node.find("again").map(again -> again.oneOf(Repeat.class)).orElse(Repeat.NEVER),
        shownIf,
        read,
        node.each("after", after -> followUp(after, Optional.of(id), conditions.soFar())));
  }

  private Spoken spoken(PackNode node) {
    return written.spoken(node, "say").orElseThrow(() -> node.invalid("'say' is missing"));
  }

  private Use use(PackNode node) {
    if (node.entries().size() != 1) {
      throw node.invalid("one kind of use and what for is expected here");
    }
    Map.Entry<String, PackNode> entry = node.entries().entrySet().iterator().next();
    Use.Kind kind = PackNode.text(node.place(), entry.getKey()).oneOf(Use.Kind.class);
    return new Use(kind, entry.getValue().text());
  }

  private FollowUp followUp(PackNode node, Optional<QuestionId> question, int before) {
    node.only("if", "say", "say-young", "say-caller", "note");
    Optional<Spoken> say = written.spoken(node, "say");
    Optional<Text> note = node.find("note").map(written::text);
    if (say.isEmpty() && note.isEmpty()) {
      throw node.invalid("'say' or 'note' is missing");
    }
    Condition when = conditions.shownIf(node, before);
    node.find("if")
        .ifPresent(
            at ->
                conditions.remember(
                    at,
                    when,
                    "this",
                    (d, facts) ->
                        when.holds(facts)
                            && question.map(id -> facts.shows(question(d, id))).orElse(true)));
    return new FollowUp(when, say, note);
  }

  // ---- safety, first letter, phrases

  private Safety safety(PackNode node) {
    node.only(
        "title",
        "note",
        "say",
        "say-young",
        "say-caller",
        "meanwhile",
        "triggers",
        "first",
        "help-lines");
    Ids ids = new Ids();
    PackNode triggers = node.get("triggers");
    if (triggers.items().isEmpty()) {
      throw triggers.invalid("no answer would open the safety page");
    }
    return new Safety(
        written.text(node.get("title")),
        written.text(node.get("note")),
        spoken(node),
        node.each(
            "meanwhile",
            item -> {
              item.only("id", "title", "text");
              return new Safety.Meanwhile(
                  ids.fresh(item.get("id")),
                  written.text(item.get("title")),
                  written.text(item.get("text")));
            }),
        triggers.items(
            trigger -> {
              trigger.only("id", "if", "reason", "help-lines");
              PackNode at = trigger.get("if");
              Condition when = conditions.condition(at, ANY_FIELD);
              conditions.remember(at, when, "the trigger", (d, facts) -> when.holds(facts));
              return new Safety.Trigger(
                  ids.fresh(trigger.get("id")),
                  when,
                  written.text(trigger.get("reason")),
                  trigger.each("help-lines", PackNode::text));
            }),
        node.each("first", PackNode::text),
        node.each("help-lines", PackNode::text));
  }

  private Requirement requirement(PackNode node) {
    node.only("question", "needs", "why");
    PackNode question = node.get("question");
    if (!questionIds.contains(question.text())) {
      throw question.invalid("there is no question '" + question.text() + "'");
    }
    PackNode at = node.get("needs");
    Condition needs = conditions.condition(at, ANY_FIELD);
    conditions.remember(at, needs, "the requirement", (d, facts) -> needs.holds(facts));
    return new Requirement(new QuestionId(question.text()), needs, written.text(node.get("why")));
  }

  private List<Phrase> phrases(PackNode pack) {
    Ids ids = new Ids();
    return pack.each(
        "phrases",
        node -> {
          node.only("id", "title", "say", "say-young", "say-caller", "if");
          return new Phrase(
              ids.fresh(node.get("id")),
              written.text(node.get("title")),
              spoken(node),
              node.find("if").map(this::moment));
        });
  }

  private Condition moment(PackNode at) {
    Condition when = conditions.condition(at, ANY_FIELD);
    conditions.remember(at, when, "the moment", (d, facts) -> when.holds(facts));
    return when;
  }

  // ---- checks

  private void checkThatEverythingCanBeShown(Definition definition) {
    Reachability reachability = new Reachability(definition);
    pageNodes.forEach(
        (id, node) -> {
          boolean reached =
              definition.page(id).orElseThrow().questions().stream()
                  .anyMatch(q -> reachability.isPossible(q.shownIf(), facts -> facts.shows(q)));
          if (!reached) {
            throw node.invalid("no answers lead to the page '" + id + "'");
          }
        });
    conditions.checkThatAllCanHold(definition, reachability);
  }

  private static Question question(Definition definition, QuestionId id) {
    return definition.question(id).orElseThrow();
  }
}
