package tutela.interview.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The whole interview as its pack defines it. Immutable; checked when it is read. */
public final class Definition {
  private final String version;
  private final String status;
  private final List<Section> sections;
  private final List<Page> pages;
  private final List<RouteBlock> routes;
  private final Safety safety;
  private final List<Requirement> firstLetter;
  private final List<Phrase> phrases;
  private final List<HurtfulWord> words;

  private final SequencedMap<QuestionId, Question> questions = new LinkedHashMap<>();
  private final SequencedMap<FieldId, Field> fields = new LinkedHashMap<>();
  private final Map<FieldId, Question> questionOfField = new HashMap<>();
  private final Map<QuestionId, Page> pageOfQuestion = new HashMap<>();

  public Definition(
      String version,
      String status,
      List<Section> sections,
      List<Page> pages,
      List<RouteBlock> routes,
      Safety safety,
      List<Requirement> firstLetter,
      List<Phrase> phrases,
      List<HurtfulWord> words) {
    this.version = version;
    this.status = status;
    this.sections = List.copyOf(sections);
    this.pages = List.copyOf(pages);
    this.routes = List.copyOf(routes);
    this.safety = safety;
    this.firstLetter = List.copyOf(firstLetter);
    this.phrases = List.copyOf(phrases);
    this.words = List.copyOf(words);
    for (Page page : this.pages) {
      for (Question question : page.questions()) {
        questions.put(question.id(), question);
        pageOfQuestion.put(question.id(), page);
        for (Field field : question.fields()) {
          fields.put(field.id(), field);
          questionOfField.put(field.id(), question);
        }
      }
    }
  }

  /** The same under another name. */
  public Definition named(String name) {
    return new Definition(
        name, status, sections, pages, routes, safety, firstLetter, phrases, words);
  }

  /** Kept with every answer, so that one can tell later what was asked. */
  public String version() {
    return version;
  }

  /** How far the texts can be relied on, in the words of all packs, such as {@code uncertain}. */
  public String status() {
    return status;
  }

  public List<Section> sections() {
    return sections;
  }

  public List<Page> pages() {
    return pages;
  }

  /** All questions in the order of the pages. */
  public List<Question> questions() {
    return List.copyOf(questions.values());
  }

  /** All fields in the order of the questions. */
  public List<Field> fields() {
    return List.copyOf(fields.values());
  }

  public Safety safety() {
    return safety;
  }

  public List<Requirement> firstLetter() {
    return firstLetter;
  }

  public List<Phrase> phrases() {
    return phrases;
  }

  public List<HurtfulWord> words() {
    return words;
  }

  public List<RouteBlock> routes() {
    return routes;
  }

  /** What is said and done on this route: its own block, then one for each remark that has one. */
  public List<RouteBlock> routes(AgeRoute route) {
    List<RouteBlock> blocks = new ArrayList<>();
    for (RouteBlock block : routes) {
      if (block.route() == route.route() && block.remark().map(route::has).orElse(true)) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  public Optional<Section> section(SectionId id) {
    return sections.stream().filter(section -> section.id().equals(id)).findFirst();
  }

  public Optional<Page> page(PageId id) {
    return pages.stream().filter(page -> page.id().equals(id)).findFirst();
  }

  /** What stands at the beginning of a later call; empty where nothing does. */
  public Optional<Page> opening() {
    return pages.stream().filter(Page::opens).findFirst();
  }

  public Optional<Phrase> phrase(String id) {
    return phrases.stream().filter(phrase -> phrase.id().equals(id)).findFirst();
  }

  /** Empty for a question of an older version that is no longer asked. */
  public Optional<Question> question(QuestionId id) {
    return Optional.ofNullable(questions.get(id));
  }

  /** Empty for a field of an older version that is no longer asked. */
  public Optional<Field> field(FieldId id) {
    return Optional.ofNullable(fields.get(id));
  }

  /** The first field of a type of which there is one at most. */
  public Optional<Field> field(FieldType type) {
    return fields.values().stream().filter(field -> field.type() == type).findFirst();
  }

  public Optional<Question> questionOf(FieldId id) {
    return Optional.ofNullable(questionOfField.get(id));
  }

  public Optional<Page> pageOf(QuestionId id) {
    return Optional.ofNullable(pageOfQuestion.get(id));
  }

  /** Fields whose values the guard looks for in everything that leaves. */
  public List<Field> identifying() {
    return fields.values().stream().filter(field -> field.identifying().isPresent()).toList();
  }
}
