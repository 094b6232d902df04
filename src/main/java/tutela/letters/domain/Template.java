package tutela.letters.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tutela.casefile.domain.Scope;
import tutela.kernel.Language;
import tutela.packs.domain.Status;

/**
 * A letter or paper in all its languages.
 *
 * @param level the most any of its paragraphs says of the person
 * @param boxes the lines of the mandate it needs
 * @param clock id of the rule that gives the period it asks for
 * @param before what must be so before it leaves
 */
public record Template(
    String id,
    Level level,
    Set<Scope> boxes,
    Set<Language> languages,
    Optional<String> clock,
    List<Requirement> before,
    List<Paragraph> paragraphs) {

  public Template {
    boxes = Set.copyOf(boxes);
    languages = Set.copyOf(languages);
    before = List.copyOf(before);
    paragraphs = List.copyOf(paragraphs);
  }

  /** The weakest status of the paragraphs that stand there under these conditions. */
  public Status status(Set<Condition> holding) {
    return Status.weakest(
        paragraphs.stream()
            .filter(p -> holding.containsAll(p.when()))
            .map(Paragraph::status)
            .toList());
  }

  /** Everything any of its texts may need. */
  public Set<Datum> data() {
    return paragraphs.stream().flatMap(p -> p.data().stream()).collect(Collectors.toSet());
  }
}
