package tutela.interview;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import tutela.interview.domain.AgeRoute;
import tutela.interview.domain.Condition;
import tutela.interview.domain.Definition;
import tutela.interview.domain.Facts;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.FieldType;
import tutela.interview.domain.FollowUp;
import tutela.interview.domain.Gate;
import tutela.interview.domain.Grain;
import tutela.interview.domain.Hearer;
import tutela.interview.domain.History;
import tutela.interview.domain.HurtfulWord;
import tutela.interview.domain.Identifying;
import tutela.interview.domain.ImageKind;
import tutela.interview.domain.Level;
import tutela.interview.domain.Need;
import tutela.interview.domain.Offer;
import tutela.interview.domain.Opening;
import tutela.interview.domain.Option;
import tutela.interview.domain.Page;
import tutela.interview.domain.PageId;
import tutela.interview.domain.Part;
import tutela.interview.domain.Phrase;
import tutela.interview.domain.Question;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Requirement;
import tutela.interview.domain.Route;
import tutela.interview.domain.RouteBlock;
import tutela.interview.domain.RouteTask;
import tutela.interview.domain.Safety;
import tutela.interview.domain.Section;
import tutela.interview.domain.SectionId;
import tutela.interview.domain.Spoken;
import tutela.interview.domain.Text;
import tutela.interview.domain.Use;
import tutela.kernel.Language;
import tutela.packs.domain.PackNode;

/** One reading of the pack: takes it in from top to bottom, then checks how it hangs together. */
final class Reading {
  /** Everything may be asked for: the condition does not decide what is asked. */
  private static final int ANY_FIELD = Integer.MAX_VALUE;

  /** A field named in a condition. Only the first so many fields may be asked for there. */
  private record Mention(PackNode node, FieldId field, Set<String> options, int before) {}

  /** Something shown on a condition, and what it means that it is shown. */
  private record Shown(
      PackNode node, Condition condition, String what, BiPredicate<Definition, Facts> shown) {}

  private final Written written = new Written();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Shown> conditions = new ArrayList<>();
  private final List<FieldId> order = new ArrayList<>();
  private final Map<FieldId, PackNode> fieldNodes = new HashMap<>();
  private final Map<FieldId, PackNode> releases = new HashMap<>();
  private final Map<PageId, PackNode> pageNodes = new LinkedHashMap<>();
  private final Map<SectionId, PackNode> sectionNodes = new LinkedHashMap<>();
  private final Set<String> questionIds = new HashSet<>();

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
    List<RouteBlock> routes = routes(pack);
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
    checkMentions(definition);
    checkReleases(definition);
    checkWhatTheRouteHangsOn(definition, pack);
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
    Set<String> ids = new HashSet<>();
    return node.items(
        section -> {
          section.only("id", "title");
          SectionId id = new SectionId(fresh(section.get("id"), ids));
          sectionNodes.put(id, section);
          return new Section(id, written.text(section.get("title")));
        });
  }

  private List<Page> pages(PackNode node) {
    Set<String> ids = new HashSet<>();
    List<Page> pages = node.items(page -> page(page, ids));
    sectionNodes.forEach(
        (id, section) -> {
          if (pages.stream().noneMatch(page -> page.section().equals(id))) {
            throw section.invalid("no page stands in the section '" + id + "'");
          }
        });
    return pages;
  }

  private Page page(PackNode node, Set<String> ids) {
    node.only("id", "section", "title", "minutes", "opening", "stop", "questions");
    SectionId section = new SectionId(node.get("section").text());
    if (!sectionNodes.containsKey(section)) {
      throw node.get("section").invalid("there is no section '" + section + "'");
    }
    PackNode questions = node.get("questions");
    if (questions.items().isEmpty()) {
      throw questions.invalid("a page without questions is never reached");
    }
    PageId id = new PageId(fresh(node.get("id"), ids));
    pageNodes.put(id, node);
    return new Page(
        id,
        section,
        written.text(node.get("title")),
        node.each("opening", followUp -> followUp(followUp, Optional.empty(), ANY_FIELD)),
        node.find("stop").map(stop -> followUp(stop, Optional.empty(), ANY_FIELD)),
        node.get("minutes").number(),
        questions.items(this::question));
  }

  private Question question(PackNode node) {
    node.only(
        "id",
        "title",
        "say",
        "say-young",
        "say-caller",
        "why",
        "use",
        "level",
        "letter",
        "keep",
        "if",
        "fields",
        "after");
    QuestionId id = new QuestionId(fresh(node.get("id"), questionIds));
    List<Use> uses = node.each("use", this::use);
    if (uses.isEmpty()) {
      throw node.invalid("'" + id + "' has no use, so it is not asked");
    }
    Level level = level(node.get("level"));
    Condition shownIf = shownIf(node, order.size());
    node.find("if")
        .ifPresent(
            at ->
                remember(at, shownIf, "the question", (d, facts) -> facts.shows(question(d, id))));
    PackNode fields = node.get("fields");
    List<Field> read = fields.items(field -> field(field, id, level));
    if (read.stream().noneMatch(field -> field.shownIf().equals(Condition.always()))) {
      throw fields.invalid("one field must stand here without 'if', or '" + id + "' can be blank");
    }
    return new Question(
        id,
        written.text(node.get("title")),
        spoken(node),
        written.text(node.get("why")),
        uses,
        level,
        node.find("letter").map(need -> need.oneOf(Need.class)).orElse(Need.NONE),
        node.find("keep").map(keep -> keep.oneOf(History.class)).orElse(History.ALL),
        shownIf,
        read,
        node.each("after", after -> followUp(after, Optional.of(id), order.size())));
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

  private static Level level(PackNode node) {
    return switch (node.text()) {
      case "0" -> Level.PLATFORM;
      case "1" -> Level.MANDATE;
      case "2" -> Level.PERSON;
      case "F" -> Level.FILE;
      default -> throw node.invalid("a level is 0, 1, 2 or F, not '" + node.text() + "'");
    };
  }

  private FollowUp followUp(PackNode node, Optional<QuestionId> question, int before) {
    node.only("if", "say", "say-young", "say-caller", "note");
    Optional<Spoken> say = written.spoken(node, "say");
    Optional<Text> note = node.find("note").map(written::text);
    if (say.isEmpty() && note.isEmpty()) {
      throw node.invalid("'say' or 'note' is missing");
    }
    Condition when = shownIf(node, before);
    node.find("if")
        .ifPresent(
            at ->
                remember(
                    at,
                    when,
                    "this",
                    (d, facts) ->
                        when.holds(facts)
                            && question.map(id -> facts.shows(question(d, id))).orElse(true)));
    return new FollowUp(when, say, note);
  }

  // ---- fields

  private Field field(PackNode node, QuestionId question, Level level) {
    node.only(
        "id",
        "type",
        "label",
        "hint",
        "options",
        "parts",
        "if",
        "identifying",
        "level",
        "grain",
        "released-by",
        "optional");
    PackNode idNode = node.get("id");
    FieldId id = new FieldId(idNode.text());
    if (fieldNodes.put(id, node) != null) {
      throw idNode.invalid("'" + id + "' is taken already");
    }
    if (!id.value().equals(question.value()) && !id.value().contains(".")) {
      throw idNode.invalid("a field bears the name of its question, or one with a dot");
    }
    FieldType type = node.get("type").oneOf(FieldType.class);
    Level own = node.find("level").map(Reading::level).orElse(level);
    int before = order.size();
    Condition shownIf = shownIf(node, before);
    node.find("if")
        .ifPresent(
            at ->
                remember(
                    at,
                    shownIf,
                    "the field",
                    (d, facts) -> d.field(id).map(facts::shows).orElse(false)));
    List<Option> options = options(node, type, own, id, before);
    order.add(id);
    node.find("released-by").ifPresent(by -> releases.put(id, by));
    return new Field(
        id,
        type,
        written.text(node.get("label")),
        node.find("hint").map(written::text),
        options,
        parts(node, type, own),
        shownIf,
        node.find("identifying").map(what -> what.oneOf(Identifying.class)),
        own,
        node.find("grain").map(grain -> grain.oneOf(Grain.class)).orElse(Grain.FULL),
        node.find("released-by").map(by -> new FieldId(by.text())),
        node.find("optional").map(Reading::offer).orElse(Offer.ASKED));
  }

  private static Offer offer(PackNode node) {
    if (!node.text().equals("yes")) {
      throw node.invalid("only 'yes' can stand here");
    }
    return Offer.OPTIONAL;
  }

  private List<Option> options(
      PackNode node, FieldType type, Level level, FieldId field, int before) {
    if (!type.hasOptions()) {
      node.find("options")
          .ifPresent(
              options -> {
                throw options.invalid("this type has no options");
              });
      return List.of();
    }
    PackNode list = node.get("options");
    Set<String> ids = new HashSet<>();
    List<Option> options =
        list.items(option -> option(option, level, ids, Optional.of(field), before));
    if (options.stream().noneMatch(option -> option.shownIf().equals(Condition.always()))) {
      throw list.invalid("one option must stand here without 'if', or there is none to choose");
    }
    return options;
  }

  private Option option(
      PackNode node, Level level, Set<String> ids, Optional<FieldId> field, int before) {
    node.only("id", "level", "if", "fr", "nl", "de");
    String id = fresh(node.get("id"), ids);
    if (id.contains(",") || id.contains("=")) {
      throw node.get("id").invalid("an id of an option has neither comma nor equals sign");
    }
    Condition shownIf = shownIf(node, before);
    node.find("if")
        .ifPresent(
            at ->
                remember(
                    at,
                    shownIf,
                    "the option",
                    (d, facts) ->
                        shownIf.holds(facts)
                            && field.flatMap(d::field).map(facts::shows).orElse(true)));
    return new Option(
        id,
        written.text(languagesOf(node)),
        node.find("level").map(Reading::level).orElse(level),
        shownIf);
  }

  private static PackNode languagesOf(PackNode node) {
    Map<String, PackNode> texts = new LinkedHashMap<>();
    node.entries()
        .forEach(
            (key, value) -> {
              if (Written.LANGUAGES.stream().anyMatch(l -> l.code().equals(key))) {
                texts.put(key, value);
              }
            });
    return PackNode.map(node.place(), texts);
  }

  private List<Part> parts(PackNode node, FieldType type, Level level) {
    if (!type.isComposite()) {
      node.find("parts")
          .ifPresent(
              parts -> {
                throw parts.invalid("this type has no parts");
              });
      return List.of();
    }
    PackNode parts = node.get("parts");
    parts.only(type.parts().keySet().toArray(String[]::new));
    List<Part> read = new ArrayList<>();
    type.parts().forEach((name, of) -> read.add(part(name, of, parts.get(name), level)));
    return read;
  }

  private Part part(String name, FieldType type, PackNode node, Level level) {
    node.only("label", "hint", "options", "level");
    Set<String> ids = new HashSet<>();
    Level own = node.find("level").map(Reading::level).orElse(level);
    List<Option> options = List.of();
    if (type.hasOptions()) {
      options =
          node.get("options")
              .items(
                  option -> {
                    option.only("id", "level", "fr", "nl", "de");
                    return option(option, own, ids, Optional.empty(), 0);
                  });
    } else {
      node.only("label", "hint", "level");
    }
    return new Part(
        name,
        type,
        written.text(node.get("label")),
        node.find("hint").map(written::text),
        options,
        own);
  }

  // ---- conditions

  private Condition shownIf(PackNode node, int before) {
    return node.find("if").map(at -> condition(at, before)).orElse(Condition.always());
  }

  private Condition condition(PackNode node, int before) {
    if (node.entries().size() != 1) {
      throw node.invalid("one of answered, equals, has, in, route, all, any, not is expected here");
    }
    Map.Entry<String, PackNode> entry = node.entries().entrySet().iterator().next();
    PackNode content = entry.getValue();
    return switch (entry.getKey()) {
      case "answered" -> {
        FieldId field = new FieldId(content.text());
        mentions.add(new Mention(content, field, Set.of(), before));
        yield new Condition.Answered(field);
      }
      case "equals" -> {
        Mention mention = mention(content, before);
        yield new Condition.Equals(mention.field(), mention.options().iterator().next());
      }
      case "has" -> {
        Mention mention = mention(content, before);
        yield new Condition.Has(mention.field(), mention.options().iterator().next());
      }
      case "in" -> {
        Mention mention = mention(content, before);
        yield new Condition.In(mention.field(), mention.options());
      }
      case "route" ->
          new Condition.OnRoute(Set.copyOf(content.items(route -> route.oneOf(Route.class))));
      case "all" -> new Condition.All(several(content, before));
      case "any" -> new Condition.Any(several(content, before));
      case "not" -> new Condition.Not(condition(content, before));
      default ->
          throw node.invalid(
              "'"
                  + entry.getKey()
                  + "' is none of answered, equals, has, in, route, all, any, not");
    };
  }

  private List<Condition> several(PackNode list, int before) {
    if (list.items().size() < 2) {
      throw list.invalid("two conditions or more are expected here");
    }
    return list.items(condition -> condition(condition, before));
  }

  /** {@code field: option} or {@code field: [option, option]}. */
  private Mention mention(PackNode node, int before) {
    if (node.entries().size() != 1) {
      throw node.invalid("one field and its answer is expected here");
    }
    Map.Entry<String, PackNode> entry = node.entries().entrySet().iterator().next();
    PackNode options = entry.getValue();
    Set<String> ids =
        options.isList()
            ? new LinkedHashSet<>(options.items(PackNode::text))
            : Set.of(options.text());
    if (ids.isEmpty()) {
      throw options.invalid("an answer is expected here");
    }
    Mention mention = new Mention(options, new FieldId(entry.getKey()), ids, before);
    mentions.add(mention);
    return mention;
  }

  private void remember(
      PackNode node, Condition condition, String what, BiPredicate<Definition, Facts> shown) {
    conditions.add(new Shown(node, condition, what, shown));
  }

  // ---- routes

  private List<RouteBlock> routes(PackNode pack) {
    Map<String, PackNode> reasons = pack.get("reasons").entries();
    Map<String, PackNode> openings = pack.get("openings").entries();
    Map<String, Text> reasonTexts = new HashMap<>();
    reasons.forEach((id, text) -> reasonTexts.put(id, written.text(text)));
    Map<Opening, Text> openingTexts = new EnumMap<>(Opening.class);
    openings.forEach(
        (id, text) ->
            openingTexts.put(
                PackNode.text(text.place(), id).oneOf(Opening.class), written.text(text)));
    Set<String> used = new HashSet<>();
    Set<String> blocks = new HashSet<>();
    PackNode list = pack.get("routes");
    List<RouteBlock> read =
        list.items(node -> routeBlock(node, reasonTexts, openingTexts, used, blocks));
    for (Route route : Route.values()) {
      if (read.stream().noneMatch(b -> b.route() == route && b.remark().isEmpty())) {
        throw list.invalid("the route '" + kebab(route) + "' is missing");
      }
    }
    reasons.forEach(
        (id, node) -> {
          if (!used.contains(id)) {
            throw node.invalid("no route gives the reason '" + id + "'");
          }
        });
    openings.forEach(
        (id, node) -> {
          if (!used.contains("opens " + id)) {
            throw node.invalid("no route opens '" + id + "'");
          }
        });
    return read;
  }

  private RouteBlock routeBlock(
      PackNode node,
      Map<String, Text> reasons,
      Map<Opening, Text> openings,
      Set<String> used,
      Set<String> blocks) {
    node.only(
        "route",
        "remark",
        "title",
        "note",
        "say",
        "say-young",
        "say-caller",
        "closes",
        "opens",
        "tasks",
        "help-lines");
    Route route = node.get("route").oneOf(Route.class);
    Optional<AgeRoute.Remark> remark = node.find("remark").map(r -> r.oneOf(AgeRoute.Remark.class));
    if (!blocks.add(route + " " + remark)) {
      throw node.invalid("this route stands here twice");
    }
    Map<Gate, Text> closed = new EnumMap<>(Gate.class);
    node.find("closes")
        .ifPresent(
            closes ->
                closes
                    .entries()
                    .forEach(
                        (gate, reason) -> {
                          Text text = reasons.get(reason.text());
                          if (text == null) {
                            throw reason.invalid("there is no reason '" + reason.text() + "'");
                          }
                          used.add(reason.text());
                          closed.put(PackNode.text(reason.place(), gate).oneOf(Gate.class), text);
                        }));
    Set<Gate> expected =
        remark
            .map(r -> new AgeRoute(route, Set.of(r)).closed())
            .map(gates -> without(gates, route.closed()))
            .orElse(route.closed());
    if (!closed.keySet().equals(expected)) {
      throw node.invalid(
          "this route closes "
              + names(expected)
              + ", reasons stand here for "
              + names(closed.keySet()));
    }
    Map<Opening, Text> opened = new EnumMap<>(Opening.class);
    for (PackNode item : node.find("opens").map(PackNode::items).orElse(List.of())) {
      Opening opening = item.oneOf(Opening.class);
      Text text = openings.get(opening);
      if (text == null) {
        throw item.invalid("'openings' says nothing of '" + item.text() + "'");
      }
      used.add("opens " + item.text());
      opened.put(opening, text);
    }
    Set<String> tasks = new HashSet<>();
    return new RouteBlock(
        route,
        remark,
        written.text(node.get("title")),
        written.text(node.get("note")),
        written.spoken(node, "say"),
        closed,
        opened,
        node.each(
            "tasks",
            task -> {
              task.only("id", "fr", "nl", "de");
              return new RouteTask(fresh(task.get("id"), tasks), written.text(languagesOf(task)));
            }),
        node.each("help-lines", PackNode::text));
  }

  private static Set<Gate> without(Set<Gate> gates, Set<Gate> others) {
    Set<Gate> rest = new HashSet<>(gates);
    rest.removeAll(others);
    return rest;
  }

  private static Set<String> names(Set<Gate> gates) {
    Set<String> names = new TreeSet<>();
    gates.forEach(gate -> names.add(kebab(gate)));
    return names;
  }

  private static String kebab(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
    Set<String> ids = new HashSet<>();
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
                  fresh(item.get("id"), ids),
                  written.text(item.get("title")),
                  written.text(item.get("text")));
            }),
        triggers.items(
            trigger -> {
              trigger.only("id", "if", "reason", "help-lines");
              PackNode at = trigger.get("if");
              Condition when = condition(at, ANY_FIELD);
              remember(at, when, "the trigger", (d, facts) -> when.holds(facts));
              return new Safety.Trigger(
                  fresh(trigger.get("id"), ids),
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
    Condition needs = condition(at, ANY_FIELD);
    remember(at, needs, "the requirement", (d, facts) -> needs.holds(facts));
    return new Requirement(new QuestionId(question.text()), needs, written.text(node.get("why")));
  }

  private List<Phrase> phrases(PackNode pack) {
    Set<String> ids = new HashSet<>();
    return pack.each(
        "phrases",
        node -> {
          node.only("id", "title", "say", "say-young", "say-caller");
          return new Phrase(
              fresh(node.get("id"), ids), written.text(node.get("title")), spoken(node));
        });
  }

  // ---- checks

  private void checkMentions(Definition definition) {
    for (Mention mention : mentions) {
      Field field =
          definition
              .field(mention.field())
              .orElseThrow(
                  () -> mention.node().invalid("there is no field '" + mention.field() + "'"));
      if (order.indexOf(field.id()) >= mention.before()) {
        throw mention
            .node()
            .invalid(
                "'"
                    + field.id()
                    + "' is asked later: what is asked can hang on earlier answers only");
      }
      for (String option : mention.options()) {
        if (!field.type().isFinite()) {
          throw mention
              .node()
              .invalid("of '" + field.id() + "' one can only ask whether it is answered");
        }
        if (!field.choices().contains(option)) {
          throw mention.node().invalid("'" + option + "' is no answer to '" + field.id() + "'");
        }
      }
    }
  }

  private void checkReleases(Definition definition) {
    releases.forEach(
        (field, node) -> {
          boolean known =
              definition
                  .field(new FieldId(node.text()))
                  .map(by -> by.type() == FieldType.YES_NO_UNSURE)
                  .orElse(false);
          if (!known) {
            throw node.invalid("there is no field '" + node.text() + "' that says yes or no");
          }
        });
  }

  /** The program knows these by name; the pack may reword them, not rename or hide them. */
  private void checkWhatTheRouteHangsOn(Definition definition, PackNode pack) {
    shape(definition, pack, AgeRoute.NOW, FieldType.YES_NO_UNSURE, Set.of("yes", "no", "unsure"));
    shape(
        definition,
        pack,
        AgeRoute.IMAGES,
        FieldType.ONE,
        Set.of("all", "none", "some", "unsure", "no-image"));
    Set<String> kinds = new HashSet<>();
    for (ImageKind kind : ImageKind.values()) {
      kinds.add(kebab(kind));
    }
    shape(definition, pack, AgeRoute.KINDS, FieldType.MANY, kinds);
    for (FieldId id : List.of(AgeRoute.NOW, AgeRoute.IMAGES)) {
      boolean always =
          definition
              .questionOf(id)
              .map(q -> q.id().value().equals(id.value()) && q.shownIf().equals(Condition.always()))
              .orElse(false);
      PackNode node = fieldNodes.getOrDefault(id, pack);
      if (!always || node.find("if").isPresent()) {
        throw node.invalid("'" + id + "' is asked in every interview, as a question of that name");
      }
    }
    PackNode role = fieldNodes.get(Hearer.ROLE);
    if (role == null
        || !definition.field(Hearer.ROLE).orElseThrow().choices().contains(Hearer.HERSELF)) {
      throw (role == null ? pack : role)
          .invalid("'" + Hearer.ROLE + "' with the option '" + Hearer.HERSELF + "' is missing");
    }
  }

  private void shape(
      Definition definition, PackNode pack, FieldId id, FieldType type, Set<String> choices) {
    Field field =
        definition
            .field(id)
            .orElseThrow(
                () -> pack.invalid("the field '" + id + "' is missing: it makes the route"));
    if (field.type() != type || !new HashSet<>(field.choices()).equals(choices)) {
      throw fieldNodes
          .getOrDefault(id, pack)
          .invalid(
              "'"
                  + id
                  + "' must be "
                  + kebab(type)
                  + " with the answers "
                  + new TreeSet<>(choices));
    }
  }

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
    for (Shown shown : conditions) {
      if (!reachability.isPossible(
          shown.condition(), facts -> shown.shown().test(definition, facts))) {
        throw shown.node().invalid("no answers lead here: " + shown.what() + " is never shown");
      }
    }
  }

  private static Question question(Definition definition, QuestionId id) {
    return definition.question(id).orElseThrow();
  }

  private static String fresh(PackNode node, Set<String> taken) {
    if (node.text().isBlank()) {
      throw node.invalid("an id is missing here");
    }
    if (!taken.add(node.text())) {
      throw node.invalid("'" + node.text() + "' is taken already");
    }
    return node.text();
  }
}
