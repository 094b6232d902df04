package tutela.interview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tutela.casefile.CaseService;
import tutela.casefile.ItemService;
import tutela.casefile.MandateService;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.Mandate;
import tutela.casefile.domain.PasteResult;
import tutela.casefile.domain.Scope;
import tutela.interview.domain.Answers;
import tutela.interview.domain.Definition;
import tutela.interview.domain.Facts;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.FieldType;
import tutela.interview.domain.NextContact;
import tutela.interview.domain.PartialDate;
import tutela.interview.domain.Path;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Route;
import tutela.interview.domain.Rows;
import tutela.interview.domain.Status;
import tutela.kernel.AddresseeId;
import tutela.kernel.AppFailure;
import tutela.kernel.Brussels;
import tutela.kernel.CaseId;
import tutela.kernel.Identifier;

/**
 * The conversation of a case: keeps each answer as it is left, and passes on what an answer sets
 * off: addresses become content items, consents a mandate, ages a route.
 */
public final class InterviewService {
  /** Where answers are kept. */
  public interface Store {
    Answers answers(CaseId caseId);

    void keep(CaseId caseId, FieldId field, String value, String version, Instant at);

    void forget(CaseId caseId, FieldId field);

    void handle(CaseId caseId, QuestionId question, Status status, Instant at);

    /** The question one is at. */
    Optional<QuestionId> place(CaseId caseId);

    void goTo(CaseId caseId, QuestionId question, Instant at);

    void hold(CaseId caseId, Optional<Route> route, Instant at);
  }

  /** When one speaks with the person again; kept by whoever keeps appointments. */
  public interface Appointments {
    void appoint(CaseId caseId, Optional<Instant> at, String way);
  }

  private static final FieldId CONSENTS = new FieldId("mand.plat");
  private static final FieldId SIGNED = new FieldId("mand.sign");
  private static final FieldId LIMITS = new FieldId("mand.limit");
  private static final FieldId WITHDRAWN = new FieldId("mand.end");
  private static final FieldId WITHDRAWN_HOW = new FieldId("mand.end.how");

  /** As long as a value may be: some thousand addresses with what stands around them. */
  private static final int LONGEST = 1_000_000;

  /** What told who she is in earlier words. */
  public interface Earlier {
    /** The fields of answers that today's definition does not ask for, or not as that. */
    List<Field> identifying(CaseId caseId);
  }

  /** Where a conversation stands. */
  public record Conversation(Answers answers, Optional<QuestionId> at) {}

  /** What keeping an answer brought about. */
  public record Kept(Answers answers, Optional<PasteResult> pasted) {}

  private final Definition definition;
  private final Earlier earlier;
  private final Store store;
  private final CaseService cases;
  private final ItemService items;
  private final MandateService mandates;
  private final Appointments appointments;
  private final NeverUsed never;
  private final Clock clock;

  public InterviewService(
      Definition definition,
      Earlier earlier,
      Store store,
      CaseService cases,
      ItemService items,
      MandateService mandates,
      Appointments appointments,
      NeverUsed never,
      Clock clock) {
    this.definition = definition;
    this.earlier = earlier;
    this.store = store;
    this.cases = cases;
    this.items = items;
    this.mandates = mandates;
    this.appointments = appointments;
    this.never = never;
    this.clock = clock;
  }

  public Definition definition() {
    return definition;
  }

  public Conversation conversation(CaseId caseId) {
    return new Conversation(store.answers(caseId), store.place(caseId));
  }

  public NeverUsed never() {
    return never;
  }

  public Facts facts(CaseId caseId) {
    return new Facts(definition, store.answers(caseId));
  }

  public Path path(CaseId caseId) {
    return Path.of(definition, store.answers(caseId));
  }

  /**
   * Keeps a field as it reads now; a blank one takes the answer back. What it sets off comes first:
   * cut off in between, the answer is not there, is given again, and sets nothing off twice. What
   * taking in addresses refuses is kept as it was typed all the same.
   *
   * @throws tutela.kernel.AppFailure.Invalid {@code date-invalid}, {@code date-future}, {@code
   *     instant-invalid}, {@code too-long}, {@code contact-never} and what taking in addresses
   *     refuses
   */
  public Kept answer(CaseId caseId, FieldId id, String value) {
    Field field = definition.field(id).orElseThrow();
    Instant now = clock.instant();
    if (value.length() > LONGEST) {
      throw new AppFailure.Invalid("too-long", "n", LONGEST);
    }
    field.check(value, Brussels.date(now));
    Answers before = store.answers(caseId);
    never.check(before, field, value);
    boolean same = before.value(id).orElse("").equals(value);
    if (same && field.type() != FieldType.URLS && field.type() != FieldType.PLACE) {
      return new Kept(before, Optional.empty());
    }
    Optional<PasteResult> pasted;
    try {
      pasted = effects(caseId, field, before.value(id).orElse(""), value);
    } catch (AppFailure.Invalid refused) {
      keep(caseId, id, value, same, now);
      throw refused;
    }
    keep(caseId, id, value, same, now);
    return new Kept(store.answers(caseId), pasted);
  }

  private void keep(CaseId caseId, FieldId id, String value, boolean same, Instant now) {
    if (same) {
      return;
    }
    if (value.isBlank()) {
      store.forget(caseId, id);
    } else {
      store.keep(caseId, id, value, definition.version(), now);
    }
  }

  private Optional<PasteResult> effects(CaseId caseId, Field field, String before, String value) {
    switch (field.type()) {
      case URLS -> {
        if (!value.isBlank()) {
          return Optional.of(
              items.paste(caseId, value, ContentItem.SeenBy.PERSON, Optional.empty()));
        }
      }
      case PLACE -> places(caseId, Rows.parse(before).rows(), Rows.parse(value).rows());
      case CONSENTS -> consents(caseId, value);
      case SIGNATURE -> signature(caseId, value);
      case NEXT_CONTACT -> appointment(caseId, value);
      default -> mandate(caseId, field.id(), value);
    }
    return Optional.empty();
  }

  /** A row that was filled in further stays the same item; only a new row makes a new one. */
  private void places(
      CaseId caseId, List<Map<String, String>> before, List<Map<String, String>> rows) {
    Set<String> wanted = rows.stream().map(InterviewService::place).collect(Collectors.toSet());
    for (int i = 0; i < rows.size(); i++) {
      String words = place(rows.get(i));
      String earlier = i < before.size() ? place(before.get(i)) : "";
      Map<String, ContentItem> known =
          items.of(caseId).stream()
              .filter(item -> !item.hasUrl())
              .collect(Collectors.toMap(ContentItem::description, item -> item, (a, b) -> a));
      if (words.isEmpty() || known.containsKey(words)) {
        continue;
      }
      String app = rows.get(i).getOrDefault("app", "");
      AddresseeId platform = new AddresseeId(app.isBlank() ? words : app);
      ContentItem item = known.get(earlier);
      if (item != null && !wanted.contains(earlier)) {
        items.describe(item, words, platform);
      } else {
        items.addPlace(caseId, words, platform, ContentItem.SeenBy.PERSON);
      }
    }
  }

  private static String place(Map<String, String> row) {
    return Stream.of("group", "account", "app")
        .map(row::get)
        .filter(part -> part != null && !part.isBlank())
        .map(String::strip)
        .collect(Collectors.joining(", "));
  }

  private void consents(CaseId caseId, String value) {
    for (Map<String, String> row : Rows.parse(value).rows()) {
      row.forEach(
          (line, said) ->
              mandates.decide(
                  caseId,
                  Scope.valueOf(line),
                  Mandate.Decision.valueOf(said.toUpperCase(java.util.Locale.ROOT))));
    }
  }

  private void signature(CaseId caseId, String value) {
    Rows rows = Rows.parse(value);
    Optional<LocalDate> day =
        rows.part("date").flatMap(PartialDate::read).flatMap(PartialDate::earliest);
    String place = rows.part("place").orElse("");
    Optional<Mandate.Signature> known =
        mandates.of(caseId).signature().filter(s -> s.withdrawnAt().isEmpty());
    boolean same =
        known
            .map(s -> Optional.of(s.signedOn()).equals(day) && s.place().equals(place.strip()))
            .orElse(false);
    if (day.isPresent() && !place.isBlank()) {
      store.forget(caseId, WITHDRAWN);
    }
    if (day.isPresent() && !place.isBlank() && !same) {
      // day and place are corrected here; what else is noted of the paper holds on
      mandates.sign(
          caseId,
          day,
          place,
          known
              .map(Mandate.Signature::limits)
              .orElseGet(() -> store.answers(caseId).value(LIMITS).orElse("")),
          known.map(Mandate.Signature::textVersion).orElse(definition.version()),
          known.flatMap(Mandate.Signature::scan));
    }
  }

  private void mandate(CaseId caseId, FieldId field, String value) {
    if (field.equals(LIMITS)) {
      mandates.limit(caseId, value);
    } else if (field.equals(WITHDRAWN) && value.equals("yes")) {
      withdraw(caseId);
    }
  }

  /** She takes everything back: the paper, and each line she had agreed to. */
  private void withdraw(CaseId caseId) {
    Answers answers = store.answers(caseId);
    mandates.withdraw(caseId, answers.value(WITHDRAWN_HOW).orElse(""));
    Map<String, String> lines = new LinkedHashMap<>();
    Rows.parse(answers.value(CONSENTS).orElse("")).rows().forEach(lines::putAll);
    lines.replaceAll((line, said) -> said.equals("yes") ? "no" : said);
    answer(caseId, CONSENTS, Rows.of(lines).text());
    store.forget(caseId, SIGNED);
    handle(caseId, new QuestionId(SIGNED.value()), Status.OPEN);
  }

  private void appointment(CaseId caseId, String value) {
    NextContact next = NextContact.read(value);
    appointments.appoint(caseId, next.at(), next.way().orElse(""));
  }

  /** Marks a question answered, left for later, declined, or open again; no value changes. */
  public Answers handle(CaseId caseId, QuestionId question, Status status) {
    if (store.answers(caseId).status(question) != status) {
      store.handle(caseId, question, status, clock.instant());
    }
    Answers answers = store.answers(caseId);
    Facts facts = new Facts(definition, answers);
    Route route = facts.route().route();
    if (route.isKept() && !answers.held().equals(Optional.of(route))) {
      store.hold(caseId, Optional.of(route), clock.instant());
    }
    if (route != Route.OPEN) {
      cases.setRoute(caseId, route.name(), "");
    }
    return store.answers(caseId);
  }

  /** Keeps where one is, so that the very page comes back. */
  public void goTo(CaseId caseId, QuestionId question) {
    if (cases.get(caseId).isOpen() && !store.place(caseId).equals(Optional.of(question))) {
      store.goTo(caseId, question, clock.instant());
    }
  }

  /**
   * An age was noted by mistake: the ages are asked again.
   *
   * @param reason for the journal, in the caseworker's words
   */
  public Answers correctAge(CaseId caseId, String reason) {
    Instant now = clock.instant();
    store.hold(caseId, Optional.empty(), now);
    for (String age : List.of("age.now", "age.img")) {
      store.forget(caseId, new FieldId(age));
      store.handle(caseId, new QuestionId(age), Status.OPEN, now);
    }
    store.goTo(caseId, new QuestionId("age.now"), now);
    cases.setRoute(caseId, Route.OPEN.name(), reason);
    return store.answers(caseId);
  }

  /** What would tell who she is: the guard of letters looks for it. */
  public List<Identifier> identity(CaseId caseId) {
    List<Field> fields = new ArrayList<>(definition.identifying());
    fields.addAll(earlier.identifying(caseId));
    return Identity.of(fields, store.answers(caseId));
  }
}
