package tutela.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.Mark;
import tutela.kernel.CaseId;

/**
 * Says that something of a case also stands in another one, never in which: whoever works on one
 * case learns only that there is another. Closed cases count.
 */
public final class ElsewhereService {
  /** Where the hashes are kept that cases are compared by. */
  public interface Store {
    /**
     * Those of the marks that another case has as well.
     *
     * @param caseId the case they are of, which does not count
     */
    Set<Mark> shared(CaseId caseId, Collection<Mark> marks);

    /**
     * Makes the hashes of some cases that have none by the rules and the key of today.
     *
     * @return whether there are more such cases
     */
    boolean catchUp(int cases);
  }

  /** A part of a case that is compared; its hashes are made anew whenever it changes. */
  public interface Source {
    /** What is kept with its hashes to know them by. */
    String name();

    /** By which rules its marks are made; with others all hashes are made anew. */
    String rules();

    /** Whether such an entry of the journal may go with other marks. */
    boolean isMovedBy(String kind, String subject);

    Set<Mark> marks(CaseId caseId);
  }

  /** A hash that only this case file can make. */
  public interface Hash {
    byte[] of(byte[] value);
  }

  /** So few that nobody who saves an answer meanwhile waits for long. */
  private static final int AT_ONCE = 50;

  private final Store store;

  public ElsewhereService(Store store) {
    this.store = store;
  }

  /**
   * Goes on comparing cases that were not: those of an earlier version of the program, and all of
   * them once the data key was renewed.
   *
   * @return whether there are more
   */
  public boolean catchUp() {
    return store.catchUp(AT_ONCE);
  }

  /** Numbers of those items of a case whose address another case has as well. */
  public List<Integer> numbers(CaseId caseId, List<ContentItem> items) {
    List<ContentItem> addresses = items.stream().filter(ContentItem::hasUrl).toList();
    Set<Mark> shared = shared(caseId, addresses.stream().map(ElsewhereService::mark).toList());
    return addresses.stream()
        .filter(item -> shared.contains(mark(item)))
        .map(ContentItem::number)
        .toList();
  }

  static Mark mark(ContentItem item) {
    return new Mark(Mark.Kind.ADDRESS, item.canonical());
  }

  /** Those of the marks of a case that another case has as well. */
  public Set<Mark> shared(CaseId caseId, Collection<Mark> marks) {
    if (marks.isEmpty()) {
      return Set.of();
    }
    boolean more = true;
    while (more) {
      more = catchUp();
    }
    return store.shared(caseId, marks);
  }
}
