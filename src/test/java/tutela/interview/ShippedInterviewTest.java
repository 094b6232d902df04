package tutela.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tutela.interview.domain.AgeRoute.Remark;
import tutela.interview.domain.Answers;
import tutela.interview.domain.Definition;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.FirstLetter;
import tutela.interview.domain.FirstLetter.Reason;
import tutela.interview.domain.Gate;
import tutela.interview.domain.Hearer;
import tutela.interview.domain.History;
import tutela.interview.domain.Identifying;
import tutela.interview.domain.Level;
import tutela.interview.domain.Need;
import tutela.interview.domain.Opening;
import tutela.interview.domain.Path;
import tutela.interview.domain.Progress;
import tutela.interview.domain.Question;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Route;
import tutela.interview.domain.RouteBlock;
import tutela.interview.domain.Safety;
import tutela.interview.domain.Status;
import tutela.interview.domain.Turn;
import tutela.kernel.Language;

/** The shipped interview: the short path, the three invented people, what each answer opens. */
final class ShippedInterviewTest {
  private static final Definition SHIPPED = Interview.SHIPPED;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static final String[] CORE = {
    "safe.free",
    "safe.danger",
    "who.role",
    "safe.harm",
    "age.now",
    "age.img",
    "reach.way",
    "reach.never",
    "who.name",
    "what.open",
    "what.kind",
    "what.shared",
    "what.when",
    "what.link",
    "pub.items",
    "pub.learnt",
    "pub.last",
    "tried.asked",
    "tried.police",
    "want.first",
    "want.risk",
    "mand.plat",
    "end.read",
    "end.next"
  };

  @Test
  void isTheShortPath() {
    Path path = new Interview().path();

    assertThat(ids(path)).containsExactly(CORE);
    assertThat(path.pages(Turn.FIRST)).hasSize(8);
    assertThat(SHIPPED.sections()).hasSize(8);
    assertThat(Progress.of(path).total()).isEqualTo(CORE.length);
    assertThat(Progress.of(path).minutesLeft()).isBetween(30, 40);
  }

  @Test
  void marksWhatTheFirstLetterNeeds() {
    assertThat(SHIPPED.questions())
        .filteredOn(question -> question.need() != Need.NONE)
        .extracting(question -> question.id().value())
        .containsExactly(
            "age.now",
            "age.img",
            "what.kind",
            "what.shared",
            "what.when",
            "what.link",
            "pub.items",
            "tried.asked",
            "want.first",
            "mand.plat",
            "mand.sign",
            "end.next");
  }

  @Test
  void keepsOnlyTheLatestAnswerOnSuicide() {
    assertThat(SHIPPED.questions())
        .filteredOn(question -> question.history() == History.LATEST)
        .extracting(question -> question.id().value())
        .containsExactly("safe.harm");
  }

  @Test
  void tellsTheGuardWhatIdentifiesHer() {
    Set<Identifying> kinds = EnumSet.noneOf(Identifying.class);
    SHIPPED.identifying().forEach(field -> kinds.add(field.identifying().orElseThrow()));

    assertThat(kinds).containsExactlyInAnyOrder(Identifying.values());
    assertThat(SHIPPED.identifying()).noneMatch(field -> field.level() == Level.PLATFORM);
  }

  @Test
  void printsToPlatformsOnlyWhatSaysNothingOfHer() {
    List<String> open = new ArrayList<>();
    SHIPPED.fields().stream()
        .filter(field -> field.level() == Level.PLATFORM)
        .forEach(field -> open.add(field.id().value()));

    assertThat(open)
        .containsExactly(
            "what.kind",
            "what.when",
            "pub.items",
            "pub.nourl",
            "pub.learnt.when",
            "pub.last",
            "tried.asked.requests");
    Field shared = SHIPPED.field(new FieldId("what.shared")).orElseThrow();
    assertThat(shared.options())
        .filteredOn(option -> option.level() == Level.PLATFORM)
        .extracting(option -> option.id())
        .containsExactly("no");
  }

  @Test
  void tellsAPlatformOfHerOwnRequestOnlyIfSheAgrees() {
    Field requests = SHIPPED.field(new FieldId("tried.asked.requests")).orElseThrow();
    Interview interview =
        new Interview().says("age.now", "yes").says("age.img", "all").says("tried.asked", "yes");

    assertThat(interview.path().facts().level(requests)).isEqualTo(Level.MANDATE);
    interview.says("tried.asked.mention", "yes");
    assertThat(interview.path().facts().level(requests)).isEqualTo(Level.PLATFORM);
    interview.says("tried.asked.mention", "unsure");
    assertThat(interview.path().facts().level(requests)).isEqualTo(Level.MANDATE);
  }

  // ---- Élodie: adult, real images, former partner

  private static Interview elodie() {
    return new Interview()
        .says("safe.free", "yes")
        .says("safe.danger", "yes")
        .says("who.role", "herself")
        .says("safe.harm", "unsure")
        .says("age.now", "yes")
        .says("age.img", "all")
        .says("reach.way", "phone")
        .says("reach.way.phone", "+32 470 00 00 17")
        .says("reach.way.when", "en semaine, 12:15-13:00")
        .says("reach.way.message", "no")
        .says("reach.never", "message")
        .saysParts("who.name", "given", "Élodie", "family", "Vandenbroucke-Martin")
        .says("who.birth", "exact|1994-03-17|")
        .says("what.open", "…")
        .says("what.kind", "photo,video")
        .says("what.shared", "no")
        .says("what.when", "unknown||")
        .says("what.link", "her,distributor")
        .says("pub.items", "https://chirp.example/ombre_nam/status/884120017")
        .says("pub.learnt", "told")
        .says("pub.learnt.when", "about|2026-10-02|vers 21 h 40")
        .says("pub.last", "2026-10-12T10:30:00+02:00")
        .says("tried.asked", "yes")
        .saysParts(
            "tried.asked.requests",
            "to",
            "Chirp",
            "when",
            "exact|2026-10-05|",
            "how",
            "form",
            "answer",
            "demanded",
            "demanded",
            "identity-card,selfie")
        .says("tried.police", "no")
        .says("want.first", "removed")
        .says("want.risk", "…")
        .saysParts(
            "mand.plat",
            "A",
            "yes",
            "B",
            "later",
            "C",
            "yes",
            "D",
            "no",
            "E",
            "later",
            "P",
            "no",
            "S",
            "yes")
        .saysParts("mand.sign", "date", "exact|2026-10-12|", "place", "Namur")
        .saysParts("end.read", "right", "yes")
        .saysParts(
            "end.next", "at", "2026-10-14T12:30:00+02:00", "way", "téléphone", "who", "nous");
  }

  @Test
  void takesElodieTheAdultWay() {
    Path path = elodie().path();

    assertThat(path.facts().route().route()).isEqualTo(Route.A);
    assertThat(path.facts().route().closed()).isEmpty();
    List<String> expected = new ArrayList<>(List.of(CORE));
    expected.add(expected.indexOf("mand.plat") + 1, "mand.sign");
    assertThat(ids(path)).containsExactlyElementsOf(expected);
    assertThat(path.firstOpen()).isEmpty();
    assertThat(raised(path)).containsExactly("harm");
    assertThat(FirstLetter.of(path, TODAY).missing()).isEmpty();
    assertThat(path.stop(SHIPPED.pages().get(3))).isPresent();
    assertThat(path.stop(SHIPPED.pages().get(6))).isPresent();
  }

  @Test
  void everyAnswerOfElodieCanBeKept() {
    elodie()
        .answers()
        .values()
        .forEach((id, value) -> SHIPPED.field(id).orElseThrow().check(value, TODAY));
  }

  @Test
  void hearsWhatElodiePutsOff() {
    Interview interview =
        elodie().handles("pub.learnt", Status.LATER).handles("want.risk", Status.DECLINED);

    Progress progress = Progress.of(interview.path());
    assertThat(progress.handled()).isEqualTo(progress.total()).isEqualTo(25);
    assertThat(progress.later()).isEqualTo(1);
    assertThat(progress.minutesLeft()).isZero();
    assertThat(interview.path().leftForLater())
        .extracting(question -> question.id().value())
        .containsExactly("pub.learnt");
    assertThat(interview.path().facts().value(new FieldId("pub.learnt"))).contains("told");
    assertThat(interview.path().facts().value(new FieldId("want.risk"))).isEmpty();
    assertThat(interview.answers().value(new FieldId("want.risk"))).contains("…");
  }

  // ---- Noor: a minor, her mother calls, extortion

  private static Interview noor() {
    return new Interview()
        .says("safe.danger", "yes")
        .says("who.role", "parent")
        .says("who.knows", "yes")
        .says("safe.harm", "yes")
        .says("age.now", "no")
        .says("age.img", "none")
        .says("reach.way", "through")
        .says("reach.way.through", "Hilde Aerts")
        .says("reach.way.when", "na 17:00");
  }

  @Test
  void takesNoorAnotherWay() {
    Interview interview = noor();
    Path path = interview.path();

    assertThat(path.facts().route().route()).isEqualTo(Route.M);
    assertThat(path.facts().route().closed()).containsExactlyInAnyOrder(Gate.values());
    assertThat(ids(path))
        .containsExactly(
            "safe.free",
            "safe.danger",
            "who.role",
            "safe.harm",
            "age.now",
            "age.img",
            "reach.way",
            "reach.never",
            "who.name",
            "thr.what",
            "pub.items",
            "tried.asked",
            "tried.police",
            "want.first",
            "want.risk",
            "mand.plat",
            "end.read",
            "end.next");
    assertThat(raised(path)).containsExactly("harm");
    assertThat(path.facts().hearer()).isEqualTo(Hearer.CALLER);
    Field consents = SHIPPED.field(new FieldId("mand.plat")).orElseThrow();
    assertThat(path.options(consents)).extracting(option -> option.id()).containsExactly("P");
    Question items = SHIPPED.question(new QuestionId("pub.items")).orElseThrow();
    assertThat(path.fields(items))
        .extracting(field -> field.id().value())
        .containsExactly("pub.items");
    RouteBlock block = path.routeBlocks().getFirst();
    assertThat(block.helpLines()).startsWith("child-focus", "police");
    assertThat(block.opened())
        .containsKeys(Opening.CHILD_FOCUS, Opening.POLICE, Opening.MINORS_SHEET);
    assertThat(block.say().orElseThrow().to(Hearer.CALLER, Language.NL).getFirst())
        .contains("niet haar fout");
    assertThat(FirstLetter.of(path, TODAY).missing())
        .singleElement()
        .satisfies(missing -> assertThat(missing.reason()).isEqualTo(Reason.ROUTE));
  }

  @Test
  void asksNoorForTheDeadline() {
    Interview interview =
        noor()
            .says("thr.what", "money,threat")
            .says("thr.what.amount", "200 euro")
            .says("thr.until", "2026-11-25T20:00:00+01:00")
            .says("thr.until.words", "morgenavond")
            .says("thr.body", "unsure");

    assertThat(interview.path().facts().isTold(new FieldId("thr.until"))).isTrue();
    assertThat(raised(interview.path())).containsExactly("harm", "body");
    Question threat = SHIPPED.question(new QuestionId("thr.what")).orElseThrow();
    assertThat(interview.path().after(threat)).hasSize(1);
    interview.says("thr.what", "nothing");
    assertThat(interview.path().after(threat)).isEmpty();
    assertThat(raised(interview.path())).containsExactly("harm");
  }

  @Test
  void doesNotLeaveNoorsWayWithoutACorrection() {
    Interview interview = noor().holds().says("age.now", "yes").says("age.img", "all");

    assertThat(interview.path().facts().route().route()).isEqualTo(Route.M);
    assertThat(interview.path().facts().route().has(Remark.HELD)).isTrue();
    assertThat(Path.of(SHIPPED, interview.answers().released()).facts().route().route())
        .isEqualTo(Route.A);
  }

  @Test
  void addressesAYoungPersonFamiliarly() {
    Interview interview = new Interview().says("who.role", "herself").says("age.now", "no");

    assertThat(interview.path().facts().hearer()).isEqualTo(Hearer.YOUNG_PERSON);
  }

  @Test
  void hasWordsForYoungPeopleWhereverTheyAreAsked() {
    List<String> without = new ArrayList<>();
    Interview young =
        new Interview()
            .says("safe.danger", "no")
            .says("who.role", "herself")
            .says("age.now", "no")
            .says("age.img", "none")
            .says("greet.lang", "other")
            .says("mand.plat", "P=yes");
    assertThat(young.path().facts().hearer()).isEqualTo(Hearer.YOUNG_PERSON);
    for (Question question : young.path().questions()) {
      if (question.say().young().isEmpty()
          && question.say().to(Hearer.PERSON, Language.DE).stream()
              .anyMatch(line -> line.matches(".*\\b(Sie|Ihnen|Ihre?[nrms]?)\\b.*"))) {
        without.add(question.id().value());
      }
    }
    assertThat(without).isEmpty();
  }

  // ---- Jürgen: adult, generated images, a channel without address

  @Test
  void takesJuergenTheAdultWay() {
    Interview interview =
        new Interview()
            .says("safe.danger", "yes")
            .says("safe.harm", "no")
            .says("who.role", "herself")
            .says("age.now", "yes")
            .says("age.img", "all")
            .says("reach.way", "email")
            .says("reach.way.email", "j.gw@post.example")
            .says("what.kind", "generated")
            .says("what.shared", "no")
            .says("pub.items", "https://forum.xn--bcher-kva.example/thread/88?page=3#p12")
            .says("pub.items.without", "yes")
            .saysParts("pub.nourl", "app", "Nachrichtendienst", "group", "«Ostkantone lacht»")
            .says("pub.learnt.when", "exact|2026-11-01|");
    Path path = interview.path();

    assertThat(path.facts().route().route()).isEqualTo(Route.A);
    assertThat(raised(path)).isEmpty();
    assertThat(ids(path)).contains("what.open", "pub.nourl").doesNotContain("thr.what");
    Question kind = SHIPPED.question(new QuestionId("what.kind")).orElseThrow();
    assertThat(path.after(kind)).as("the age in the source picture counts").hasSize(1);
    interview.says("age.img", "some");
    assertThat(interview.path().facts().route().route()).isEqualTo(Route.M_PLUS);
    assertThat(interview.path().routeBlocks()).hasSize(2);
  }

  // ---- first letter

  @Test
  void saysWhatIsMissingAtTheStart() {
    assertThat(FirstLetter.of(new Interview().path(), TODAY).missing())
        .extracting(missing -> missing.question().value())
        .contains("age.now", "age.img", "what.kind", "pub.items", "mand.plat", "mand.sign");
  }

  @Test
  void asksTheLegalServiceFirst() {
    for (String answer : List.of("yes", "unsure")) {
      assertThat(FirstLetter.of(elodie().says("what.shared", answer).path(), TODAY).missing())
          .singleElement()
          .satisfies(
              missing -> {
                assertThat(missing.question().value()).isEqualTo("what.shared");
                assertThat(missing.reason()).isEqualTo(Reason.ANSWER);
                assertThat(missing.why()).isPresent();
              });
    }
    assertThat(FirstLetter.of(elodie().says("what.shared", "withdrawn").path(), TODAY).isReady())
        .isTrue();
  }

  @Test
  void needsAnAnswerWhereTheLetterSaysSo() {
    assertThat(
            FirstLetter.of(elodie().handles("what.kind", Status.DECLINED).path(), TODAY).missing())
        .singleElement()
        .satisfies(missing -> assertThat(missing.reason()).isEqualTo(Reason.NO_ANSWER));
    assertThat(
            FirstLetter.of(elodie().handles("what.when", Status.DECLINED).path(), TODAY).isReady())
        .as("an unknown date is an answer to the law")
        .isTrue();
    assertThat(FirstLetter.of(elodie().handles("what.when", Status.OPEN).path(), TODAY).missing())
        .singleElement()
        .satisfies(missing -> assertThat(missing.reason()).isEqualTo(Reason.NOT_PUT));
  }

  @Test
  void needsHerYesAndHerSignature() {
    Interview unsigned = elodie().says("mand.sign", "");
    assertThat(FirstLetter.of(unsigned.path(), TODAY).missing())
        .extracting(missing -> missing.question().value())
        .containsExactly("mand.sign");
    Interview undated = elodie().saysParts("mand.sign", "place", "Namur");
    assertThat(FirstLetter.of(undated.path(), TODAY).isReady()).isFalse();
    Interview refused = elodie().saysParts("mand.plat", "A", "no", "P", "yes");
    assertThat(FirstLetter.of(refused.path(), TODAY).missing())
        .extracting(missing -> missing.question().value())
        .containsExactly("mand.plat");
    assertThat(FirstLetter.of(refused.path(), TODAY).missing().getFirst().reason())
        .isEqualTo(Reason.ANSWER);
  }

  @Test
  void waitsForThePolice() {
    Interview interview = elodie().says("tried.police", "yes").says("tried.police.wait", "yes");

    assertThat(FirstLetter.of(interview.path(), TODAY).missing())
        .extracting(missing -> missing.question().value())
        .containsExactly("tried.police");
    interview.says("tried.police", "no");
    assertThat(FirstLetter.of(interview.path(), TODAY).isReady()).isTrue();
  }

  @Test
  void takesADescribedPlaceForAnAddress() {
    Interview interview = elodie().says("pub.items", "").says("pub.items.without", "yes");
    assertThat(FirstLetter.of(interview.path(), TODAY).isReady()).isFalse();
    interview.saysParts("pub.nourl", "group", "Namur");
    assertThat(FirstLetter.of(interview.path(), TODAY).isReady()).isTrue();
  }

  @Test
  void sendsNothingWhereNothingIsPublished() {
    assertThat(FirstLetter.of(elodie().says("age.img", "no-image").path(), TODAY).missing())
        .extracting(missing -> missing.reason())
        .contains(Reason.THREAT_ONLY);
    assertThat(FirstLetter.of(elodie().says("what.kind", "threatened").path(), TODAY).missing())
        .extracting(missing -> missing.reason())
        .contains(Reason.THREAT_ONLY);
  }

  @Test
  void believesTheDateOfBirthAgainstTheAge() {
    assertThat(
            FirstLetter.of(elodie().says("who.birth", "exact|2008-11-25|").path(), TODAY).missing())
        .extracting(missing -> missing.reason())
        .contains(Reason.BIRTH);
    assertThat(
            FirstLetter.of(elodie().says("who.birth", "exact|2008-11-24|").path(), TODAY).isReady())
        .isTrue();
    Interview leapDay = elodie().says("who.birth", "exact|2008-02-29|");
    assertThat(FirstLetter.of(leapDay.path(), LocalDate.of(2026, 2, 28)).isReady()).isFalse();
    assertThat(FirstLetter.of(leapDay.path(), LocalDate.of(2026, 3, 1)).isReady()).isTrue();
  }

  // ---- a second call

  private static List<String> topics(Path path) {
    return path.pages(Turn.SECOND).stream().map(page -> page.id().value()).toList();
  }

  @Test
  void takesUpAsMuchAsElodieWishesInASecondCall() {
    assertThat(topics(elodie().path()))
        .containsExactly(
            "again", "greet", "home", "contact", "beside", "others", "made", "dist", "search",
            "evid", "helpers", "support", "limits", "dev");
    assertThat(topics(elodie().says("want.first", "complaint").path())).contains("court");
    assertThat(topics(elodie().says("what.kind", "photo,threatened").path())).contains("gain");
  }

  @Test
  void asksAboutTheDistributorOnlyWhereSheKnowsOne() {
    Interview interview = elodie();
    assertThat(all(interview.path()))
        .contains("dist.known")
        .doesNotContain("dist.rel", "dist.who", "dist.minor", "dist.orders");
    interview.says("dist.known", "no");
    assertThat(all(interview.path())).doesNotContain("dist.who");
    interview.says("dist.known", "suspects");
    assertThat(all(interview.path())).contains("dist.rel", "dist.who", "dist.minor", "dist.orders");
  }

  @Test
  void asksAMinorForNothingThatOthersCollect() {
    assertThat(topics(noor().path()))
        .containsExactly(
            "again", "greet", "home", "contact", "caller", "beside", "others", "gain", "helpers",
            "support");
    assertThat(all(noor().path())).doesNotContain("who.more", "mand.limit", "mand.end");
    assertThat(all(noor().says("mand.plat", "P=yes").path()))
        .contains("mand.end")
        .doesNotContain("mand.limit");
  }

  @Test
  void asksACallerByWhatRight() {
    assertThat(all(elodie().path())).doesNotContain("who.caller", "who.right", "who.direct");
    assertThat(all(noor().path())).contains("who.caller", "who.right", "who.direct");
    assertThat(all(noor().says("who.role", "relative").path()))
        .contains("who.caller", "who.direct")
        .doesNotContain("who.right");
    assertThat(all(noor().says("who.role", "heir").path()))
        .contains("who.right")
        .doesNotContain("who.direct");
  }

  private static List<String> all(Path path) {
    return path.questions().stream().map(question -> question.id().value()).toList();
  }

  // ---- safety and pages

  @Test
  void opensTheSafetyPage() {
    assertThat(raised(new Interview().says("safe.danger", "no").path())).containsExactly("danger");
    assertThat(raised(new Interview().says("safe.danger", "unsure").path()))
        .containsExactly("danger");
    assertThat(raised(new Interview().says("safe.danger", "yes").path())).isEmpty();
    assertThat(raised(new Interview().says("safe.harm", "yes").path())).containsExactly("harm");
    assertThat(raised(new Interview().says("safe.harm", "no").path())).isEmpty();
    assertThat(raised(new Interview().says("safe.free", "no").path())).isEmpty();
  }

  @Test
  void treatsAnAgeThatIsNotSaidAsUnsure() {
    Interview interview =
        new Interview().says("age.now", "yes").handles("age.img", Status.DECLINED);
    assertThat(interview.path().facts().route().route()).isEqualTo(Route.H);
    assertThat(interview.path().routeBlocks().getFirst().tasks().getFirst().id())
        .isEqualTo("age-to-settle");
    interview = new Interview().handles("age.now", Status.LATER).says("age.img", "all");
    assertThat(interview.path().facts().route().route()).isEqualTo(Route.H);
  }

  @Test
  void keepsNoDataOfSomebodyWhoDoesNotKnow() {
    Interview interview = new Interview().says("who.role", "relative").says("who.knows", "no");

    assertThat(ids(interview.path())).doesNotContain("who.name");
    interview.says("who.role", "herself");
    assertThat(ids(interview.path())).contains("who.name");
  }

  @Test
  void saysWhatCanBeDoneWhenTheCallEndsHere() {
    Path path = new Interview().path();
    List<String> stops = new ArrayList<>();
    for (var page : SHIPPED.pages()) {
      path.stop(page).ifPresent(stop -> stops.add(page.id().value()));
    }
    assertThat(stops).containsExactly("welcome", "reach");
  }

  @Test
  void knowsWhereOneIs() {
    Path path = new Interview().path();
    Path.Position position = path.position(new QuestionId("what.shared")).orElseThrow();

    assertThat(position.number()).isEqualTo(3);
    assertThat(position.of()).isEqualTo(5);
    assertThat(path.next(new QuestionId("thr.what")).orElseThrow().id().value())
        .as("from a question that is hidden now")
        .isEqualTo("pub.items");
    assertThat(path.position(new QuestionId("thr.what"))).isEmpty();
  }

  @Test
  void goesOnAtTheFirstQuestionNotPutYet() {
    Interview interview = new Interview().says("age.now", "yes").says("age.img", "all");
    for (Question question : interview.path().questions(Turn.FIRST)) {
      if (!Set.of("reach.never", "want.risk").contains(question.id().value())) {
        interview.handles(question.id().value(), Status.LATER);
      }
    }
    Path path = interview.path();
    assertThat(path.firstOpen().orElseThrow().id().value()).isEqualTo("reach.never");
    assertThat(path.nextOpen(new QuestionId("reach.never")).orElseThrow().id().value())
        .isEqualTo("want.risk");
    assertThat(path.nextOpen(new QuestionId("want.risk")).orElseThrow().id().value())
        .isEqualTo("reach.never");
  }

  @Test
  void asksNothingThatIsLeftOutOnPurpose() {
    List<String> asked = new ArrayList<>();
    for (Field field : SHIPPED.fields()) {
      String label = field.label().in(Language.FR).toLowerCase(Locale.FRENCH);
      if (label.matches(".*(religion|nationalit|orientation|employeur|mot de passe|sexe).*")) {
        asked.add(field.id().value());
      }
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void startsFromNothing() {
    assertThat(Path.of(SHIPPED, Answers.none()).facts().route().route()).isEqualTo(Route.OPEN);
  }

  /** What the first call asks. */
  private static List<String> ids(Path path) {
    return path.questions(Turn.FIRST).stream().map(question -> question.id().value()).toList();
  }

  private static List<String> raised(Path path) {
    return SHIPPED.safety().raised(path.facts()).stream().map(Safety.Trigger::id).toList();
  }
}
