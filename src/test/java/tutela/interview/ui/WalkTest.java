package tutela.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tutela.interview.DefinitionReader;
import tutela.interview.domain.Answers;
import tutela.interview.domain.Definition;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.FieldType;
import tutela.interview.domain.Question;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Repeat;
import tutela.interview.domain.Route;
import tutela.interview.domain.Statement;
import tutela.interview.domain.Status;
import tutela.interview.domain.Turn;
import tutela.interview.domain.Voice;
import tutela.packs.store.YamlPacks;

/** Conversations as nobody plans them: answered, left, jumped and gone back in any order. */
final class WalkTest {
  private static final Definition SHIPPED = new DefinitionReader(new YamlPacks()).read();
  private static final int CONVERSATIONS = 150;
  private static final int STEPS = 120;

  private final Random random = new Random(20261129);
  private final Map<FieldId, String> said = new HashMap<>();
  private InterviewModel model = new InterviewModel(SHIPPED);
  private boolean closed;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nothingIsPutTwiceNothingIsLostAndThereIsAlwaysAWayOn(boolean later) {
    Set<String> ends = new HashSet<>();
    for (int i = 0; i < CONVERSATIONS; i++) {
      begin(later);
      for (int step = 0; step < STEPS; step++) {
        step(later);
      }
      model.talk(false, later);
      closed = false;
      finish();
      ends.add(model.path().facts().route().route().name());
    }
    assertThat(ends).as("all the ways were walked").contains("A", "M", "M_PLUS", "X", "H");
  }

  private void begin(boolean later) {
    model = new InterviewModel(SHIPPED);
    said.clear();
    closed = false;
    model.load(Answers.none(), Optional.empty(), Optional.empty(), Route.OPEN);
    model.talk(false, later);
  }

  private void step(boolean later) {
    Optional<Question> here = model.question();
    switch (random.nextInt(8)) {
      case 0 -> model.goTo(any(model.path().questions()).id());
      case 1 -> model.before().ifPresent(model::goTo);
      case 2 -> {
        closed = !closed;
        model.talk(closed, later);
      }
      case 3 -> {
        Map<FieldId, String> before = Map.copyOf(said);
        var heard = model.heard(List.of(somebodyElse()));
        assertThat(heard.facts().route()).isEqualTo(model.path().facts().route());
        before.forEach((field, value) -> assertThat(model.value(field)).isEqualTo(value));
      }
      default -> here.ifPresentOrElse(this::put, this::reopen);
    }
    said.forEach(
        (field, value) -> assertThat(model.value(field)).as(field.value()).isEqualTo(value));
    model
        .question()
        .ifPresent(
            question ->
                assertThat(SHIPPED.pageOf(question.id()))
                    .as("a page stands around it")
                    .isPresent());
  }

  private void reopen() {
    model.path().firstOpen().ifPresent(question -> model.goTo(question.id()));
  }

  private void put(Question question) {
    for (Field field : model.path().fields(question)) {
      if (random.nextInt(3) > 0) {
        String value = value(field);
        model.say(field.id(), value);
        if (value.isBlank()) {
          said.remove(field.id());
        } else {
          said.put(field.id(), value);
        }
      }
    }
    Status status =
        switch (random.nextInt(5)) {
          case 0 -> Status.LATER;
          case 1 -> Status.DECLINED;
          default -> model.settledBy(question);
        };
    model.handle(question.id(), status);
    QuestionId next = model.following();
    SHIPPED
        .question(next)
        .ifPresent(
            following -> {
              assertThat(model.status(following).isHandled()).as(next + " twice").isFalse();
              assertThat(model.path().questions()).as("it is shown").contains(following);
              assertThat(!closed || following.isClosed()).as("yes and no suffice").isTrue();
            });
    model.goTo(next);
  }

  /** Whoever goes on only forward comes to the end, and then everything was put. */
  private void finish() {
    int steps = 0;
    reopen();
    while (model.path().firstOpen().isPresent()) {
      assertThat(steps++).as("it ends").isLessThan(400);
      if (model.question().isEmpty()) {
        reopen();
      }
      Question question = model.question().orElseThrow();
      model.handle(question.id(), Status.LATER);
      model.goTo(model.following());
    }
    assertThat(model.path().questions(Turn.FIRST))
        .allMatch(question -> model.status(question).isHandled());
    assertThat(SHIPPED.questions()).anyMatch(question -> question.repeat() == Repeat.EACH_CALL);
  }

  private Statement somebodyElse() {
    Field field = any(SHIPPED.fields());
    return new Statement(Voice.RELATIVE, field.id(), value(field), Instant.EPOCH);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String value(Field field) {
    return switch (field.type()) {
      case YES_NO_UNSURE, ONE, MANY -> random.nextInt(8) == 0 ? "" : any(field.choices());
      case CONSENTS -> any(field.choices()) + "=" + any(List.of("yes", "no", "later"));
      case DATE -> any(List.of("exact|2026-10-02|", "season|2026-spring|au printemps", ""));
      case INSTANT -> "2026-10-12T10:30:00+02:00";
      default ->
          field.type().isComposite()
              ? field.type().parts().firstEntry().getKey()
                  + "="
                  + (field.type().parts().firstEntry().getValue() == FieldType.DATE
                      ? "exact|2026-10-02|"
                      : field.type().parts().firstEntry().getValue() == FieldType.INSTANT
                          ? "2026-10-12T10:30:00+02:00"
                          : "yes")
              : any(List.of("une réponse", ""));
    };
  }
}
