package tutela.letters.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tutela.casefile.domain.Scope;
import tutela.kernel.Language;
import tutela.packs.domain.Provenance;
import tutela.packs.domain.Status;

/**
 * One passage of a template.
 *
 * @param level what it may say of the person
 * @param when the conditions that must all hold for it to stand there
 * @param box the line of the mandate it prints, for rows
 * @param startsPage whether it begins a new page
 * @param data what its text may need, in any of its branches
 * @param asks the conditions its text asks about
 * @param cited ids of the provisions and bundles its text cites
 * @param restsOn ids of further provisions it leans on without citing them
 * @param text an ICU message per language
 */
public record Paragraph(
    String id,
    Form form,
    Editing editing,
    Level level,
    Set<Condition> when,
    Optional<Scope> box,
    StartsPage startsPage,
    Set<Datum> data,
    Set<Condition> asks,
    Set<String> cited,
    List<String> restsOn,
    Map<Language, String> text,
    Provenance provenance) {

  /** Where a paragraph begins. */
  public enum StartsPage {
    SAME,
    NEW
  }

  public Paragraph {
    when = Set.copyOf(when);
    data = Set.copyOf(data);
    asks = Set.copyOf(asks);
    cited = Set.copyOf(cited);
    restsOn = List.copyOf(restsOn);
    text = Map.copyOf(text);
  }

  /** The weakest of the paragraph's own words and the law under them. */
  public Status status() {
    return provenance.status();
  }

  public boolean isOpen() {
    return editing == Editing.OPEN;
  }
}
