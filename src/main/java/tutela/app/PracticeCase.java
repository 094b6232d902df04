package tutela.app;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tutela.casefile.domain.Case;
import tutela.casefile.domain.ContentItem;
import tutela.interview.domain.FieldId;
import tutela.kernel.AddresseeId;
import tutela.kernel.Brussels;
import tutela.kernel.ItemId;
import tutela.kernel.Language;
import tutela.letters.domain.Letter;
import tutela.letters.domain.Rung;
import tutela.tracking.domain.Channel;
import tutela.tracking.domain.Claim;
import tutela.tracking.domain.ReplyKind;

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
  private final Replay replay;

  PracticeCase(SessionServices services, ReplayClock clock, Instant now) {
    this.services = services;
    this.clock = clock;
    this.replay = new Replay(services, clock, now);
  }

  void play(Language language) {
    replay.at(44, 9, 0);
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
    replay.at(43, 10, 0);
    Case matter = services.cases.open(Language.FR);
    replay.answer(
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
    replay.answer(
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
        "month|" + replay.day(60).toString().substring(0, 7) + "|",
        "what.link",
        "her",
        "tried.asked",
        "yes",
        "want.first",
        "removed,undecided",
        "want.risk",
        "Son employeur ne doit rien apprendre.");
    replay.answer(
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
    replay.answer(matter, "mand.plat", "A=yes\nB=later\nC=yes\nD=no\nE=later\nP=no\nS=yes");
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
    replay.at(43, 10, 30);
    replay.check(matter, Set.of(1, 2, 3, 4, 5, 6, 7, 8), ContentItem.Seen.ONLINE);
    services.directory.confirm(CHIRP, "site du destinataire, rubrique contact");
    Letter request = replay.write(matter, Rung.REQUEST, CHIRP, 43, 15, 5);
    replay.send(
        matter, request, 43, 15, 20, Set.of(Channel.EMAIL, Channel.REGISTERED), "RR000000017BE");
    replay.reply(
        request,
        43,
        15,
        36,
        Set.of(ReplyKind.ACKNOWLEDGED),
        "Hello,\n\nThis is an automatic confirmation that we received your report.\nTicket: CH-55310027\n\nChirp Support",
        Map.of(),
        "",
        "CH-55310027");
    replay.reply(
        request,
        39,
        22,
        41,
        Set.of(ReplyKind.DEMANDS_DATA),
        "Hi there,\n\nBefore we can review this content we need to verify that the person shown in it made the report. Please reply with a clear copy of her government-issued photo ID, both sides.\n\nTrust & Safety",
        Map.of(),
        "Please reply with a clear copy of her government-issued photo ID, both sides.",
        "CH-55310027");
    replay.reply(
        request,
        31,
        8,
        2,
        Set.of(ReplyKind.REFUSED),
        "Hello,\n\nWe have reviewed the posts you reported. We found that this account is not in violation of the Chirp rules, so we won't be taking action at this time.\n\nChirp",
        replay.all(matter, Set.of(1, 2, 3, 4, 5, 6, 7), Claim.REFUSED),
        "We found that this account is not in violation of the Chirp rules, so we won't be taking action at this time.",
        "CH-55310027");
    replay.at(28, 9, 30);
    replay.check(matter, Set.of(1, 2, 3, 4, 5, 6, 7), ContentItem.Seen.ONLINE);
    Letter reminder = replay.write(matter, Rung.REMINDER, CHIRP, 28, 10, 0);
    replay.send(
        matter, reminder, 28, 10, 20, Set.of(Channel.EMAIL, Channel.REGISTERED), "RR000000025BE");
    Map<ItemId, Claim> partly =
        new java.util.HashMap<>(replay.all(matter, Set.of(1, 3, 4, 5, 6), Claim.REMOVED));
    partly.putAll(replay.all(matter, Set.of(2), Claim.REFUSED));
    partly.putAll(replay.all(matter, Set.of(7), Claim.LIMITED));
    replay.reply(
        reminder,
        18,
        17,
        55,
        Set.of(ReplyKind.PARTLY_REMOVED, ReplyKind.REFUSED, ReplyKind.BLOCKED_REGIONALLY),
        "Madame, Monsieur,\n\nAprès un nouvel examen, cinq contenus ont été retirés. Les deux autres publications n’enfreignent pas nos règles ; elles resteront en ligne. L’accès à l’une d’elles pourra être limité en Belgique.\n\nL’équipe Sécurité",
        partly,
        "Les deux autres publications n’enfreignent pas nos règles ; elles resteront en ligne.",
        "CH-55310027");
    replay.at(15, 9, 10);
    replay.check(matter, Set.of(1, 3, 4, 5, 6), ContentItem.Seen.REMOVED);
    replay.check(matter, Set.of(2, 7), ContentItem.Seen.ONLINE);
    services.directory.confirm(SEARCH, "site du destinataire");
    Letter delisting = replay.write(matter, Rung.REQUEST, SEARCH, 1, 11, 0);
    replay.send(matter, delisting, 1, 11, 20, Set.of(Channel.FORM), "");
    for (int seen : new int[] {14, 8}) {
      replay.at(seen, 9, 0);
      replay.check(matter, Set.of(1, 3, 4, 5, 6), ContentItem.Seen.REMOVED);
    }
  }

  /** A mother calls for her daughter: no letter, no look; the addresses as they are. */
  private void minor() {
    replay.at(4, 17, 10);
    Case matter = services.cases.open(Language.NL);
    replay.answer(
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
    replay.at(0, 8, 40);
    Case matter = services.cases.open(language);
    replay.answer(matter, "safe.free", "yes", "safe.danger", "yes", "who.role", "herself");
    services.desk.appoint(
        matter.id(),
        Optional.of(replay.day(0).atTime(LocalTime.of(16, 30)).atZone(Brussels.ZONE).toInstant()),
        "");
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
              Optional.of(replay.day(53)),
              item.firstSeenBy(),
              item.ageMark(),
              item.addedAt(),
              item.seen(),
              item.seenAt()));
    }
  }
}
