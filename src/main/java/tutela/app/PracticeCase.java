package tutela.app;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
import tutela.kernel.Language;
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
 * The invented case of the practice mode, in the middle of its life. Every person, account,
 * platform and message is made up; addresses use reserved names. It is written through the use
 * cases, as if somebody had worked on it for six weeks.
 */
final class PracticeCase {
  private static final AddresseeId CHIRP = new AddresseeId("chirp");
  private static final AddresseeId SEARCH = new AddresseeId("search-example");

  private final SessionServices services;
  private final ReplayClock clock;
  private final LocalDate today;
  private final Instant now;

  PracticeCase(SessionServices services, ReplayClock clock, Instant now) {
    this.services = services;
    this.clock = clock;
    this.now = now;
    this.today = Brussels.date(now);
  }

  void play(Language language) {
    at(44, 9, 0);
    services.office.change(
        o ->
            o.by("Aïcha Lejeune", "")
                .addressed(Language.FR, "Rue de l’Exemple 1, 1000 Bruxelles, Belgique")
                .addressed(Language.NL, "Voorbeeldstraat 1, 1000 Brussel, België")
                .addressed(Language.DE, "Beispielstraße 1, 1000 Brüssel, Belgien")
                .addressed(Language.EN, "Rue de l’Exemple 1, 1000 Brussels, Belgium")
                .reachedBy("retraits@institute.example", "")
                .forPractice());
    adult();
    minor();
    begun(language);
  }

  /** Six weeks: refused, asked for papers, partly removed, two still online. */
  private void adult() {
    at(43, 10, 0);
    Case matter = services.cases.open(Language.FR);
    answer(
        matter,
        "safe.free",
        "yes",
        "safe.danger",
        "yes",
        "safe.harm",
        "no",
        "who.role",
        "herself",
        "age.now",
        "yes",
        "age.img",
        "all");
    answer(
        matter,
        "reach.way",
        "phone",
        "reach.way.phone",
        "+32 470 00 00 17",
        "reach.way.when",
        "en semaine, de 12:15 à 13:00",
        "reach.way.message",
        "no",
        "reach.never",
        "message,voicemail",
        "who.name.call",
        "Élodie",
        "who.name",
        "given=Élodie\nfamily=Vandenbroucke-Martin",
        "who.birth",
        "exact|1994-03-17|",
        "what.kind",
        "photo,video",
        "what.shared",
        "no",
        "what.when",
        "month|" + today.minusDays(60).toString().substring(0, 7) + "|",
        "what.link",
        "her",
        "tried.asked",
        "yes",
        "want.first",
        "removed,undecided",
        "want.risk",
        "Son employeur ne doit rien apprendre.");
    answer(
        matter,
        "pub.items",
        """
        https://chirp.example/ombre_nam/status/884120017?s=20&t=abc
        https://chirp.example/ombre_nam/status/884120017
        https://chirp.example/ombre_nam/status/884120391 et aussi https://chirp.example/ombre_nam/status/884121002,
        https://pic.chirp.example/9aZkQ
        http://www.chirp.example/i/bookmarks-of/ombre_nam?utm_source=share
        (https://chirp.example/redit_belgique/status/884200555)
        chirp.example/elodie_vdb_leak/status/884300001
        https://search.example/results?q=elodie+vandenbroucke+martin+namur
        """);
    answer(matter, "mand.plat", "A=yes\nB=later\nC=yes\nD=no\nE=later\nP=no\nS=yes");
    services.mandates.sign(
        matter.id(),
        Optional.of(Brussels.date(clock.instant())),
        "Namur",
        "",
        "1",
        Optional.empty());
    services.interview.answer(
        matter.id(),
        new FieldId("mand.sign"),
        "date=exact|" + Brussels.date(clock.instant()) + "|\nplace=Namur");
    kinds(matter);
    at(43, 10, 30);
    check(matter, Set.of(1, 2, 3, 4, 5, 6, 7, 8), ContentItem.Seen.ONLINE);
    services.directory.confirm(CHIRP, "site du destinataire, rubrique contact");
    Letter request = write(matter, Rung.REQUEST, CHIRP, 43, 15, 5);
    send(matter, request, 43, 15, 20, Set.of(Channel.EMAIL, Channel.REGISTERED), "RR000000017BE");
    reply(
        request,
        43,
        15,
        36,
        Set.of(ReplyKind.ACKNOWLEDGED),
        "Hello,\n\nThis is an automatic confirmation that we received your report.\nTicket: CH-55310027\n\nChirp Support",
        Map.of(),
        "",
        "CH-55310027");
    reply(
        request,
        39,
        22,
        41,
        Set.of(ReplyKind.DEMANDS_DATA),
        "Hi there,\n\nBefore we can review this content we need to verify that the person shown in it made the report. Please reply with a clear copy of her government-issued photo ID, both sides.\n\nTrust & Safety",
        Map.of(),
        "Please reply with a clear copy of her government-issued photo ID, both sides.",
        "CH-55310027");
    reply(
        request,
        31,
        8,
        2,
        Set.of(ReplyKind.REFUSED),
        "Hello,\n\nWe have reviewed the posts you reported. We found that this account is not in violation of the Chirp rules, so we won't be taking action at this time.\n\nChirp",
        all(matter, Set.of(1, 2, 3, 4, 5, 6, 7), Claim.REFUSED),
        "We found that this account is not in violation of the Chirp rules, so we won't be taking action at this time.",
        "CH-55310027");
    at(28, 9, 30);
    check(matter, Set.of(1, 2, 3, 4, 5, 6, 7), ContentItem.Seen.ONLINE);
    Letter reminder = write(matter, Rung.REMINDER, CHIRP, 28, 10, 0);
    send(matter, reminder, 28, 10, 20, Set.of(Channel.EMAIL, Channel.REGISTERED), "RR000000025BE");
    Map<ItemId, Claim> partly =
        new java.util.HashMap<>(all(matter, Set.of(1, 3, 4, 5, 6), Claim.REMOVED));
    partly.putAll(all(matter, Set.of(2), Claim.REFUSED));
    partly.putAll(all(matter, Set.of(7), Claim.LIMITED));
    reply(
        reminder,
        18,
        17,
        55,
        Set.of(ReplyKind.PARTLY_REMOVED, ReplyKind.REFUSED, ReplyKind.BLOCKED_REGIONALLY),
        "Madame, Monsieur,\n\nAprès un nouvel examen, cinq contenus ont été retirés. Les deux autres publications n’enfreignent pas nos règles ; elles resteront en ligne. L’accès à l’une d’elles pourra être limité en Belgique.\n\nL’équipe Sécurité",
        partly,
        "Les deux autres publications n’enfreignent pas nos règles ; elles resteront en ligne.",
        "CH-55310027");
    at(15, 9, 10);
    check(matter, Set.of(1, 3, 4, 5, 6), ContentItem.Seen.REMOVED);
    check(matter, Set.of(2, 7), ContentItem.Seen.ONLINE);
    services.directory.confirm(SEARCH, "site du destinataire");
    Letter delisting = write(matter, Rung.REQUEST, SEARCH, 1, 11, 0);
    send(matter, delisting, 1, 11, 20, Set.of(Channel.FORM), "");
    for (int seen : new int[] {14, 8}) {
      at(seen, 9, 0);
      check(matter, Set.of(1, 3, 4, 5, 6), ContentItem.Seen.REMOVED);
    }
  }

  /** A mother calls for her daughter: no letter, no look; the addresses as they are. */
  private void minor() {
    at(4, 17, 10);
    Case matter = services.cases.open(Language.NL);
    answer(
        matter,
        "safe.free",
        "yes",
        "safe.danger",
        "yes",
        "who.role",
        "parent",
        "who.knows",
        "yes",
        "age.now",
        "no",
        "age.img",
        "none",
        "reach.way",
        "through",
        "reach.way.through",
        "haar moeder",
        "reach.way.when",
        "na 17:00");
    services.items.paste(
        matter.id(),
        "https://tubeone.example/v/5269262716\nhttps://mirrorx.example/watch/77120\n",
        ContentItem.SeenBy.PERSON,
        Optional.empty());
  }

  /** A first call, broken off after safety and age. */
  private void begun(Language language) {
    at(0, 8, 40);
    Case matter = services.cases.open(language);
    answer(matter, "safe.free", "yes", "safe.danger", "yes", "who.role", "herself");
    services.desk.appoint(
        matter.id(),
        Optional.of(day(0).atTime(LocalTime.of(16, 30)).atZone(Brussels.ZONE).toInstant()),
        "");
  }

  private LocalDate day(int daysAgo) {
    return today.minusDays(daysAgo);
  }

  private void at(int daysAgo, int hour, int minute) {
    Instant moment = day(daysAgo).atTime(hour, minute).atZone(Brussels.ZONE).toInstant();
    clock.set(moment.isAfter(now) ? now.minus(Duration.ofMinutes(2)) : moment);
  }

  private void answer(Case matter, String... fieldsAndValues) {
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      FieldId field = new FieldId(fieldsAndValues[i]);
      services.interview.answer(matter.id(), field, fieldsAndValues[i + 1].strip());
      QuestionId question = services.interview.definition().questionOf(field).orElseThrow().id();
      services.interview.handle(matter.id(), question, Status.ANSWERED);
      services.interview.goTo(matter.id(), question);
    }
  }

  private void kinds(Case matter) {
    for (ContentItem item : services.items.of(matter.id())) {
      ContentItem.Kind kind =
          switch (item.number()) {
            case 2 -> ContentItem.Kind.VIDEO;
            case 4 -> ContentItem.Kind.IMAGE;
            case 5 -> ContentItem.Kind.LIST;
            case 8 -> ContentItem.Kind.SEARCH_RESULT;
            default -> ContentItem.Kind.POST;
          };
      services.items.change(
          new ContentItem(
              item.id(),
              item.caseId(),
              item.number(),
              item.url(),
              item.canonical(),
              item.description(),
              item.platform(),
              kind,
              Optional.empty(),
              Optional.of(day(53)),
              item.firstSeenBy(),
              item.ageMark(),
              item.addedAt(),
              item.seen(),
              item.seenAt()));
    }
  }

  private List<ContentItem> items(Case matter, Set<Integer> numbers) {
    return services.items.of(matter.id()).stream()
        .filter(i -> numbers.contains(i.number()))
        .toList();
  }

  private void check(Case matter, Set<Integer> numbers, ContentItem.Seen seen) {
    services.items.check(items(matter, numbers), seen, clock.instant(), "");
  }

  private Map<ItemId, Claim> all(Case matter, Set<Integer> numbers, Claim claim) {
    return items(matter, numbers).stream().collect(Collectors.toMap(ContentItem::id, i -> claim));
  }

  private Letter write(
      Case matter, Rung rung, AddresseeId addressee, int daysAgo, int hour, int minute) {
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

  private void send(
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

  private void reply(
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
