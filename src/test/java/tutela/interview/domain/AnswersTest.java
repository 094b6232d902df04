package tutela.interview.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** No value goes away but by being changed itself. */
final class AnswersTest {
  private static final FieldId FIELD = new FieldId("pub.learnt.words");
  private static final QuestionId QUESTION = new QuestionId("pub.learnt");

  @Test
  void keepsTheValueWhateverBecomesOfTheQuestion() {
    Answers answers = Answers.none().with(FIELD, "une collègue");

    for (Status status : Status.values()) {
      answers = answers.with(QUESTION, status);
      assertThat(answers.value(FIELD)).contains("une collègue");
      assertThat(answers.status(QUESTION)).isEqualTo(status);
    }
  }

  @Test
  void tellsLaterFromPrefersNotToSay() {
    assertThat(Answers.none().with(QUESTION, Status.LATER))
        .isNotEqualTo(Answers.none().with(QUESTION, Status.DECLINED));
    assertThat(Status.LATER.isHandled()).isTrue();
    assertThat(Status.DECLINED.isHandled()).isTrue();
    assertThat(Status.OPEN.isHandled()).isFalse();
  }

  @Test
  void isTakenBackByEmptyingTheField() {
    Answers answers = Answers.none().with(FIELD, "x").with(FIELD, " ");

    assertThat(answers).isEqualTo(Answers.none());
  }

  @Test
  void showsNothingOfItInLogs() {
    assertThat(Answers.none().with(FIELD, "une collègue").toString()).doesNotContain("collègue");
  }
}
