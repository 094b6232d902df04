package tutela.tracking.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import tutela.casefile.domain.ContentItem;
import tutela.kernel.AddresseeId;
import tutela.kernel.ItemId;
import tutela.letters.domain.Guard;
import tutela.letters.domain.Rung;
import tutela.tracking.DeskService;
import tutela.tracking.domain.CaseState;
import tutela.tracking.domain.Ladder;
import tutela.tracking.domain.Notice;
import tutela.tracking.domain.Task;

/** The items of a case by addressee, with what was seen, what was said, what is due. */
final class ItemsModel {
  /** Which items are shown. */
  enum Filter {
    ALL,
    ONLINE,
    TO_CHECK
  }

  /** A row of the table. */
  sealed interface Row {
    /** One addressee. */
    record Group(AddresseeId addressee, String name, int items, Optional<Task> task)
        implements Row {}

    /**
     * One item.
     *
     * @param shown address with what names the person masked
     * @param masked whether something was
     */
    record Item(
        ContentItem item,
        String shown,
        boolean masked,
        Optional<CaseState.ClaimedAt> claim,
        Optional<Task> task,
        BooleanProperty ticked)
        implements Row {}
  }

  private final Map<ItemId, BooleanProperty> ticks = new LinkedHashMap<>();
  private Map<AddresseeId, List<Row.Item>> groups = Map.of();
  private Map<AddresseeId, String> names = Map.of();
  private Map<AddresseeId, Task> tasks = Map.of();
  private Set<ItemId> unwritten = Set.of();
  private List<Ladder> ladders = List.of();

  void load(DeskService.Overview overview, Guard guard, Map<AddresseeId, String> directory) {
    CaseState state = overview.state();
    Map<ItemId, CaseState.ClaimedAt> claims = state.claims();
    tasks = new LinkedHashMap<>();
    overview.agenda().forEach(t -> t.addressee().ifPresent(a -> tasks.putIfAbsent(a, t)));
    names = new LinkedHashMap<>();
    groups = new LinkedHashMap<>();
    ladders = overview.ladders();
    Addresses addresses = new Addresses(guard);
    for (ContentItem item : state.items()) {
      String known = state.addressees().getOrDefault(item.platform(), item.platform().value());
      names.putIfAbsent(
          item.platform(),
          known.equals(item.platform().value())
              ? directory.getOrDefault(item.platform(), known)
              : known);
      groups
          .computeIfAbsent(item.platform(), p -> new ArrayList<>())
          .add(
              new Row.Item(
                  item,
                  addresses.brief(item.place()),
                  addresses.names(item.place()),
                  Optional.ofNullable(claims.get(item.id())),
                  Optional.ofNullable(overview.byItem().get(item.id())),
                  ticks.computeIfAbsent(item.id(), id -> new SimpleBooleanProperty())));
    }
    Map<AddresseeId, Map<ItemId, Notice>> sent = new HashMap<>();
    unwritten =
        state.items().stream()
            .filter(
                item ->
                    !sent.computeIfAbsent(item.platform(), state::lastNotices)
                        .containsKey(item.id()))
            .map(ContentItem::id)
            .collect(java.util.stream.Collectors.toSet());
    Set<ItemId> there =
        state.items().stream().map(ContentItem::id).collect(java.util.stream.Collectors.toSet());
    ticks.keySet().retainAll(there);
  }

  /** Groups with the items that pass the filter; empty groups are left out. */
  Map<Row.Group, List<Row.Item>> rows(Filter filter) {
    Map<Row.Group, List<Row.Item>> rows = new LinkedHashMap<>();
    groups.forEach(
        (addressee, items) -> {
          List<Row.Item> shown = items.stream().filter(i -> passes(i.item(), filter)).toList();
          if (!shown.isEmpty()) {
            rows.put(
                new Row.Group(
                    addressee,
                    names.getOrDefault(addressee, addressee.value()),
                    items.size(),
                    Optional.ofNullable(tasks.get(addressee))),
                shown);
          }
        });
    return rows;
  }

  private static boolean passes(ContentItem item, Filter filter) {
    return switch (filter) {
      case ALL -> true;
      case ONLINE -> item.seen().isAccessible();
      case TO_CHECK ->
          item.seen() == ContentItem.Seen.NOT_CHECKED
              || item.seen() == ContentItem.Seen.UNREACHABLE;
    };
  }

  List<Row.Item> all() {
    return groups.values().stream().flatMap(List::stream).toList();
  }

  List<Row.Item> ticked() {
    return all().stream().filter(i -> i.ticked().get()).toList();
  }

  /** Of what is ticked, with commas between. */
  String tickedIds() {
    return ticked().stream()
        .map(row -> Long.toString(row.item().id().value()))
        .collect(java.util.stream.Collectors.joining(","));
  }

  void untick() {
    ticks.values().forEach(t -> t.set(false));
  }

  /** The addressee of all ticked items, if it is one. */
  Optional<AddresseeId> oneAddressee() {
    List<AddresseeId> of = ticked().stream().map(i -> i.item().platform()).distinct().toList();
    return of.size() == 1 ? Optional.of(of.getFirst()) : Optional.empty();
  }

  /** The step normally taken next about what is ticked: nothing is reminded that was not asked. */
  Rung nextRung(AddresseeId addressee) {
    if (ticked().stream().anyMatch(row -> unwritten.contains(row.item().id()))) {
      return Rung.REQUEST;
    }
    return ladders.stream()
        .filter(l -> l.addressee().equals(addressee))
        .flatMap(l -> l.steps().stream())
        .filter(s -> s.state() == Ladder.State.NOW || s.state() == Ladder.State.WAITING)
        .map(Ladder.Step::rung)
        .findFirst()
        .orElse(Rung.REQUEST);
  }
}
