package tutela.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tutela.casefile.domain.ContentItem;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.Status;
import tutela.kernel.Brussels;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.kernel.LetterId;
import tutela.letters.domain.Letter;
import tutela.letters.domain.Rung;
import tutela.tracking.domain.Channel;
import tutela.tracking.domain.Notice;

/** A case that is ready for a letter about given addresses. All of it is invented. */
public final class LetterCase {
  /** What no letter of the case may hold. */
  public static final List<String> IDENTITY =
      List.of(
          "Fleurienne",
          "Ostrowaert",
          "17/03/1994",
          "1994-03-17",
          "470 00 00 17",
          "470000017",
          "fleur.ost@mail.example",
          "fleurtje_o",
          "Lindenlaan");

  private static final List<String> ENDS =
      List.of(
          "/ombre_nam/status/884120017",
          "/watch/it?v=dQw4-w9_gXc&list=PL--affine-office-fi-fl-ffi&t=1h2m3s",
          "/i/%C3%A9t%C3%A9%20%E2%82%AC/100%25?q=a%26b%3Dc&utm_campaign=keep-me",
          "/a-very-long-path-of-many-hyphens-that-goes-on-and-on-until-it-needs-a-second-line-for-sure/x",
          "/search?collection=0b7e51a2-77d4-4c0e-9f2b-5e1c9a6d2f10&sort=recent&view=grid&lang=fr-BE&page=2&cursor=eyJhIjoxLCJiIjpbMSwyLDNdfQ%3D%3D",
          "/u/~name_/p/1.2.3;v=1,2/(a)/!$'*+#:~:text=some%20words");

  private final SessionServices services;
  private final CaseId id;

  private LetterCase(SessionServices services, CaseId id) {
    this.services = services;
    this.id = id;
  }

  /** Addresses of every shape, each another. */
  public static List<String> addresses(int count) {
    List<String> addresses = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String end = ENDS.get(i % ENDS.size());
      int cut = end.indexOf('/', 1) < 0 ? end.length() : end.indexOf('/', 1);
      addresses.add("https://chirp.example" + end.substring(0, cut) + "-" + i + end.substring(cut));
    }
    return addresses;
  }

  /** Her answers, her mandate, and the addresses seen online just now. */
  public static LetterCase about(SessionServices services, List<String> addresses) {
    return about(services, Clock.systemUTC(), addresses);
  }

  /** The same on the day of a clock of the test's own. */
  public static LetterCase about(SessionServices services, Clock clock, List<String> addresses) {
    WholeCase.office(services);
    CaseId id = services.cases.open(Language.FR).id();
    LetterCase matter = new LetterCase(services, id);
    matter.say(
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
        "all",
        "who.name.call",
        "Fleurienne",
        "who.name",
        "given=Fleurienne\nfamily=Ostrowaert",
        "who.birth",
        "exact|1994-03-17|",
        "who.name.phone",
        "+32 470 00 00 17",
        "who.name.email",
        "fleur.ost@mail.example",
        "who.name.handles",
        "@fleurtje_o",
        "who.name.address",
        "Lindenlaan 12\n5000 Namur",
        "what.kind",
        "photo,video",
        "what.shared",
        "no",
        "what.link",
        "her",
        "mand.plat",
        "A=yes\nB=later\nC=yes\nD=no\nE=later\nP=no\nS=yes");
    services.items.paste(
        id, String.join("\n", addresses), ContentItem.SeenBy.PERSON, Optional.empty());
    services.items.check(services.items.of(id), ContentItem.Seen.ONLINE, clock.instant(), "");
    services.mandates.sign(
        id, Optional.of(Brussels.date(clock.instant())), "Namur", "", "1", Optional.empty());
    services.directory.confirm(WholeCase.CHIRP, "page of the addressee");
    return matter;
  }

  /** What she says in the conversation: a field, its value, and so on. */
  public void say(String... fieldsAndValues) {
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      FieldId field = new FieldId(fieldsAndValues[i]);
      services.interview.answer(id, field, fieldsAndValues[i + 1]);
      services.interview.handle(
          id,
          services.interview.definition().questionOf(field).orElseThrow().id(),
          Status.ANSWERED);
    }
  }

  public CaseId id() {
    return id;
  }

  public String reference() {
    return services.cases.get(id).reference();
  }

  /** A removal request about all of them, not yet settled. */
  public LetterId draft() {
    return services.letters.begin(id, Rung.REQUEST, WholeCase.CHIRP, List.of()).id();
  }

  /** Decides whatever stands against a letter, and makes it final. */
  public Letter settle(LetterId draft) {
    return WholeCase.settle(services, draft);
  }

  /** The removal request, final and just sent. */
  public Notice sent(Clock clock) {
    Letter letter = settle(draft());
    services.notices.sent(
        id, letter.id(), Set.of(Channel.EMAIL), clock.instant(), "", Optional.empty());
    return services.notices.ofLetter(letter.id()).orElseThrow();
  }

  public Letter finalLetter(Language language) {
    LetterId draft = draft();
    services.letters.setLanguage(draft, language);
    return WholeCase.settle(services, draft);
  }
}
