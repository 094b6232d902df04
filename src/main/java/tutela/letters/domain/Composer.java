package tutela.letters.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.Scope;
import tutela.kernel.Brussels;
import tutela.kernel.ItemId;
import tutela.kernel.Language;
import tutela.packs.domain.Addressee;
import tutela.packs.domain.FactsDating;
import tutela.packs.domain.LawBook;
import tutela.packs.domain.PlatformKind;
import tutela.packs.domain.PlatformRule;
import tutela.packs.domain.Published;
import tutela.packs.domain.Status;

/**
 * Makes a letter of what is known, and says what is still to be settled. Pure: same input, same
 * letter.
 */
public final class Composer {
  /** Place of the switch that says whether the addressee is an online platform. */
  public static final String ONLINE_PLATFORM = "option.online-platform";

  /** Place of the switch that leaves the platform's own rules out. */
  public static final String OWN_RULES = "option.own-rules";

  /** Places of passages of one's own begin with this, then that of the passage they follow. */
  public static final String OWN_AFTER = "own.";

  private final TemplateBook templates;
  private final LawBook law;

  public Composer(TemplateBook templates, LawBook law) {
    this.templates = templates;
    this.law = law;
  }

  public Composition compose(LetterInput input) {
    Letter letter = input.letter();
    Language language = letter.language();
    Template template = templates.template(letter.template());
    List<ContentItem> items =
        input.items().stream().sorted(Comparator.comparingInt(ContentItem::number)).toList();
    FactsDating dating = dating(items);
    LetterData data = data(input, items, dating);
    List<Composition.Point> points = new ArrayList<>();
    Guard guard = new Guard(input.facts().identity());
    basics(input, items, dating, guard, points);
    List<Passage> passages =
        templates.missing(template, data).isEmpty() ? passages(template, data, input) : List.of();
    List<Composition.Row> rows = rows(input, items, guard, points);
    Set<String> unverified = unverified(template, input, passages);
    names(input, passages, guard, points);
    if (unverified.stream().anyMatch(id -> input.decided(Decision.Kind.UNVERIFIED, id).isEmpty())) {
      points.add(new Composition.Point.Unverified(unverified));
    }
    String reference = letter.reference(input.caseReference());
    return new Composition(
        letter,
        reference,
        input.office(),
        Brussels.date(input.now()),
        input.addressee().lines(language),
        "",
        input.sentBefore().stream()
            .map(Earlier::ticket)
            .filter(t -> !t.isEmpty())
            .reduce((a, b) -> b)
            .orElse(""),
        passages,
        columns(letter, language),
        rows,
        points,
        unverified,
        dating.period(),
        input.now());
  }

  /** The few words of the e-mail that carries a letter. */
  public String mailText(Language language, String reference) {
    return templates.label(Label.MAIL_TEXT, language, Map.of("reference", reference));
  }

  private FactsDating dating(List<ContentItem> items) {
    List<FactsDating> each =
        items.stream()
            .map(
                item ->
                    law.dating(
                        item.publishedOn()
                            .map(day -> Published.on(day))
                            .orElseGet(Published::unknown),
                        item.seen().isAccessible() ? item.seenAt() : Optional.empty()))
            .toList();
    return each.isEmpty()
        ? law.dating(Published.unknown(), Optional.empty())
        : FactsDating.together(each);
  }

  private LetterData data(LetterInput input, List<ContentItem> items, FactsDating dating) {
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
    when(holding, Condition.ONLINE_PLATFORM, isOnlinePlatform(input.own(), input.addressee()));
    when(holding, Condition.BOX_C, input.mandate().covers(Scope.C));
    when(holding, Condition.BOX_E, input.mandate().covers(Scope.E));
    if (!input.own().getOrDefault(OWN_RULES, "yes").equals("no") && !input.rules().isEmpty()) {
      data = data.rules(input.rules());
    }
    Optional<Earlier> earlier = follows(input);
    if (earlier.isPresent()) {
      data = reminder(data, holding, earlier.get(), items);
    }
    return data.holding(holding.toArray(Condition[]::new));
  }

  private static Optional<Earlier> follows(LetterInput input) {
    return input
        .letter()
        .follows()
        .flatMap(id -> input.sentBefore().stream().filter(e -> e.letter().equals(id)).findFirst());
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

  /** What the caseworker said of the addressee; else what its kind makes likely. */
  public static boolean isOnlinePlatform(Map<String, String> own, Addressee addressee) {
    String said = own.getOrDefault(ONLINE_PLATFORM, "");
    return said.isEmpty() ? isLikelyPlatform(addressee) : said.equals("yes");
  }

  private static boolean isLikelyPlatform(Addressee addressee) {
    return addressee
        .kind()
        .map(
            k ->
                k == PlatformKind.SOCIAL
                    || k == PlatformKind.VIDEO
                    || k == PlatformKind.ADULT
                    || k == PlatformKind.DATING)
        .orElse(false);
  }

  private List<Passage> passages(Template template, LetterData data, LetterInput input) {
    List<Passage> passages = new ArrayList<>();
    Map<String, String> own = new TreeMap<>(input.own());
    for (RenderedParagraph rendered : templates.render(template, data)) {
      Paragraph paragraph = rendered.paragraph();
      passages.add(
          new Passage(
              paragraph.id(),
              paragraph.form(),
              Passage.Kind.LOCKED,
              rendered.runs(),
              rendered.status()));
      own.forEach(
          (place, words) -> {
            if (place.matches(
                java.util.regex.Pattern.quote(OWN_AFTER + paragraph.id()) + "\\.\\d+")) {
              passages.add(
                  new Passage(
                      place,
                      Form.TEXT,
                      Passage.Kind.OWN,
                      List.of(
                          new RenderedParagraph.Run(
                              RenderedParagraph.Style.PLAIN, words, Optional.empty())),
                      Status.PAGE));
            }
          });
    }
    return passages;
  }

  private List<String> columns(Letter letter, Language language) {
    return letter.rung() == Rung.REQUEST
        ? List.of(templates.label(Label.LIST_LAST_SEEN, language))
        : List.of(
            templates.label(Label.LIST_ANSWER, language),
            templates.label(Label.LIST_SEEN, language));
  }

  private List<Composition.Row> rows(
      LetterInput input, List<ContentItem> items, Guard guard, List<Composition.Point> points) {
    Language language = input.letter().language();
    Optional<Earlier> earlier = follows(input);
    List<Composition.Row> rows = new ArrayList<>();
    for (ContentItem item : items) {
      List<Guard.Find> finds = guard.search(item.place());
      boolean hosts = item.platform().equals(input.letter().addressee());
      String number = Integer.toString(item.number());
      boolean kept = hosts && input.decided(Decision.Kind.URL_KEPT, number).isPresent();
      boolean withheld =
          !finds.isEmpty()
              && !kept
              && (!hosts || input.decided(Decision.Kind.URL_WITHHELD, number).isPresent());
      if (!finds.isEmpty() && !kept && !withheld) {
        points.add(new Composition.Point.UrlNames(item.number(), item.place(), finds));
      }
      String printed = withheld ? withhold(item.place(), finds, language) : item.place();
      rows.add(
          new Composition.Row(
              item.number(), printed, withheld, cells(item, earlier, input.letter(), language)));
    }
    return rows;
  }

  /** Puts a word in square brackets in the place of what names the person. */
  private String withhold(String address, List<Guard.Find> finds, Language language) {
    StringBuilder text = new StringBuilder(address);
    String word = "[" + templates.label(Label.WITHHELD, language) + "]";
    for (Guard.Find find : finds.reversed()) {
      text.replace(find.start(), find.end(), word);
    }
    return text.toString();
  }

  private List<String> cells(
      ContentItem item, Optional<Earlier> earlier, Letter letter, Language language) {
    Typography typography = templates.typography();
    if (letter.rung() == Rung.REQUEST) {
      return List.of(
          item.seen().isAccessible() && item.seenAt().isPresent()
              ? typography.dateTime(item.seenAt().get(), language)
                  + " ("
                  + typography.offset(item.seenAt().get())
                  + ")"
              : "—");
    }
    Label answer =
        earlier
            .map(e -> e.claimed().get(item.id()))
            .map(
                c ->
                    switch (c) {
                      case REMOVED -> Label.ANSWER_REMOVED;
                      case REFUSED -> Label.ANSWER_REFUSED;
                      case LIMITED -> Label.ANSWER_LIMITED;
                    })
            .orElse(Label.ANSWER_NONE);
    Label seen =
        switch (item.seen()) {
          case ONLINE -> Label.SEEN_ONLINE;
          case REMOVED -> Label.SEEN_REMOVED;
          case BLOCKED_IN_BELGIUM -> Label.SEEN_BLOCKED;
          case REAPPEARED -> Label.SEEN_REAPPEARED;
          case UNREACHABLE, NOT_CHECKED -> Label.SEEN_UNREACHABLE;
        };
    return List.of(templates.label(answer, language), templates.label(seen, language));
  }

  private static void basics(
      LetterInput input,
      List<ContentItem> items,
      FactsDating dating,
      Guard guard,
      List<Composition.Point> points) {
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

  private static void names(
      LetterInput input, List<Passage> passages, Guard guard, List<Composition.Point> points) {
    Map<String, String> texts = new java.util.LinkedHashMap<>();
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

  /** Provisions cited or leaned on that are not certain, and rules that nobody verified. */
  private Set<String> unverified(Template template, LetterInput input, List<Passage> passages) {
    Set<String> ids = new LinkedHashSet<>();
    Set<String> there = passages.stream().map(Passage::place).collect(Collectors.toSet());
    for (Paragraph paragraph : template.paragraphs()) {
      if (!there.contains(paragraph.id())) {
        continue;
      }
      paragraph.cited().stream().filter(id -> law.status(id) == Status.UNCERTAIN).forEach(ids::add);
      paragraph.restsOn().stream()
          .filter(id -> law.status(id) == Status.UNCERTAIN)
          .forEach(ids::add);
      if (paragraph.data().contains(Datum.RULES)) {
        for (PlatformRule rule : input.rules()) {
          if (!rule.isVerified()) {
            ids.add("rule:" + rule.document());
          }
        }
      }
      if (paragraph.provenance().status() == Status.UNCERTAIN && ids.isEmpty()) {
        ids.add("text:" + paragraph.id());
      }
    }
    return ids;
  }
}
