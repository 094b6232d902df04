package tutela.app;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tutela.casefile.domain.Case;
import tutela.casefile.domain.ContentItem;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Status;
import tutela.kernel.AddresseeId;
import tutela.kernel.Brussels;
import tutela.kernel.ItemId;
import tutela.letters.domain.Composition;
import tutela.letters.domain.Decision;
import tutela.letters.domain.Letter;
import tutela.letters.domain.Rung;
import tutela.tracking.ReplyService;
import tutela.tracking.domain.Channel;
import tutela.tracking.domain.Claim;
import tutela.tracking.domain.Evidence;
import tutela.tracking.domain.Notice;
import tutela.tracking.domain.ReplyKind;
import tutela.tracking.domain.ReplySource;

/**
 * Works on a case at moments that are past, through the use cases, as somebody at the desk would.
 */
final class Replay {
  private final SessionServices services;
  private final ReplayClock clock;
  private final LocalDate today;
  private final Instant now;

  Replay(SessionServices services, ReplayClock clock, Instant now) {
    this.services = services;
    this.clock = clock;
    this.now = now;
    this.today = Brussels.date(now);
  }

  /** The day so many days before today. */
  LocalDate day(int daysAgo) {
    return today.minusDays(daysAgo);
  }

  /** From now on it is this time of Brussels on that day, though never later than now. */
  void at(int daysAgo, int hour, int minute) {
    Instant moment = day(daysAgo).atTime(hour, minute).atZone(Brussels.ZONE).toInstant();
    clock.set(moment.isAfter(now) ? now.minus(Duration.ofMinutes(2)) : moment);
  }

  /** Fields and values by turns; each question is answered and the conversation stands there. */
  void answer(Case matter, String... fieldsAndValues) {
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      FieldId field = new FieldId(fieldsAndValues[i]);
      services.interview.answer(matter.id(), field, fieldsAndValues[i + 1].strip());
      QuestionId question = services.interview.definition().questionOf(field).orElseThrow().id();
      services.interview.handle(matter.id(), question, Status.ANSWERED);
      services.interview.goTo(matter.id(), question);
    }
  }

  private List<ContentItem> items(Case matter, Set<Integer> numbers) {
    return services.items.of(matter.id()).stream()
        .filter(i -> numbers.contains(i.number()))
        .toList();
  }

  /** Looks at publications by their numbers. */
  void check(Case matter, Set<Integer> numbers, ContentItem.Seen seen) {
    services.items.check(items(matter, numbers), seen, clock.instant(), "");
  }

  Map<ItemId, Claim> all(Case matter, Set<Integer> numbers, Claim claim) {
    return items(matter, numbers).stream().collect(Collectors.toMap(ContentItem::id, i -> claim));
  }

  /** Writes a letter, settles what is to be settled, and makes it final. */
  Letter write(Case matter, Rung rung, AddresseeId addressee, int daysAgo, int hour, int minute) {
    at(daysAgo, hour, minute);
    Letter letter = services.letters.begin(matter.id(), rung, addressee, List.of());
    String reason = "exercice";
    Composition composed = services.letters.compose(letter.id());
    for (Composition.Point point : composed.points()) {
      switch (point) {
        case Composition.Point.UrlNames names ->
            services.letters.decide(
                letter.id(),
                Decision.Kind.URL_KEPT,
                Set.of(Integer.toString(names.number())),
                "adresse exacte exigée par le règlement");
        case Composition.Point.Risk risk ->
            services.letters.decide(letter.id(), Decision.Kind.RISK_READ, Set.of("risk"), reason);
        case Composition.Point.TextNames text ->
            services.letters.decide(
                letter.id(), Decision.Kind.NOT_HER, Set.of(text.subject()), reason);
        default -> {}
      }
    }
    Set<String> unverified = services.letters.compose(letter.id()).unverified();
    if (!unverified.isEmpty()) {
      services.letters.decide(letter.id(), Decision.Kind.UNVERIFIED, unverified, reason);
    }
    return services.letters.finalise(letter.id());
  }

  void send(
      Case matter,
      Letter letter,
      int daysAgo,
      int hour,
      int minute,
      Set<Channel> channels,
      String number) {
    at(daysAgo, hour, minute);
    services.notices.sent(
        matter.id(), letter.id(), channels, clock.instant(), number, Optional.empty());
  }

  /**
   * Records what came back for a letter.
   *
   * @param proof the words that refuse or ask for papers; empty for none
   * @param ticket number that the addressee gave
   */
  void reply(
      Letter letter,
      int daysAgo,
      int hour,
      int minute,
      Set<ReplyKind> kinds,
      String text,
      Map<ItemId, Claim> claims,
      String proof,
      String ticket) {
    at(daysAgo, hour, minute);
    Notice notice = services.notices.ofLetter(letter.id()).orElseThrow();
    int start = proof.isEmpty() ? -1 : text.indexOf(proof);
    List<Evidence> evidence =
        start < 0
            ? List.of()
            : List.of(
                new Evidence(
                    start,
                    start + proof.length(),
                    kinds.contains(ReplyKind.DEMANDS_DATA)
                        ? Evidence.Kind.DEMAND
                        : Evidence.Kind.REFUSAL));
    services.replies.record(
        new ReplyService.Draft(
            ReplySource.of(notice),
            clock.instant(),
            kinds,
            text,
            evidence,
            claims,
            Optional.empty(),
            ticket));
  }
}
