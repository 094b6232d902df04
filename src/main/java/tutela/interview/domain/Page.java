package tutela.interview.domain;

import java.util.List;
import java.util.Optional;

/**
 * One topic.
 *
 * @param opening words that open it, before the first question
 * @param opens whether it stands at the beginning of each later call
 * @param stop what can already be done when the conversation ends after it
 * @param minutes it takes, about
 */
public record Page(
    PageId id,
    SectionId section,
    Turn turn,
    boolean opens,
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
