package tutela.interview.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the first conversation has come. Counts questions on this path, not hopes; what is asked
 * in a second one does not make it longer.
 *
 * @param later questions left for later, whenever they have their turn
 * @param minutesLeft for the questions not put yet, about
 */
public record Progress(
    int handled,
    int total,
    int later,
    int minutesLeft,
    List<OnPage> pages,
    Optional<QuestionId> nextOpen) {
  public Progress {
    pages = List.copyOf(pages);
  }

  /** How far one page has come. */
  public record OnPage(PageId page, SectionId section, int handled, int total, int later) {
    public boolean isHandled() {
      return handled == total;
    }
  }

  public static Progress of(Path path) {
    List<OnPage> pages = new ArrayList<>();
    double minutes = 0;
    for (Page page : path.pages(Turn.FIRST)) {
      OnPage here = onPage(path, page);
      pages.add(here);
      minutes += (double) page.minutes() * (here.total - here.handled) / here.total;
    }
    return new Progress(
        pages.stream().mapToInt(OnPage::handled).sum(),
        pages.stream().mapToInt(OnPage::total).sum(),
        path.leftForLater().size(),
        (int) Math.ceil(minutes),
        pages,
        path.firstOpen().map(Question::id));
  }

  private static OnPage onPage(Path path, Page page) {
    Answers answers = path.facts().answers();
    List<Status> statuses =
        path.questions(page).stream().map(question -> answers.status(question.id())).toList();
    return new OnPage(
        page.id(),
        page.section(),
        (int) statuses.stream().filter(Status::isHandled).count(),
        statuses.size(),
        (int) statuses.stream().filter(status -> status == Status.LATER).count());
  }
}
