package tutela.tracking.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tutela.Watch;
import tutela.casefile.domain.Case;
import tutela.casefile.domain.Check;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.Mandate;
import tutela.casefile.domain.Note;
import tutela.casefile.domain.Scope;
import tutela.kernel.AddresseeId;
import tutela.kernel.AttachmentId;
import tutela.kernel.CaseId;
import tutela.kernel.CheckId;
import tutela.kernel.ItemId;
import tutela.kernel.Language;
import tutela.kernel.LetterId;
import tutela.kernel.NoticeId;
import tutela.kernel.ReplyId;
import tutela.letters.domain.Letter;
import tutela.letters.domain.Rung;

/** Where an invented case stands, told event by event; times as a clock in Brussels shows them. */
final class Situation {
  static final AddresseeId CHIRP = new AddresseeId("chirp");
  static final AddresseeId SEARCH = new AddresseeId("search-example");
  static final int HOURS = 48;

  private static final CaseId CASE = new CaseId(1);

  private final Map<Integer, ContentItem> items = new TreeMap<>();
  private final List<Letter> letters = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private final List<Reply> replies = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<Closing> closings = new ArrayList<>();
  private String route = "A";
  private Mandate mandate =
      new Mandate(Map.of(Scope.A, Mandate.Decision.YES), Optional.of(signature(Optional.empty())));
  private Optional<Instant> contact = Optional.empty();

  private Situation() {}

  /** Adult, mandate signed, these publications on Chirp and nobody looked yet. */
  static Situation of(int... numbers) {
    Situation situation = new Situation();
    Arrays.stream(numbers)
        .forEach(n -> situation.put(n, ContentItem.Seen.NOT_CHECKED, Optional.empty()));
    return situation;
  }

  static Instant at(String local) {
    return Watch.brussels(local);
  }

  private static Mandate.Signature signature(Optional<Instant> withdrawn) {
    return new Mandate.Signature(
        LocalDate.of(2026, 9, 1), "Namur", "", "1", Optional.empty(), withdrawn);
  }

  private void put(int number, ContentItem.Seen seen, Optional<Instant> at) {
    put(number, at("2026-09-01T09:00"), ContentItem.AgeMark.NONE, seen, at);
  }

  /** One more publication that came to light later. */
  Situation found(int number, String when, ContentItem.AgeMark mark) {
    put(number, at(when), mark, ContentItem.Seen.NOT_CHECKED, Optional.empty());
    return this;
  }

  private void put(
      int number,
      Instant addedAt,
      ContentItem.AgeMark mark,
      ContentItem.Seen seen,
      Optional<Instant> at) {
    items.put(
        number,
        new ContentItem(
            new ItemId(number),
            CASE,
            number,
            "https://chirp.example/" + number,
            "chirp.example/" + number,
            "",
            CHIRP,
            ContentItem.Kind.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            ContentItem.SeenBy.PERSON,
            mark,
            addedAt,
            seen,
            at));
  }

  private static Letter.Frozen frozen(String when) {
    AttachmentId file = new AttachmentId(1);
    return new Letter.Frozen(at(when), "", file, file, file);
  }

  Situation route(String name) {
    route = name;
    return this;
  }

  Situation unsigned() {
    mandate = new Mandate(Map.of(Scope.A, Mandate.Decision.YES), Optional.empty());
    return this;
  }

  Situation withdrawn(String when) {
    mandate = new Mandate(mandate.decisions(), Optional.of(signature(Optional.of(at(when)))));
    return this;
  }

  Situation contact(String when) {
    contact = Optional.of(at(when));
    return this;
  }

  Situation seen(ContentItem.Seen result, String when, int... numbers) {
    for (int n : numbers) {
      checks.add(
          new Check(
              new CheckId(checks.size() + 1), new ItemId(n), n, result, at(when), "A. L.", ""));
      put(n, result, Optional.of(at(when)));
    }
    return this;
  }

  Situation draft(Rung rung, int... numbers) {
    return letter(rung, CHIRP, Optional.empty(), numbers);
  }

  Situation finished(Rung rung, String when, int... numbers) {
    return letter(rung, CHIRP, Optional.of(frozen(when)), numbers);
  }

  private Situation letter(
      Rung rung, AddresseeId addressee, Optional<Letter.Frozen> frozen, int... numbers) {
    int number = letters.size() + 1;
    letters.add(
        new Letter(
            new LetterId(number),
            CASE,
            number,
            "any",
            rung,
            addressee,
            addressee.value(),
            Language.EN,
            at("2026-09-01T10:00"),
            List.copyOf(ids(numbers)),
            Optional.empty(),
            frozen));
    return this;
  }

  Situation sent(Rung rung, String when, int... numbers) {
    return sentTo(CHIRP, rung, when, numbers);
  }

  Situation sentTo(AddresseeId addressee, Rung rung, String when, int... numbers) {
    letter(rung, addressee, Optional.of(frozen(when)), numbers);
    Letter letter = letters.getLast();
    notices.add(
        new Notice(
            new NoticeId(notices.size() + 1),
            CASE,
            letter.id(),
            letter.number(),
            rung,
            addressee,
            addressee.value(),
            ids(numbers),
            Set.of(Channel.EMAIL),
            at(when),
            "",
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.empty(),
            ""));
    return this;
  }

  /** An answer to the latest notice. */
  Situation replied(String when, ReplyKind... kinds) {
    return replied(when, Map.of(), kinds);
  }

  Situation replied(String when, Map<Integer, Claim> claims, ReplyKind... kinds) {
    return replied(notices.size(), when, "", List.of(), claims, kinds);
  }

  /**
   * @param notice which of the notices it answers, counted from 1
   */
  Situation replied(
      int notice,
      String when,
      String text,
      List<Evidence> evidence,
      Map<Integer, Claim> claims,
      ReplyKind... kinds) {
    Notice answered = notices.get(notice - 1);
    replies.add(
        new Reply(
            new ReplyId(replies.size() + 1),
            CASE,
            Optional.of(answered.id()),
            answered.addressee(),
            answered.addresseeName(),
            at(when),
            at(when),
            Set.of(kinds),
            text,
            evidence,
            claims.entrySet().stream()
                .collect(Collectors.toMap(e -> new ItemId(e.getKey()), Map.Entry::getValue)),
            Optional.empty(),
            ""));
    return this;
  }

  Situation noted(Note.Kind kind, String when, String words) {
    notes.add(new Note(notes.size() + 1, kind, at(when), words, "A. L."));
    return this;
  }

  Situation closed(String when, Optional<LocalDate> keptUntil) {
    closings.add(
        new Closing(
            ClosingReason.ALL_REMOVED,
            "",
            at(when),
            "A. L.",
            keptUntil,
            List.of(),
            Optional.empty()));
    return this;
  }

  private static Set<ItemId> ids(int... numbers) {
    return Arrays.stream(numbers).mapToObj(ItemId::new).collect(Collectors.toSet());
  }

  CaseState state() {
    Instant opened = at("2026-09-01T08:30");
    return new CaseState(
        new Case(
            CASE,
            "2026-0001",
            Language.FR,
            route,
            opened,
            "A. Lejeune",
            closings.isEmpty() ? Optional.empty() : Optional.of(closings.getLast().at()),
            opened),
        mandate,
        mandate.signature().map(s -> at("2026-09-01T09:30")),
        List.copyOf(items.values()),
        letters,
        notices,
        replies,
        checks,
        notes,
        contact,
        closings);
  }

  List<Task> agenda() {
    return Agenda.of(state(), HOURS);
  }

  NextStep next(String now) {
    return NextStep.of(state(), agenda(), at(now));
  }

  /** How each rung towards Chirp stands. */
  Map<Rung, Ladder.Step> ladder(String now) {
    return Ladder.of(state(), CHIRP, "Chirp", HOURS, at(now)).steps().stream()
        .collect(Collectors.toMap(Ladder.Step::rung, s -> s));
  }
}
