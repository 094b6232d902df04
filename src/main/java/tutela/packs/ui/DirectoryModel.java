package tutela.packs.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tutela.kernel.AddresseeId;
import tutela.packs.domain.PlatformKind;

/** What the list of the directory shows: entries by kind, those that match what was typed. */
final class DirectoryModel {
  /** A row of the list. */
  sealed interface Row {
    /**
     * @param group end of its text key
     */
    record Head(String group, int count) implements Row {}

    record Entry(Listed listed) implements Row {}
  }

  private static final List<PlatformKind> KINDS = List.of(PlatformKind.values());

  private List<Listed> all = List.of();

  void load(List<Listed> entries) {
    all = List.copyOf(entries);
  }

  int size() {
    return all.size();
  }

  long confirmed() {
    return all.stream().filter(entry -> entry.addressee().confirmed().isPresent()).count();
  }

  Set<AddresseeId> ids() {
    return all.stream().map(entry -> entry.addressee().id()).collect(Collectors.toSet());
  }

  /** Headings and entries: what nobody knows first, then the office's own, then kind by kind. */
  List<Row> rows(String typed) {
    Map<Integer, List<Listed>> groups = new TreeMap<>();
    all.stream()
        .filter(entry -> entry.matches(typed))
        .sorted(Comparator.comparing(entry -> entry.addressee().name().toLowerCase(Locale.ROOT)))
        .forEach(
            entry -> groups.computeIfAbsent(place(entry), place -> new ArrayList<>()).add(entry));
    List<Row> rows = new ArrayList<>();
    groups.forEach(
        (place, entries) -> {
          rows.add(new Row.Head(group(entries.getFirst()), entries.size()));
          entries.forEach(entry -> rows.add(new Row.Entry(entry)));
        });
    return rows;
  }

  private static int place(Listed entry) {
    return entry
        .addressee()
        .kind()
        .map(kind -> 1 + KINDS.indexOf(kind))
        .orElse(entry.kept() == Listed.Kept.NOWHERE ? -1 : 0);
  }

  private static String group(Listed entry) {
    Optional<PlatformKind> kind = entry.addressee().kind();
    return kind.map(k -> k.name().toLowerCase(Locale.ROOT))
        .orElse(entry.kept() == Listed.Kept.NOWHERE ? "unlisted" : "own");
  }

  /** The index of an entry among rows; of the first entry if it is not there, -1 if none is. */
  static int indexOf(List<Row> rows, Optional<AddresseeId> wanted) {
    int first = -1;
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) instanceof Row.Entry entry) {
        if (wanted.isPresent() && entry.listed().addressee().id().equals(wanted.get())) {
          return i;
        }
        first = first < 0 ? i : first;
      }
    }
    return first;
  }
}
