package tutela.interview.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tutela.interview.domain.Page;
import tutela.interview.domain.Path;
import tutela.interview.domain.Question;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Section;
import tutela.interview.domain.SectionId;
import tutela.interview.domain.Status;
import tutela.interview.domain.Turn;

/**
 * The sections of a conversation and what a second call asks in them, with how far each has come.
 */
final class Rail {
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

  private final InterviewModel model;
  private final Path path;

  Rail(InterviewModel model) {
    this.model = model;
    this.path = model.path();
  }

  List<RailRow> rows() {
    List<RailRow> rows = new ArrayList<>();
    Optional<SectionId> here = model.page().map(Page::section);
    for (Section section : path.facts().definition().sections()) {
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
    return path.position(model.place()).filter(position -> pages.contains(position.page()));
  }

  Mark mark(Question question) {
    return question.id().equals(model.place())
        ? Mark.HERE
        : model.status(question) == Status.LATER
            ? Mark.LATER
            : model.status(question).isHandled() ? Mark.DONE : Mark.OPEN;
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
    return pages.stream()
        .flatMap(page -> path.questions(page).stream())
        .map(model::status)
        .toList();
  }

  /** What was not put yet, else what was left for later, else where the section begins. */
  private QuestionId target(List<Page> pages) {
    List<Question> shown = pages.stream().flatMap(page -> path.questions(page).stream()).toList();
    return shown.stream()
        .filter(q -> !model.status(q).isHandled())
        .findFirst()
        .or(() -> shown.stream().filter(q -> model.status(q) == Status.LATER).findFirst())
        .orElse(shown.getFirst())
        .id();
  }
}
