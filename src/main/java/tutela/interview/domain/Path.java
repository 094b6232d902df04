package tutela.interview.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way through the interview under the answers so far. */
public final class Path {
  private final Facts facts;
  private final List<Question> questions;

  private Path(Facts facts) {
    this.facts = facts;
    this.questions = facts.definition().questions().stream().filter(facts::shows).toList();
  }

  public static Path of(Definition definition, Answers answers) {
    return new Path(new Facts(definition, answers));
  }

  public Facts facts() {
    return facts;
  }

  /** The questions shown, in order. */
  public List<Question> questions() {
    return questions;
  }

  /** The questions shown that have their turn in this conversation, in order. */
  public List<Question> questions(Turn turn) {
    return pages(turn).stream().flatMap(page -> questions(page).stream()).toList();
  }

  /** The pages that have a question to show, in order. */
  public List<Page> pages() {
    return facts.definition().pages().stream().filter(page -> !questions(page).isEmpty()).toList();
  }

  /** Those of them that have their turn in this conversation. */
  public List<Page> pages(Turn turn) {
    return pages().stream().filter(page -> page.turn() == turn).toList();
  }

  public List<Question> questions(Page page) {
    return page.questions().stream().filter(facts::shows).toList();
  }

  public List<Field> fields(Question question) {
    return question.fields().stream().filter(facts::shows).toList();
  }

  public List<Option> options(Field field) {
    return field.options().stream().filter(option -> facts.shows(field, option)).toList();
  }

  /** The next question shown, also from one that is no longer shown itself. */
  public Optional<Question> next(QuestionId from) {
    int place = place(from);
    return questions.stream().filter(question -> place(question.id()) > place).findFirst();
  }

  public Optional<Question> previous(QuestionId from) {
    int place = place(from);
    return questions.reversed().stream()
        .filter(question -> place(question.id()) < place)
        .findFirst();
  }

  /** Where to begin the first conversation, or go on with it after it was interrupted. */
  public Optional<Question> firstOpen() {
    return questions(Turn.FIRST).stream().filter(this::isOpen).findFirst();
  }

  /**
   * The next question of the first conversation that was not put yet: behind this one, else from
   * the beginning.
   */
  public Optional<Question> nextOpen(QuestionId from) {
    int place = place(from);
    return questions(Turn.FIRST).stream()
        .filter(this::isOpen)
        .filter(question -> place(question.id()) > place)
        .findFirst()
        .or(() -> firstOpen().filter(question -> !question.id().equals(from)));
  }

  public List<Question> leftForLater() {
    return questions.stream()
        .filter(question -> facts.answers().status(question.id()) == Status.LATER)
        .toList();
  }

  /** Place of a question among those shown on its page, counted from one. */
  public Optional<Position> position(QuestionId id) {
    return facts
        .definition()
        .pageOf(id)
        .flatMap(
            page -> {
              List<QuestionId> shown = questions(page).stream().map(Question::id).toList();
              int index = shown.indexOf(id);
              return index < 0
                  ? Optional.empty()
                  : Optional.of(new Position(page, index + 1, shown.size()));
            });
  }

  /** "3 of 6". */
  public record Position(Page page, int number, int of) {}

  /** What follows from the answers to a question, in the order of the pack. */
  public List<FollowUp> after(Question question) {
    return holding(question.after());
  }

  /** The words that open a page. */
  public List<FollowUp> opening(Page page) {
    return holding(page.opening());
  }

  /** What can already be done when the conversation ends after this page. */
  public Optional<Text> stop(Page page) {
    return page.stop().filter(stop -> stop.when().holds(facts)).flatMap(FollowUp::note);
  }

  public List<RouteBlock> routeBlocks() {
    return facts.definition().routes(facts.route());
  }

  /** Why something is closed in the case; empty where it is open. */
  public Optional<Text> closed(Gate gate) {
    return facts.route().closed().contains(gate)
        ? routeBlocks().stream()
            .flatMap(block -> Optional.ofNullable(block.closed().get(gate)).stream())
            .findFirst()
        : Optional.empty();
  }

  private List<FollowUp> holding(List<FollowUp> followUps) {
    return followUps.stream().filter(followUp -> followUp.when().holds(facts)).toList();
  }

  private boolean isOpen(Question question) {
    return !facts.answers().status(question.id()).isHandled();
  }

  private int place(QuestionId id) {
    List<QuestionId> all = new ArrayList<>();
    facts.definition().questions().forEach(question -> all.add(question.id()));
    return all.indexOf(id);
  }
}
