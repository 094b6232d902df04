package tutela.interview.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tutela.interview.domain.Answers;
import tutela.interview.domain.Definition;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.FieldType;
import tutela.interview.domain.FirstLetter;
import tutela.interview.domain.Offer;
import tutela.interview.domain.Page;
import tutela.interview.domain.Path;
import tutela.interview.domain.Progress;
import tutela.interview.domain.Question;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Route;
import tutela.interview.domain.Safety;
import tutela.interview.domain.Section;
import tutela.interview.domain.SectionId;
import tutela.interview.domain.Status;
import tutela.interview.domain.Text;
import tutela.interview.domain.Turn;

/**
 * Where the conversation is, and what follows from what was said. An answer counts here at once;
 * the case file follows.
 */
final class InterviewModel {
  /** Kept as the place once the last question was left. */
  static final QuestionId END = new QuestionId("end");

  private static final Set<Route> OTHERS_ACT = EnumSet.of(Route.M, Route.M_PLUS, Route.H);

  /** What the sign of a section says. */
  enum Mark {
    HERE,
    DONE,
    LATER,
    OPEN
  }

  /**
   * A row of the rail.
   *
   * @param target the question that a click leads to
   * @param topics what a second call asks there
   */
  record RailRow(
      Section section,
      Mark mark,
      int later,
      int number,
      int of,
      QuestionId target,
      List<Topic> topics) {}

  /**
   * A page of a second call.
   *
   * @param target the question that a click leads to
   */
  record Topic(Page page, Mark mark, int later, int number, int of, QuestionId target) {}

  private final Definition definition;
  private Answers answers = Answers.none();
  private Path path;
  private @Nullable QuestionId at;
  private Route settled = Route.OPEN;
  private Set<String> dangers = Set.of();

  InterviewModel(Definition definition) {
    this.definition = definition;
    this.path = Path.of(definition, answers);
  }

  /**
   * @param wanted the question asked for, if any
   * @param kept where the conversation was left
   * @param route as the case has it, which is what was acted upon
   */
  void load(Answers read, Optional<QuestionId> wanted, Optional<QuestionId> kept, Route route) {
    accept(read);
    settled = route;
    dangers = dangerIds();
    at =
        wanted
            .filter(this::isShown)
            .or(() -> kept.filter(id -> isShown(id) || id.equals(END)))
            .or(() -> kept.flatMap(path::next).map(Question::id))
            .or(() -> path.firstOpen().map(Question::id))
            .orElse(END);
  }

  private boolean isShown(QuestionId id) {
    return path.position(id).isPresent();
  }

  private void accept(Answers changed) {
    answers = changed;
    path = Path.of(definition, answers);
  }

  Path path() {
    return path;
  }

  Progress progress() {
    return Progress.of(path);
  }

  /** The question one is at; empty at the end. */
  Optional<Question> question() {
    return Optional.ofNullable(at).flatMap(definition::question);
  }

  QuestionId place() {
    return at == null ? END : at;
  }

  void goTo(QuestionId id) {
    at = id;
  }

  Status status(Question question) {
    return answers.status(question.id());
  }

  String value(FieldId field) {
    return answers.value(field).orElse("");
  }

  /** A field reads so now. */
  void say(FieldId field, String value) {
    accept(answers.with(field, value));
  }

  void handle(QuestionId question, Status status) {
    accept(answers.with(question, status));
  }

  /** What the case file holds, once nothing is on its way there. */
  void kept(Answers stored) {
    if (!stored.equals(answers)) {
      accept(stored);
    }
  }

  /** Dangers spoken of since this was last asked. */
  List<Safety.Trigger> newDangers() {
    Set<String> before = dangers;
    dangers = dangerIds();
    return definition.safety().raised(path.facts()).stream()
        .filter(danger -> !before.contains(danger.id()))
        .toList();
  }

  private Set<String> dangerIds() {
    Set<String> ids = new HashSet<>();
    definition.safety().raised(path.facts()).forEach(danger -> ids.add(danger.id()));
    return ids;
  }

  /**
   * Whether the answers, now that their question is settled, lead to where others act. Says so once
   * for each change.
   */
  boolean leadsToOthers() {
    boolean leads = wouldLeadToOthers();
    settled = path.facts().route().route();
    return leads;
  }

  /** Whether settling what was said would lead to where others act. */
  boolean wouldLeadToOthers() {
    Route now = path.facts().route().route();
    return OTHERS_ACT.contains(now) && now != settled;
  }

  /**
   * What going on makes of a question: put and answered, even with nothing to note where one only
   * writes; a choice that was not made leaves it open.
   */
  Status settledBy(Question question) {
    List<Field> fields = path.fields(question);
    if (fields.stream().anyMatch(field -> path.facts().isTold(field.id()))) {
      return Status.ANSWERED;
    }
    if (status(question).isHandled()) {
      return status(question);
    }
    boolean chooses =
        fields.stream().anyMatch(f -> f.offer() == Offer.ASKED && f.type().isFinite());
    return chooses ? Status.OPEN : Status.ANSWERED;
  }

  /** Whether something was said to a question that nobody settled yet. */
  boolean isSaidButOpen(Question question) {
    return status(question) == Status.OPEN
        && path.fields(question).stream().anyMatch(f -> path.facts().isTold(f.id()));
  }

  /**
   * The next question that was not put, behind this one; else the end. A page of a second call is
   * left for what is still open of the first.
   */
  QuestionId following() {
    Optional<Page> second = secondCall();
    List<Page> pages = second.map(List::of).orElse(definition.pages());
    boolean behind = false;
    for (Page page : pages) {
      for (Question question : page.questions()) {
        boolean open = isShown(question.id()) && !status(question).isHandled();
        if (behind && open && (second.isPresent() || page.turn() == Turn.FIRST)) {
          return question.id();
        }
        behind = behind || question.id().equals(at);
      }
    }
    return second.flatMap(page -> path.firstOpen()).map(Question::id).orElse(END);
  }

  /** The page one is on, where it is one of a second call. */
  private Optional<Page> secondCall() {
    return page().filter(page -> page.turn() == Turn.SECOND);
  }

  /**
   * The question before this one; empty at the first. Before a page of a second call comes the list
   * of such pages, which stands at the end.
   */
  Optional<QuestionId> before() {
    if (place().equals(END)) {
      return Optional.of(path.questions(Turn.FIRST).getLast().id());
    }
    boolean begins = path.position(place()).map(p -> p.number() == 1).orElse(false);
    return secondCall().isPresent() && begins
        ? Optional.of(END)
        : path.previous(place()).map(Question::id);
  }

  /** Questions of the page one is on that were handled, without the one that is open. */
  List<Question> handledHere() {
    return page()
        .map(
            page ->
                path.questions(page).stream()
                    .filter(q -> !q.id().equals(at) && status(q).isHandled())
                    .toList())
        .orElse(List.of());
  }

  Optional<Page> page() {
    return Optional.ofNullable(at).flatMap(definition::pageOf);
  }

  List<RailRow> rail() {
    List<RailRow> rows = new ArrayList<>();
    Optional<SectionId> here = page().map(Page::section);
    for (Section section : definition.sections()) {
      List<Page> pages =
          path.pages().stream().filter(page -> page.section().equals(section.id())).toList();
      if (!pages.isEmpty()) {
        rows.add(row(section, pages, here.equals(Optional.of(section.id()))));
      }
    }
    return rows;
  }

  private RailRow row(Section section, List<Page> pages, boolean here) {
    List<Page> first = pages.stream().filter(page -> page.turn() == Turn.FIRST).toList();
    List<Page> counted = first.isEmpty() ? pages : first;
    Optional<Path.Position> position = position(counted);
    return new RailRow(
        section,
        here ? Mark.HERE : mark(counted),
        later(counted),
        position.map(Path.Position::number).orElse(0),
        position.map(Path.Position::of).orElse(0),
        target(counted),
        pages.stream().filter(page -> page.turn() == Turn.SECOND).map(this::topic).toList());
  }

  /** What a second call can take up, in order. */
  List<Topic> topics() {
    return path.pages(Turn.SECOND).stream().map(this::topic).toList();
  }

  private Topic topic(Page page) {
    List<Page> alone = List.of(page);
    Optional<Path.Position> position = position(alone);
    return new Topic(
        page,
        position.isPresent() ? Mark.HERE : mark(alone),
        later(alone),
        position.map(Path.Position::number).orElse(0),
        position.map(Path.Position::of).orElse(0),
        target(alone));
  }

  private Optional<Path.Position> position(List<Page> pages) {
    return path.position(place()).filter(position -> pages.contains(position.page()));
  }

  Mark mark(Question question) {
    return question.id().equals(at)
        ? Mark.HERE
        : status(question) == Status.LATER
            ? Mark.LATER
            : status(question).isHandled() ? Mark.DONE : Mark.OPEN;
  }

  private Mark mark(List<Page> pages) {
    return later(pages) > 0
        ? Mark.LATER
        : statuses(pages).stream().allMatch(Status::isHandled) ? Mark.DONE : Mark.OPEN;
  }

  private int later(List<Page> pages) {
    return (int) statuses(pages).stream().filter(status -> status == Status.LATER).count();
  }

  private List<Status> statuses(List<Page> pages) {
    return pages.stream().flatMap(page -> path.questions(page).stream()).map(this::status).toList();
  }

  /** What was not put yet, else what was left for later, else where the section begins. */
  private QuestionId target(List<Page> pages) {
    List<Question> shown = pages.stream().flatMap(page -> path.questions(page).stream()).toList();
    return shown.stream()
        .filter(q -> !status(q).isHandled())
        .findFirst()
        .or(() -> shown.stream().filter(q -> status(q) == Status.LATER).findFirst())
        .orElse(shown.getFirst())
        .id();
  }

  /** What can be done already if one stops now: by the last page that is settled. */
  Optional<Text> stop() {
    List<Page> settledPages = new ArrayList<>();
    for (Page page : path.pages()) {
      if (path.questions(page).stream().allMatch(q -> status(q).isHandled())) {
        settledPages.add(page);
      }
    }
    return settledPages.reversed().stream().flatMap(page -> path.stop(page).stream()).findFirst();
  }

  /** Questions of the first call that nobody has put yet. */
  List<Question> notPut() {
    return path.questions(Turn.FIRST).stream().filter(q -> !status(q).isHandled()).toList();
  }

  boolean isSignatureTold() {
    return definition.fields().stream()
        .filter(field -> field.type() == FieldType.SIGNATURE)
        .anyMatch(field -> path.facts().isTold(field.id()));
  }

  FirstLetter firstLetter(LocalDate today) {
    return FirstLetter.of(path, today);
  }
}
