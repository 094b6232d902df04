package tutela.letters.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.Mandate;
import tutela.packs.domain.Addressee;
import tutela.packs.domain.PlatformRule;
import tutela.settings.domain.Office;

/**
 * All that a letter is made of, at one moment.
 *
 * @param own the caseworker's own words by place, and switches
 * @param sentBefore letters to the same addressee that left, oldest first
 */
public record LetterInput(
    Letter letter,
    String caseReference,
    Office office,
    Addressee addressee,
    List<PlatformRule> rules,
    List<ContentItem> items,
    LetterFacts facts,
    Mandate mandate,
    Map<String, String> own,
    List<Decision> decisions,
    List<Earlier> sentBefore,
    Instant now) {
  public LetterInput {
    rules = List.copyOf(rules);
    items = List.copyOf(items);
    own = Map.copyOf(own);
    decisions = List.copyOf(decisions);
    sentBefore = List.copyOf(sentBefore);
  }

  Optional<Decision> decided(Decision.Kind kind, String subject) {
    return decisions.stream()
        .filter(d -> d.kind() == kind && d.subject().equals(subject))
        .findFirst();
  }

  /** The letter this one follows. */
  Optional<Earlier> followed() {
    return letter
        .follows()
        .flatMap(id -> sentBefore.stream().filter(e -> e.letter().equals(id)).findFirst());
  }

  @Override
  public String toString() {
    return "LetterInput[" + letter.id() + "]";
  }
}
