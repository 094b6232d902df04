package tutela.storage.pages;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The pages that were met and found not authentic since the file was opened. A page leaves the list
 * when it is written anew. Being here is not yet a loss: the last pages written before a crash are
 * torn, and nothing refers to them.
 */
public final class DamagedPages {
  /** Stands for the head of the file in place of a page number. */
  public static final long HEAD = -1;

  private final ConcurrentSkipListSet<Long> pages = new ConcurrentSkipListSet<>();

  DamagedPages() {}

  void found(long page) {
    pages.add(page);
  }

  void rewritten(long first, int count) {
    if (!pages.isEmpty()) {
      pages.subSet(first, first + count).clear();
    }
  }

  /** A copy, in ascending order. */
  public SortedSet<Long> pages() {
    return new TreeSet<>(pages);
  }
}
