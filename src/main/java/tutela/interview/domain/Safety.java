package tutela.interview.domain;

import java.util.List;

/**
 * The safety page.
 *
 * @param first help lines shown large, whatever brought her here
 * @param helpLines help lines below them
 */
public record Safety(
    Text title,
    Text note,
    Spoken say,
    List<Meanwhile> meanwhile,
    List<Trigger> triggers,
    List<String> first,
    List<String> helpLines) {
  public Safety {
    meanwhile = List.copyOf(meanwhile);
    triggers = List.copyOf(triggers);
    first = List.copyOf(first);
    helpLines = List.copyOf(helpLines);
  }

  /** What to do while help is on its way. */
  public record Meanwhile(String id, Text title, Text text) {}

  /**
   * Answers that open the page at once.
   *
   * @param helpLines that come first for this danger
   */
  public record Trigger(String id, Condition when, Text reason, List<String> helpLines) {
    public Trigger {
      helpLines = List.copyOf(helpLines);
    }
  }

  /** The dangers that the answers speak of, in the order of the pack. */
  public List<Trigger> raised(Facts facts) {
    return triggers.stream().filter(trigger -> trigger.when().holds(facts)).toList();
  }
}
