package tutela.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tutela.interview.domain.Answers;
import tutela.interview.domain.Choices;
import tutela.interview.domain.Definition;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.FieldType;
import tutela.interview.domain.FirstLetter;
import tutela.interview.domain.Gate;
import tutela.interview.domain.Page;
import tutela.interview.domain.Path;
import tutela.interview.domain.Progress;
import tutela.interview.domain.Question;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Route;
import tutela.interview.domain.Rows;
import tutela.interview.domain.Status;
import tutela.interview.domain.Turn;

/** What holds whatever anybody answers, in any order. */
final class InterviewPropertiesTest {
  private static final Definition SHIPPED = Interview.SHIPPED;
  private static final int ROUNDS = 2_000;
  private static final java.time.LocalDate TODAY = java.time.LocalDate.of(2026, 11, 24);

  private final Random random = new Random(20261124);

  @Test
  void noPageAndNoQuestionIsBlank() {
    for (int round = 0; round < ROUNDS; round++) {
      Path path = Path.of(SHIPPED, randomAnswers());
      List<Question> seen = new ArrayList<>();
      for (Page page : path.pages()) {
        assertThat(path.questions(page)).isNotEmpty();
        seen.addAll(path.questions(page));
      }
      assertThat(seen).isEqualTo(path.questions()).doesNotHaveDuplicates();
      for (Question question : path.questions()) {
        assertThat(path.fields(question)).as(question.id().value()).isNotEmpty();
        for (Field field : path.fields(question)) {
          if (field.type().hasOptions()) {
            assertThat(path.options(field)).as(field.id().value()).isNotEmpty();
          }
        }
      }
    }
  }

  @Test
  void oneWalksThroughEveryQuestionOnceAndBack() {
    for (int round = 0; round < ROUNDS / 4; round++) {
      Path path = Path.of(SHIPPED, randomAnswers());
      List<Question> forth = new ArrayList<>();
      Optional<Question> at = path.questions().stream().findFirst();
      while (at.isPresent()) {
        forth.add(at.get());
        at = path.next(at.get().id());
      }
      List<Question> back = new ArrayList<>();
      at = Optional.of(path.questions().getLast());
      while (at.isPresent()) {
        back.add(at.get());
        at = path.previous(at.get().id());
      }
      assertThat(forth).isEqualTo(path.questions());
      assertThat(back.reversed()).isEqualTo(path.questions());
    }
  }

  @Test
  void goingBackAndForthInAnyOrderGivesTheSameFacts() {
    for (int round = 0; round < ROUNDS / 4; round++) {
      Answers straight = randomAnswers();
      List<Map.Entry<FieldId, String>> writes = new ArrayList<>(straight.values().entrySet());
      Collections.shuffle(writes, random);
      Answers wandering = Answers.none();
      for (Map.Entry<FieldId, String> write : writes) {
        Question elsewhere = any(SHIPPED.questions());
        wandering = wandering.with(elsewhere.id(), any(List.of(Status.values())));
        wandering = wandering.with(write.getKey(), randomValue(field(write.getKey())));
        wandering = wandering.with(write.getKey(), write.getValue());
      }
      for (Question question : SHIPPED.questions()) {
        wandering = wandering.with(question.id(), straight.status(question.id()));
      }
      assertThat(wandering).isEqualTo(straight);
      Path one = Path.of(SHIPPED, straight);
      Path other = Path.of(SHIPPED, wandering);
      assertThat(other.questions()).isEqualTo(one.questions());
      assertThat(facts(other)).isEqualTo(facts(one));
    }
  }

  @Test
  void whatIsHiddenComesBackAsItWas() {
    for (int round = 0; round < ROUNDS / 4; round++) {
      Answers before = randomAnswers().with(now(), Status.ANSWERED).with(nowField(), "yes");
      Answers hidden = before.with(nowField(), "no");
      Answers after = hidden.with(nowField(), "yes");

      assertThat(Path.of(SHIPPED, hidden).facts().route().route()).isEqualTo(Route.M);
      assertThat(after).isEqualTo(before);
      assertThat(facts(Path.of(SHIPPED, after))).isEqualTo(facts(Path.of(SHIPPED, before)));
    }
  }

  @Test
  void nothingIsOpenForSomebodyUnder18() {
    int minors = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Answers answers = randomAnswers();
      Path path = Path.of(SHIPPED, answers);
      boolean under18 =
          answers.status(now()) != Status.DECLINED
              && answers.value(nowField()).equals(Optional.of("no"));
      if (!under18) {
        continue;
      }
      minors++;
      assertThat(path.facts().route().closed()).containsExactlyInAnyOrder(Gate.values());
      assertThat(path.questions())
          .noneMatch(question -> question.id().value().startsWith("what."))
          .noneMatch(question -> question.id().value().startsWith("dist."))
          .noneMatch(question -> question.id().value().equals("mand.sign"));
      assertThat(path.facts().chosen(new FieldId("mand.plat"))).isSubsetOf(Set.of("P"));
      assertThat(FirstLetter.of(path, TODAY).isReady()).isFalse();
    }
    assertThat(minors).isGreaterThan(100);
  }

  @Test
  void whatSheKeptIsAskedOnlyWhereTheRouteOpensIt() {
    int asked = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Path path = Path.of(SHIPPED, randomAnswers());
      boolean evidence =
          path.questions().stream().anyMatch(q -> q.id().value().startsWith("evid."));
      assertThat(evidence).isEqualTo(path.closed(Gate.EVIDENCE).isEmpty());
      asked += evidence ? 1 : 0;
    }
    assertThat(asked).isGreaterThan(50);
  }

  @Test
  void whatASecondCallAsksStandsInNobodysWay() {
    for (int round = 0; round < ROUNDS / 4; round++) {
      Answers answers = randomAnswers();
      Answers first = answers;
      Answers put = answers;
      for (Question question : Path.of(SHIPPED, answers).questions(Turn.SECOND)) {
        first = first.with(question.id(), Status.OPEN);
        put = put.with(question.id(), Status.ANSWERED);
      }
      Progress without = Progress.of(Path.of(SHIPPED, first));
      Progress with = Progress.of(Path.of(SHIPPED, put));
      assertThat(with.handled()).isEqualTo(without.handled());
      assertThat(with.minutesLeft()).isEqualTo(without.minutesLeft());
      assertThat(with.nextOpen()).isEqualTo(without.nextOpen());
      assertThat(FirstLetter.of(Path.of(SHIPPED, first), TODAY))
          .isEqualTo(FirstLetter.of(Path.of(SHIPPED, put), TODAY));
    }
  }

  @Test
  void noLetterGoesButOnTheAdultRoute() {
    for (int round = 0; round < ROUNDS; round++) {
      Path path = Path.of(SHIPPED, randomAnswers());
      if (FirstLetter.of(path, TODAY).isReady()) {
        assertThat(path.facts().route().closed()).isEmpty();
        assertThat(path.facts().chosen(new FieldId("mand.plat"))).contains("A");
      }
    }
  }

  @Test
  void progressCountsWhatIsOnThePath() {
    for (int round = 0; round < ROUNDS / 4; round++) {
      Path path = Path.of(SHIPPED, randomAnswers());
      Progress progress = Progress.of(path);

      assertThat(progress.total()).isEqualTo(path.questions(Turn.FIRST).size());
      assertThat(progress.handled()).isBetween(0, progress.total());
      assertThat(progress.later()).isEqualTo(path.leftForLater().size());
      assertThat(progress.nextOpen().isEmpty()).isEqualTo(progress.handled() == progress.total());
      assertThat(progress.minutesLeft() == 0).isEqualTo(progress.nextOpen().isEmpty());
      assertThat(progress.pages()).allMatch(page -> page.total() > 0);
    }
  }

  private static QuestionId now() {
    return new QuestionId("age.now");
  }

  private static FieldId nowField() {
    return new FieldId("age.now");
  }

  private static Map<FieldId, String> facts(Path path) {
    Map<FieldId, String> facts = new HashMap<>();
    for (Field field : SHIPPED.fields()) {
      path.facts().value(field.id()).ifPresent(value -> facts.put(field.id(), value));
    }
    return facts;
  }

  private static Field field(FieldId id) {
    return SHIPPED.field(id).orElseThrow();
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private Answers randomAnswers() {
    Answers answers = Answers.none();
    for (Question question : SHIPPED.questions()) {
      answers = answers.with(question.id(), any(List.of(Status.values())));
      for (Field field : question.fields()) {
        if (random.nextInt(3) > 0) {
          answers = answers.with(field.id(), randomValue(field));
        }
      }
    }
    return answers;
  }

  private String randomValue(Field field) {
    return switch (field.type()) {
      case YES_NO_UNSURE, ONE -> any(field.choices());
      case MANY -> Choices.text(some(field.choices()));
      case CONSENTS -> {
        Map<String, String> rows = new HashMap<>();
        some(field.choices()).forEach(row -> rows.put(row, any(List.of("yes", "no", "later"))));
        yield Rows.of(rows).text();
      }
      case DATE ->
          any(List.of("exact|2026-10-02|", "season|2026-spring|au printemps", "unknown||jadis"));
      case INSTANT -> "2026-10-12T10:30:00+02:00";
      default ->
          field.type().isComposite()
              ? Rows.of(Map.of(field.type().parts().firstEntry().getKey(), partValue(field))).text()
              : "une réponse";
    };
  }

  private static String partValue(Field field) {
    FieldType type = field.type().parts().firstEntry().getValue();
    return type == FieldType.DATE
        ? "exact|2026-10-02|"
        : type == FieldType.INSTANT ? "2026-10-12T10:30:00Z" : "yes";
  }

  private List<String> some(List<String> choices) {
    return choices.stream().filter(choice -> random.nextInt(3) == 0).toList();
  }
}
