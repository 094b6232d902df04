package tutela.interview.domain;

import java.util.List;
import java.util.Optional;

/**
 * One topic.
 *
 * @param opening words that open it, before the first question
 * @param stop what can already be done when the conversation ends after it
 * @param minutes it takes, about
 */
public record Page(
    PageId id,
    SectionId section,
    Turn turn,
    Text title,
    List<FollowUp> opening,
    Optional<FollowUp> stop,
    int minutes,
    List<Question> questions) {
  public Page {
    opening = List.copyOf(opening);
    questions = List.copyOf(questions);
  }
}
