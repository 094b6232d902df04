package tutela.letters.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.Scope;
import tutela.kernel.Brussels;
import tutela.kernel.ItemId;
import tutela.packs.domain.FactsDating;

/** What is known for the gaps and the conditions of a template. */
final class Filling {
  private final TemplateBook templates;

  Filling(TemplateBook templates) {
    this.templates = templates;
  }

  LetterData of(LetterInput input, List<ContentItem> items, FactsDating dating) {
    Letter letter = input.letter();
    LetterFacts facts = input.facts();
    LetterData data =
        LetterData.in(letter.language(), dating.period())
            .with(Datum.COUNT, Math.max(1, items.size()))
            .with(Datum.HOURS, input.office().decisionHours())
            .with(Datum.OFFICE, templates.label(Label.INSTITUTE, letter.language()))
            .with(Datum.EMAIL, input.office().email().isBlank() ? "—" : input.office().email())
            .kinds(facts.kinds().isEmpty() ? Set.of(ContentKind.PHOTO) : facts.kinds());
    Set<Condition> holding = new LinkedHashSet<>();
    when(holding, Condition.MANDATE_SIGNED, input.mandate().covers(Scope.A));
    when(holding, Condition.GENERATED, facts.generated());
    when(holding, Condition.MADE_UNKNOWN, facts.madeUnknown());
    when(holding, Condition.EVIDENCE, facts.evidence());
    when(
        holding,
        Condition.ONLINE_PLATFORM,
        Composer.isOnlinePlatform(input.own(), input.addressee()));
    when(holding, Condition.BOX_C, input.mandate().covers(Scope.C));
    when(holding, Condition.BOX_E, input.mandate().covers(Scope.E));
    if (!input.own().getOrDefault(Composer.OWN_RULES, "yes").equals("no")
        && !input.rules().isEmpty()) {
      data = data.rules(input.rules());
    }
    Optional<Earlier> earlier = input.followed();
    if (earlier.isPresent()) {
      data = reminder(data, holding, earlier.get(), items);
    }
    return data.holding(holding.toArray(Condition[]::new));
  }

  private LetterData reminder(
      LetterData data, Set<Condition> holding, Earlier earlier, List<ContentItem> items) {
    List<ContentItem> online = items.stream().filter(i -> i.seen().isAccessible()).toList();
    Set<ItemId> said =
        earlier.claimed().entrySet().stream()
            .filter(e -> e.getValue() == Earlier.Claimed.REMOVED)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    LetterData more =
        data.with(Datum.COUNT, Math.max(1, earlier.items().size()))
            .with(Datum.NOTICE_DATE, Brussels.date(earlier.sentAt()))
            .with(Datum.NOTICE_REFERENCE, earlier.reference())
            .with(Datum.ONLINE, Math.max(1, online.size()));
    Optional<Instant> checked =
        online.stream()
            .map(ContentItem::seenAt)
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder());
    if (checked.isPresent()) {
      more = more.with(Datum.CHECKED_AT, checked.get());
    }
    if (!said.isEmpty() && earlier.answeredAt().isPresent()) {
      holding.add(Condition.PARTLY);
      more =
          more.with(Datum.REMOVED, said.size())
              .with(Datum.ANSWER_DATE, Brussels.date(earlier.answeredAt().get()));
    } else if (!earlier.claimed().isEmpty()) {
      return more; // a refusal is a decision: the list tells it, number by number
    } else if (earlier.answeredAt().isPresent()) {
      holding.add(Condition.RECEIPT_ONLY);
      more = more.with(Datum.ANSWER_DATE, Brussels.date(earlier.answeredAt().get()));
    } else {
      holding.add(Condition.SILENT);
    }
    return more;
  }

  private static void when(Set<Condition> holding, Condition condition, boolean holds) {
    if (holds) {
      holding.add(condition);
    }
  }
}
