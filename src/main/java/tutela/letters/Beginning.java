package tutela.letters;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tutela.casefile.ItemService;
import tutela.casefile.domain.ContentItem;
import tutela.kernel.AddresseeId;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;
import tutela.kernel.ItemId;
import tutela.letters.domain.Earlier;
import tutela.letters.domain.Letter;
import tutela.letters.domain.LetterFacts;
import tutela.letters.domain.Rung;
import tutela.packs.DirectoryService;
import tutela.packs.domain.Addressee;

/** Which letter can be begun to whom, and how it begins. */
final class Beginning {
  private final LetterService.Store store;
  private final DirectoryService directory;
  private final ItemService items;
  private final Correspondence correspondence;
  private final Clock clock;

  Beginning(
      LetterService.Store store,
      DirectoryService directory,
      ItemService items,
      Correspondence correspondence,
      Clock clock) {
    this.store = store;
    this.directory = directory;
    this.items = items;
    this.correspondence = correspondence;
    this.clock = clock;
  }

  /**
   * @param facts of the case, which may be one without letters
   */
  Letter begin(
      CaseId caseId, LetterFacts facts, Rung rung, AddresseeId addressee, List<ItemId> chosen) {
    String template =
        switch (rung) {
          case REQUEST -> "removal-request";
          case REMINDER -> "reminder";
          default -> throw new AppFailure.Invalid("letter.no-template");
        };
    if (facts.closed().isPresent()) {
      throw new AppFailure.Invalid("letter.closed");
    }
    List<Earlier> before = correspondence.sentTo(caseId, addressee);
    Optional<Earlier> follows =
        rung == Rung.REQUEST ? Optional.empty() : follows(caseId, before, chosen);
    if (rung != Rung.REQUEST && follows.isEmpty()) {
      throw new AppFailure.Invalid("letter.nothing-to-remind");
    }
    List<ItemId> about = chosen.isEmpty() ? openItems(caseId, addressee, before, follows) : chosen;
    if (about.isEmpty()) {
      throw new AppFailure.Invalid("letter.no-items");
    }
    Optional<Letter> draft =
        store.of(caseId).stream()
            .filter(l -> !l.isFinal() && l.rung() == rung && l.addressee().equals(addressee))
            .findFirst();
    if (draft.isPresent()) {
      store.setItems(draft.get().id(), caseId, about);
      return store.find(draft.get().id()).orElseThrow();
    }
    Addressee entry = directory.get(addressee);
    return store.add(
        caseId,
        template,
        rung,
        addressee,
        entry.entity(),
        entry.letterLanguage(),
        about,
        follows.map(Earlier::letter),
        clock.instant());
  }

  /** For a request what was never asked, if there is any; for a reminder what still waits. */
  private List<ItemId> openItems(
      CaseId caseId, AddresseeId addressee, List<Earlier> before, Optional<Earlier> follows) {
    if (follows.isPresent()) {
      return open(caseId)
          .map(ContentItem::id)
          .filter(item -> latest(before, item).equals(follows))
          .toList();
    }
    List<ItemId> all =
        open(caseId).filter(i -> i.platform().equals(addressee)).map(ContentItem::id).toList();
    List<ItemId> unasked = all.stream().filter(item -> latest(before, item).isEmpty()).toList();
    return unasked.isEmpty() ? all : unasked;
  }

  /** What to remind of: the last notice about what was chosen, else the oldest not yet reminded. */
  private Optional<Earlier> follows(CaseId caseId, List<Earlier> before, List<ItemId> chosen) {
    Stream<Earlier> candidates =
        chosen.isEmpty()
            ? open(caseId)
                .flatMap(item -> latest(before, item.id()).stream())
                .filter(earlier -> earlier.rung() == Rung.REQUEST)
                .sorted(Comparator.comparing(Earlier::sentAt).reversed())
            : chosen.stream()
                .flatMap(item -> latest(before, item).stream())
                .sorted(Comparator.comparing(Earlier::sentAt));
    return candidates.reduce((a, b) -> b).or(() -> before.stream().reduce((a, b) -> b));
  }

  private Stream<ContentItem> open(CaseId caseId) {
    return items.of(caseId).stream().filter(i -> i.seen() != ContentItem.Seen.REMOVED);
  }

  private static Optional<Earlier> latest(List<Earlier> before, ItemId item) {
    return before.stream().filter(earlier -> earlier.items().contains(item)).reduce((a, b) -> b);
  }

  private static int count(List<ItemId> items, Predicate<ItemId> wanted) {
    return (int) items.stream().filter(wanted).count();
  }

  List<LetterService.Possible> possible(CaseId caseId) {
    Set<AddresseeId> drafts =
        store.of(caseId).stream()
            .filter(l -> !l.isFinal())
            .map(Letter::addressee)
            .collect(Collectors.toSet());
    Map<AddresseeId, List<ItemId>> open = new LinkedHashMap<>();
    open(caseId)
        .forEach(i -> open.computeIfAbsent(i.platform(), p -> new ArrayList<>()).add(i.id()));
    open.keySet().removeAll(drafts);
    List<LetterService.Possible> possible = new ArrayList<>();
    open.forEach(
        (addressee, about) -> {
          List<Earlier> before = correspondence.sentTo(caseId, addressee);
          int unasked = count(about, item -> latest(before, item).isEmpty());
          int asked =
              count(
                  about,
                  item -> latest(before, item).filter(e -> e.rung() == Rung.REQUEST).isPresent());
          String name = directory.nameOf(addressee);
          if (unasked > 0) {
            possible.add(new LetterService.Possible(addressee, name, unasked, Rung.REQUEST));
          }
          if (asked > 0) {
            possible.add(new LetterService.Possible(addressee, name, asked, Rung.REMINDER));
          }
        });
    return possible;
  }
}
