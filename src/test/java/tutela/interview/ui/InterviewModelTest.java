package tutela.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tutela.interview.DefinitionReader;
import tutela.interview.domain.Answers;
import tutela.interview.domain.Definition;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.Question;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Route;
import tutela.interview.domain.Status;
import tutela.interview.domain.Turn;
import tutela.kernel.Language;
import tutela.packs.store.YamlPacks;

/** Where the conversation goes. */
final class InterviewModelTest {
  private static final Definition SHIPPED = new DefinitionReader(new YamlPacks()).read();

  private final InterviewModel model = new InterviewModel(SHIPPED);

  private InterviewModelTest() {
    open(Answers.none(), Optional.empty(), Optional.empty(), Route.OPEN);
  }

  private void open(
      Answers answers, Optional<QuestionId> wanted, Optional<QuestionId> kept, Route route) {
    model.load(answers, wanted, kept, route);
  }

  private static Optional<QuestionId> at(String id) {
    return Optional.of(new QuestionId(id));
  }

  private String place() {
    return model.place().value();
  }

  private void say(String field, String value) {
    model.say(new FieldId(field), value);
  }

  private Status settle(String field, String value) {
    say(field, value);
    Question question = SHIPPED.questionOf(new FieldId(field)).orElseThrow();
    Status status = model.settledBy(question);
    model.handle(question.id(), status);
    return status;
  }

  @Test
  void beginsAtTheFirstQuestionAndComesBackToTheOneThatWasLeft() {
    assertThat(place()).isEqualTo("safe.free");
    open(Answers.none(), Optional.empty(), at("want.risk"), Route.OPEN);
    assertThat(place()).isEqualTo("want.risk");
    open(Answers.none(), at("reach.way"), at("want.risk"), Route.OPEN);
    assertThat(place()).isEqualTo("reach.way");
    open(Answers.none(), Optional.empty(), Optional.of(InterviewModel.END), Route.OPEN);
    assertThat(model.question()).isEmpty();
  }

  @Test
  void aQuestionThatIsNoLongerShownGivesWayToTheNext() {
    open(Answers.none(), Optional.empty(), at("thr.what"), Route.OPEN);
    assertThat(place()).isEqualTo("pub.items");
  }

  @Test
  void aChoiceThatWasNotMadeStaysOpenAndAnEmptyTextDoesNot() {
    assertThat(settle("safe.free", "")).isEqualTo(Status.OPEN);
    assertThat(settle("safe.free", "unsure")).isEqualTo(Status.ANSWERED);
    assertThat(settle("want.risk", "")).isEqualTo(Status.ANSWERED);
    assertThat(settle("who.name.call", "")).isEqualTo(Status.ANSWERED);
  }

  @Test
  void goingOnTakesNothingBack() {
    model.handle(new QuestionId("safe.free"), Status.DECLINED);
    assertThat(settle("safe.free", "")).isEqualTo(Status.DECLINED);
    model.handle(new QuestionId("safe.free"), Status.LATER);
    assertThat(settle("safe.free", "")).isEqualTo(Status.LATER);
    assertThat(settle("safe.free", "yes")).isEqualTo(Status.ANSWERED);
  }

  @Test
  void theNextQuestionIsTheNextThatWasNotPut() {
    settle("safe.danger", "yes");
    model.goTo(new QuestionId("safe.free"));
    assertThat(model.following().value()).isEqualTo("who.role");
    model.goTo(new QuestionId("end.next"));
    assertThat(model.following()).isEqualTo(InterviewModel.END);
    assertThat(model.notPut()).extracting(q -> q.id().value()).contains("safe.free");
  }

  @Test
  void theWayBackLeadsFromTheEndToTheLastQuestion() {
    assertThat(model.before()).isEmpty();
    model.goTo(new QuestionId("safe.danger"));
    assertThat(model.before()).isEqualTo(at("safe.free"));
    model.goTo(InterviewModel.END);
    assertThat(model.before()).isEqualTo(at("end.next"));
  }

  @Test
  void aDangerIsToldOnce() {
    say("safe.danger", "no");
    assertThat(model.newDangers(model.path().facts()))
        .extracting(d -> d.id())
        .containsExactly("danger");
    assertThat(model.newDangers(model.path().facts())).isEmpty();
    say("safe.harm", "yes");
    assertThat(model.newDangers(model.path().facts()))
        .extracting(d -> d.id())
        .containsExactly("harm");
    say("safe.danger", "yes");
    assertThat(model.newDangers(model.path().facts())).isEmpty();
    say("safe.danger", "unsure");
    assertThat(model.newDangers(model.path().facts()))
        .extracting(d -> d.id())
        .containsExactly("danger");
  }

  @Test
  void aDangerThatWasKnownIsNotNew() {
    open(
        Answers.of(Map.of(new FieldId("safe.danger"), "no"), Map.of()),
        Optional.empty(),
        Optional.empty(),
        Route.OPEN);
    assertThat(model.newDangers(model.path().facts())).isEmpty();
  }

  @Test
  void agesThatLeaveTheOthersToActLeadThereOnce() {
    settle("age.now", "no");
    assertThat(model.wouldLeadToOthers()).isTrue();
    assertThat(model.leadsToOthers()).isTrue();
    assertThat(model.leadsToOthers()).isFalse();
    settle("age.now", "unsure");
    settle("age.img", "unsure");
    assertThat(model.leadsToOthers()).as("H is another page").isTrue();
  }

  @Test
  void someImagesOnlyLeaveTheInterviewWhereItIs() {
    settle("age.now", "yes");
    settle("age.img", "some");
    assertThat(model.path().facts().route().route()).isEqualTo(Route.X);
    assertThat(model.leadsToOthers()).isFalse();
  }

  @Test
  void theRailTellsWhereOneIsAndWhatWasLeft() {
    model.handle(new QuestionId("reach.way"), Status.LATER);
    settle("want.first", "removed");
    settle("want.risk", "rien");
    List<Rail.RailRow> rail = model.rail().rows();
    assertThat(rail).hasSize(8);
    assertThat(rail.getFirst())
        .returns(Rail.Mark.HERE, Rail.RailRow::mark)
        .returns(1, Rail.RailRow::number)
        .returns(6, Rail.RailRow::of);
    assertThat(rail.get(1))
        .returns(Rail.Mark.LATER, Rail.RailRow::mark)
        .returns(1, Rail.RailRow::later);
    assertThat(rail.get(1).target().value()).isEqualTo("reach.never");
    assertThat(rail.get(5).mark()).isEqualTo(Rail.Mark.DONE);
    assertThat(rail.get(7).mark()).isEqualTo(Rail.Mark.OPEN);
  }

  @Test
  void aSecondCallIsWithinReachAndNobodyIsLedToIt() {
    model.goTo(new QuestionId("safe.free"));
    assertThat(model.rail().rows().getFirst().topics())
        .extracting(topic -> topic.page().id().value())
        .containsExactly("again", "greet", "home");
    SHIPPED.questions().stream()
        .filter(q -> SHIPPED.pageOf(q.id()).orElseThrow().turn() == Turn.FIRST)
        .forEach(q -> model.handle(q.id(), Status.LATER));
    model.goTo(new QuestionId("end.next"));
    assertThat(model.following()).isEqualTo(InterviewModel.END);
    assertThat(model.notPut()).isEmpty();
    model.goTo(InterviewModel.END);
    assertThat(model.before()).isEqualTo(at("end.next"));
    assertThat(model.rail().topics())
        .extracting(topic -> topic.target().value())
        .contains("reach.seen");
  }

  @Test
  void aPageOfASecondCallIsGoneThroughAndLeftForWhatIsOpen() {
    model.goTo(new QuestionId("reach.seen"));
    assertThat(model.before()).isEqualTo(Optional.of(InterviewModel.END));
    assertThat(model.following().value()).isEqualTo("reach.code");
    model.goTo(new QuestionId("reach.post"));
    assertThat(model.following().value()).as("the first call is open still").isEqualTo("safe.free");
    assertThat(model.before()).isEqualTo(at("reach.code"));
    Rail.RailRow reach = model.rail().rows().get(1);
    assertThat(reach.mark()).isEqualTo(Rail.Mark.HERE);
    assertThat(reach.number()).isZero();
    assertThat(reach.topics().getFirst())
        .returns(Rail.Mark.HERE, Rail.Topic::mark)
        .returns(3, Rail.Topic::number)
        .returns(3, Rail.Topic::of);
  }

  @Test
  void whatCanBeDoneIsSaidOnceAPageIsSettled() {
    assertThat(model.stop()).isEmpty();
    SHIPPED.pages().getFirst().questions().forEach(q -> model.handle(q.id(), Status.LATER));
    assertThat(model.stop().orElseThrow().in(Language.FR)).contains("feuille de sécurité");
  }

  @Test
  void handledQuestionsOfThePageFoldWithoutTheOneThatIsOpen() {
    settle("safe.free", "yes");
    settle("safe.danger", "yes");
    model.goTo(new QuestionId("safe.danger"));
    assertThat(model.handledHere()).extracting(q -> q.id().value()).containsExactly("safe.free");
  }
}
