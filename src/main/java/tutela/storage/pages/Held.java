package tutela.storage.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes that wait, in their order, and what a read must see meanwhile. */
final class Held {
  private final List<Step> steps = new ArrayList<>();
  private final Map<Long, byte[]> newest = new HashMap<>();

  List<Step> steps() {
    return steps;
  }

  /** The slot last written for a page; null if none waits. */
  byte @Nullable [] newest(long page) {
    return newest.get(page);
  }

  void write(long page, byte[] slots) {
    steps.add(new Step(page, slots));
    for (int i = 0; i * PageFile.SLOT < slots.length; i++) {
      newest.put(page + i, Arrays.copyOfRange(slots, i * PageFile.SLOT, (i + 1) * PageFile.SLOT));
    }
  }

  void truncate(long count) {
    steps.add(new Step(count, null));
    newest.keySet().removeIf(page -> page >= count);
  }

  /** A write at a page, or without slots a cut to so many pages. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Step(long page, byte @Nullable [] slots) {}
}
