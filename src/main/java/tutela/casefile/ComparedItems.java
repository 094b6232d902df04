package tutela.casefile;

import java.util.Set;
import java.util.stream.Collectors;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.Mark;
import tutela.kernel.CaseId;

/** The addresses of a case, to be compared with those of others. */
public final class ComparedItems implements ElsewhereService.Source {
  private final ItemService.Store items;

  public ComparedItems(ItemService.Store items) {
    this.items = items;
  }

  @Override
  public String name() {
    return "items";
  }

  @Override
  public String rules() {
    return "1";
  }

  @Override
  public boolean isMovedBy(String kind, String subject) {
    return kind.equals("items.added");
  }

  @Override
  public Set<Mark> marks(CaseId caseId) {
    return items.of(caseId).stream()
        .filter(ContentItem::hasUrl)
        .map(ElsewhereService::mark)
        .collect(Collectors.toSet());
  }
}
