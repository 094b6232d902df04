package tutela.interview.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tutela.interview.domain.AgeRoute;
import tutela.interview.domain.Answers;
import tutela.interview.domain.Definition;
import tutela.interview.domain.Facts;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.FieldType;
import tutela.interview.domain.FirstLetter;
import tutela.interview.domain.Offer;
import tutela.interview.domain.Page;
import tutela.interview.domain.Path;
import tutela.interview.domain.Phrase;
import tutela.interview.domain.Progress;
import tutela.interview.domain.Question;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Repeat;
import tutela.interview.domain.Route;
import tutela.interview.domain.Safety;
import tutela.interview.domain.Statement;
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

  private final Definition definition;
  private Answers answers = Answers.none();
  private Path path;
  private @Nullable QuestionId at;
  private Route settled = Route.OPEN;
  private Set<String> dangers = new HashSet<>();
  private boolean closedOnly;
  private boolean laterCall;

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
    dangers = ids(definition.safety().raised(path.facts()));
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

  Answers answers() {
    return answers;
  }

  Path path() {
    return path;
  }

  /** The same by section: where one is, how far each has come. */
  Rail rail() {
    return new Rail(this);
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

  /**
   * Dangers spoken of since this was last asked.
   *
   * @param heard what is known with the answers of who is speaking
   */
  List<Safety.Trigger> newDangers(Facts heard) {
    Set<String> before = dangers;
    List<Safety.Trigger> now = definition.safety().raised(heard);
    dangers = ids(now);
    return now.stream().filter(danger -> !before.contains(danger.id())).toList();
  }

  private static Set<String> ids(List<Safety.Trigger> raised) {
    Set<String> ids = new HashSet<>();
    raised.forEach(danger -> ids.add(danger.id()));
    return ids;
  }

  /**
   * The way if what somebody else said were hers; the ages, and with them the route, are what she
   * said.
   */
  Path heard(List<Statement> statements) {
    Answers heard = answers;
    for (Statement said : statements) {
      if (!AgeRoute.DECIDED_BY.contains(said.field())) {
        heard = heard.with(said.field(), said.value());
      }
    }
    return Path.of(definition, heard);
  }

  /** Whether what she said means that she can only say yes or no. */
  boolean isClosedByAnswers() {
    return definition
        .phrase(SpokenWords.YES_NO)
        .flatMap(Phrase::when)
        .map(when -> when.holds(path.facts()))
        .orElse(false);
  }

  /**
   * How the call goes.
   *
   * @param closed only what yes or no can answer comes next
   * @param later it is a later call, which begins with what each call asks
   */
  void talk(boolean closed, boolean later) {
    closedOnly = closed;
    laterCall = later;
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
   * left for what is still open of the first. In a later call what has changed comes after what
   * each call asks.
   */
  QuestionId following() {
    QuestionId next = nextOpen();
    boolean opened =
        laterCall && asksEachCall(place()) && !asksEachCall(next) && secondCall().isEmpty();
    return opened
        ? definition.opening().stream()
            .flatMap(page -> path.questions(page).stream())
            .filter(this::comesNext)
            .findFirst()
            .map(Question::id)
            .orElse(next)
        : next;
  }

  private boolean asksEachCall(QuestionId id) {
    return definition.question(id).map(q -> q.repeat() == Repeat.EACH_CALL).orElse(false);
  }

  private boolean comesNext(Question question) {
    return !status(question).isHandled() && (!closedOnly || question.isClosed());
  }

  private QuestionId nextOpen() {
    Optional<Page> second = secondCall();
    List<Page> pages = second.map(List::of).orElse(definition.pages());
    boolean behind = false;
    for (Page page : pages) {
      for (Question question : page.questions()) {
        boolean open = isShown(question.id()) && comesNext(question);
        if (behind && open && (second.isPresent() || page.turn() == Turn.FIRST)) {
          return question.id();
        }
        behind = behind || question.id().equals(at);
      }
    }
    return second
        .flatMap(page -> path.questions(Turn.FIRST).stream().filter(this::comesNext).findFirst())
        .map(Question::id)
        .orElse(END);
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
