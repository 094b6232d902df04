package tutela.app;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tutela.casefile.DraftService;
import tutela.casefile.domain.Attachment;
import tutela.casefile.domain.Case;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.Note;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Status;
import tutela.kernel.AddresseeId;
import tutela.kernel.Brussels;
import tutela.kernel.CaseId;
import tutela.kernel.Language;
import tutela.kernel.LetterId;
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
 * Everything that is done in one case, through the use cases: what a caseworker does by the screens
 * from the first call to the reminder. All of it is invented.
 */
public final class WholeCase {
  public static final AddresseeId CHIRP = new AddresseeId("chirp");

  private static final String REPLY =
      "Hello,\n\n"
          + Markers.word("replyhead")
          + ": please send a copy of her identity card.\nWe refuse. "
          + Markers.word("replyend");

  private final SessionServices services;
  private final Clock clock;

  WholeCase(SessionServices services, Clock clock) {
    this.services = services;
    this.clock = clock;
  }

  /** From the first call to the reminder. */
  CaseId play() {
    office(services);
    Case matter = services.cases.open(Language.FR);
    CaseId id = matter.id();
    adultAnswers(id);
    everyField(id);
    services.notes.add(id, Note.Kind.CALL, Markers.word("notecall"));
    long note = services.notes.add(id, Note.Kind.AGREED, Markers.word("noteagreed")).id();
    services.notes.correct(id, note, Markers.word("notecorrected"));
    services.drafts.put(DraftService.Form.of(id, "reply"), "text", Markers.word("draft"));
    items(id);
    mandate(id);
    Letter request = write(id, Rung.REQUEST);
    Attachment proof = seal(id, Attachment.Kind.PROOF, "proof");
    services.notices.sent(
        id,
        request.id(),
        Set.of(Channel.EMAIL, Channel.REGISTERED),
        clock.instant(),
        "RR1",
        Optional.of(proof.id()));
    Notice notice = services.notices.ofLetter(request.id()).orElseThrow();
    services.notices.received(notice, clock.instant(), Markers.word("receivedhow"));
    reply(id, notice);
    services.drafts.clear(DraftService.Form.of(id, "reply"));
    write(id, Rung.REMINDER);
    services.mandates.withdraw(id, Markers.word("withdrawn"));
    services.cases.search(Markers.STEM, 50);
    services.desk.desk(30);
    services.desk.overview(id);
    return id;
  }

  public static void office(SessionServices services) {
    services.office.change(
        o ->
            o.by("Aïcha Lejeune", "")
                .addressed(Language.FR, "Rue de l’Exemple 1, 1000 Bruxelles, Belgique")
                .reachedBy("retraits@institute.example", ""));
  }

  /** The choices of an adult who wants removal; what is typed comes after. */
  private void adultAnswers(CaseId id) {
    answer(
        id,
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
        "reach.way",
        "phone,message,email,through,other",
        "reach.never",
        "message,voicemail",
        "what.kind",
        "photo,video",
        "what.shared",
        "no",
        "what.link",
        "her",
        "tried.asked",
        "yes",
        "want.first",
        "removed,undecided",
        "mand.plat",
        "A=yes\nB=later\nC=yes\nD=no\nE=later\nP=no\nS=yes");
  }

  private void everyField(CaseId id) {
    for (Field field : services.interview.definition().fields()) {
      String said = Markers.answer(field);
      if (said != null) {
        answer(id, field.id().value(), said);
      }
    }
  }

  private void answer(CaseId id, String... fieldsAndValues) {
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      FieldId field = new FieldId(fieldsAndValues[i]);
      services.interview.answer(id, field, fieldsAndValues[i + 1]);
      QuestionId question = services.interview.definition().questionOf(field).orElseThrow().id();
      services.interview.handle(id, question, Status.ANSWERED);
      services.interview.goTo(id, question);
    }
  }

  private void items(CaseId id) {
    services.items.paste(
        id,
        "https://chirp.example/later/" + Markers.word("later"),
        ContentItem.SeenBy.OFFICE,
        Optional.of(Brussels.date(clock.instant())));
    services.items.check(
        services.items.of(id).stream().filter(ContentItem::hasUrl).toList(),
        ContentItem.Seen.ONLINE,
        clock.instant(),
        Markers.word("checknote"));
  }

  private void mandate(CaseId id) {
    Attachment scan = seal(id, Attachment.Kind.MANDATE, "scan");
    services.mandates.sign(
        id,
        Optional.of(Brussels.date(clock.instant())),
        Markers.word("signedplace"),
        Markers.word("limits"),
        "1",
        Optional.of(scan.id()));
  }

  private Attachment seal(CaseId id, Attachment.Kind kind, String name) {
    return services.attachments.seal(
        id,
        kind,
        Markers.word(name) + ".eml",
        ("From: x@chirp.example\nSubject: "
                + Markers.word(name + "bytes")
                + "\n\n"
                + REPLY.repeat(3000))
            .getBytes(StandardCharsets.UTF_8));
  }

  private void reply(CaseId id, Notice notice) {
    Attachment original = seal(id, Attachment.Kind.REPLY, "original");
    int start = REPLY.indexOf("We refuse");
    services.replies.record(
        new ReplyService.Draft(
            ReplySource.of(notice),
            clock.instant(),
            Set.of(ReplyKind.REFUSED, ReplyKind.DEMANDS_DATA, ReplyKind.ACKNOWLEDGED),
            REPLY,
            List.of(new Evidence(start, REPLY.length(), Evidence.Kind.REFUSAL)),
            services.items.of(id).stream()
                .filter(i -> notice.items().contains(i.id()))
                .collect(Collectors.toMap(ContentItem::id, i -> Claim.REFUSED)),
            Optional.of(original.id()),
            Markers.word("ticket")));
  }

  private Letter write(CaseId id, Rung rung) {
    services.directory.confirm(CHIRP, "page of the addressee");
    Letter letter = services.letters.begin(id, rung, CHIRP, List.of());
    Composition composed = services.letters.compose(letter.id());
    String place = composed.passages().getLast().place();
    services.letters.write(letter.id(), "own." + place + ".1", "Nous joignons la liste.");
    return settle(services, letter.id());
  }

  /** Decides whatever stands against a letter as a caseworker would, and makes it final. */
  public static Letter settle(SessionServices services, LetterId id) {
    for (Composition.Point point : services.letters.compose(id).points()) {
      switch (point) {
        case Composition.Point.UrlNames names ->
            decide(services, id, Decision.Kind.URL_KEPT, Integer.toString(names.number()));
        case Composition.Point.TextNames text ->
            decide(services, id, Decision.Kind.NOT_HER, text.subject());
        case Composition.Point.Risk risk -> decide(services, id, Decision.Kind.RISK_READ, "risk");
        case Composition.Point.Unverified law ->
            services.letters.decide(id, Decision.Kind.UNVERIFIED, law.ids(), "invented case");
        case Composition.Point.Blind blind -> decide(services, id, Decision.Kind.BLIND, "guard");
        default -> {}
      }
    }
    return services.letters.finalise(id);
  }

  private static void decide(
      SessionServices services, LetterId id, Decision.Kind kind, String subject) {
    services.letters.decide(id, kind, Set.of(subject), Markers.word("reason"));
  }

  static Map<String, String> reply() {
    return Map.of("text", REPLY);
  }
}
