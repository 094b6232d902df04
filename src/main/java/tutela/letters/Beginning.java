package tutela.letters;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        rung == Rung.REQUEST ? Optional.empty() : before.stream().reduce((a, b) -> b);
    if (rung != Rung.REQUEST && follows.isEmpty()) {
      throw new AppFailure.Invalid("letter.nothing-to-remind");
    }
    List<ItemId> about = chosen.isEmpty() ? openItems(caseId, addressee, follows) : chosen;
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

  private List<ItemId> openItems(CaseId caseId, AddresseeId addressee, Optional<Earlier> follows) {
    return items.of(caseId).stream()
        .filter(
            i ->
                follows.map(e -> e.items().contains(i.id())).orElse(i.platform().equals(addressee)))
        .filter(i -> i.seen() != ContentItem.Seen.REMOVED)
        .map(ContentItem::id)
        .toList();
  }

  List<LetterService.Possible> possible(CaseId caseId) {
    Set<AddresseeId> drafts =
        store.of(caseId).stream()
            .filter(l -> !l.isFinal())
            .map(Letter::addressee)
            .collect(Collectors.toSet());
    Map<AddresseeId, Integer> open = new LinkedHashMap<>();
    items.of(caseId).stream()
        .filter(i -> i.seen() != ContentItem.Seen.REMOVED)
        .forEach(i -> open.merge(i.platform(), 1, Integer::sum));
    open.keySet().removeAll(drafts);
    List<LetterService.Possible> possible = new ArrayList<>();
    open.forEach(
        (addressee, count) -> {
          List<Earlier> before = correspondence.sentTo(caseId, addressee);
          boolean reminded = before.stream().anyMatch(e -> e.rung() != Rung.REQUEST);
          if (!reminded) {
            possible.add(
                new LetterService.Possible(
                    addressee,
                    directory.nameOf(addressee),
                    count,
                    before.isEmpty() ? Rung.REQUEST : Rung.REMINDER));
          }
        });
    return possible;
  }
}
