package tutela.letters.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.Scope;
import tutela.kernel.ItemId;
import tutela.packs.domain.FactsDating;

/** What is still to be settled before a letter is final, the first thing first. */
final class Unsettled {
  private final LetterInput input;
  private final Guard guard;
  private final List<Composition.Point> points = new ArrayList<>();

  Unsettled(LetterInput input, Guard guard) {
    this.input = input;
    this.guard = guard;
  }

  void add(Composition.Point point) {
    points.add(point);
  }

  List<Composition.Point> points() {
    return points;
  }

  /** What must be there before a word of the letter matters. */
  void basics(List<ContentItem> items, FactsDating dating) {
    input.facts().closed().ifPresent(why -> points.add(new Composition.Point.Closed(why)));
    input
        .facts()
        .legalServiceFirst()
        .ifPresent(why -> points.add(new Composition.Point.LegalService(why)));
    if (dating.needsLegalService()) {
      points.add(new Composition.Point.TooOld());
    }
    if (!input.mandate().covers(Scope.A)) {
      points.add(new Composition.Point.MandateMissing());
    }
    List<Integer> unchecked =
        items.stream()
            .filter(i -> i.seen() == ContentItem.Seen.NOT_CHECKED)
            .map(ContentItem::number)
            .toList();
    if (!unchecked.isEmpty()) {
      points.add(new Composition.Point.Unchecked(unchecked));
    } else if (items.stream().noneMatch(i -> i.seen().isAccessible())) {
      points.add(new Composition.Point.NothingOnline());
    }
    if (!input.office().letterheadComplete()) {
      points.add(new Composition.Point.Letterhead());
    }
    if (input.addressee().confirmed().isEmpty()) {
      points.add(new Composition.Point.ContactUnconfirmed(input.addressee().name()));
    }
    if (!input.facts().risk().isBlank()
        && input.decided(Decision.Kind.RISK_READ, "risk").isEmpty()) {
      points.add(new Composition.Point.Risk(input.facts().risk()));
    }
    if (input.letter().rung() == Rung.REQUEST) {
      Set<ItemId> now = items.stream().map(ContentItem::id).collect(Collectors.toSet());
      input.sentBefore().stream()
          .filter(e -> e.rung() == Rung.REQUEST && e.items().equals(now))
          .findFirst()
          .filter(e -> input.decided(Decision.Kind.REPEATED, e.reference()).isEmpty())
          .ifPresent(e -> points.add(new Composition.Point.Repeated(e.reference())));
    }
    if (guard.isBlind() && input.decided(Decision.Kind.BLIND, "guard").isEmpty()) {
      points.add(new Composition.Point.Blind());
    }
  }

  /** What in the text names her. */
  void names(List<Passage> passages) {
    Map<String, String> texts = new LinkedHashMap<>();
    passages.forEach(p -> texts.put(p.place(), p.text()));
    int line = 0;
    for (String words : input.addressee().lines(input.letter().language())) {
      line++;
      texts.put("addressee-" + line, words);
    }
    texts.put("caseworker", input.office().caseworker());
    texts.forEach(
        (place, text) -> {
          for (Guard.Find find : guard.search(text)) {
            Composition.Point.TextNames point = new Composition.Point.TextNames(place, text, find);
            if (input.decided(Decision.Kind.NOT_HER, point.subject()).isEmpty()) {
              points.add(point);
            }
          }
        });
  }

  /**
   * @param ids of provisions and rules that are not certain
   */
  void unverified(Set<String> ids) {
    if (ids.stream().anyMatch(id -> input.decided(Decision.Kind.UNVERIFIED, id).isEmpty())) {
      points.add(new Composition.Point.Unverified(ids));
    }
  }
}
