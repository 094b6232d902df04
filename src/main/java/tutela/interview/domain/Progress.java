package tutela.interview.domain;

import java.util.List;
import java.util.Optional;

/**
 * How far the conversation has come. Counts questions on this path, not hopes.
 *
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
    List<OnPage> pages = path.pages().stream().map(page -> onPage(path, page)).toList();
    double minutes = 0;
    for (int i = 0; i < pages.size(); i++) {
      OnPage page = pages.get(i);
      minutes += (double) path.pages().get(i).minutes() * (page.total - page.handled) / page.total;
    }
    return new Progress(
        pages.stream().mapToInt(OnPage::handled).sum(),
        pages.stream().mapToInt(OnPage::total).sum(),
        pages.stream().mapToInt(OnPage::later).sum(),
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
