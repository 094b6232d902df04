package tutela.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tutela.interview.domain.Answers;
import tutela.interview.domain.Definition;
import tutela.interview.domain.Facts;
import tutela.interview.domain.FieldId;
import tutela.kernel.AppFailure;

/** What must never be used is recognised however it is written, and nothing else is refused. */
final class NeverUsedTest {
  private static final Definition SHIPPED = Interview.SHIPPED;

  private final NeverUsed never =
      new NeverUsed(
          SHIPPED,
          new Contacts(
              new Contacts.Services() {
                @Override
                public Optional<String> named(String name) {
                  return Optional.empty();
                }

                @Override
                public Optional<String> ofHost(String host) {
                  return Optional.empty();
                }

                @Override
                public Set<String> trackingOf(String host) {
                  return Set.of();
                }

                @Override
                public String edition() {
                  return "test";
                }
              }));

  private static final Answers SAID =
      Answers.none()
          .with(new FieldId("reach.never.phones"), "travail 081/00.00.12\n0470 00 00 66")
          .with(
              new FieldId("reach.never.addresses"),
              "Rue des Exemples 17 bte 4, 5000 Namur\nancien@courriel.example")
          .with(new FieldId("dist.who"), "name=un ami\nphone=+32 470 00 00 77");

  private void check(String field, String value) {
    never.check(SAID, SHIPPED.field(new FieldId(field)).orElseThrow(), value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reach.way.phone|+32 470 00 00 66",
        "reach.way.phone|0032470000066",
        "reach.way.through-phone|081 000012",
        "who.caller.phone|(0470) 00 00 77",
        "reach.way.email|Ancien@Courriel.example",
        "reach.way.other|par sms au 0470/00.00.66",
        "reach.post.address|Rue des exemples 17 bte 4 5000 NAMUR",
        "end.next|way=elle sera au 0470 00 00 66",
      })
  void refused(String field, String value) {
    assertThatThrownBy(() -> check(field, value))
        .isInstanceOfSatisfying(
            AppFailure.Invalid.class, e -> assertThat(e.key()).isEqualTo("contact-never"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reach.way.phone|0470 00 00 67",
        "reach.way.email|nouveau@courriel.example",
        "reach.post.address|Rue des Exemples 18, 5000 Namur",
        "end.next|at=2026-12-01T10:00:00+01:00",
        "reach.way.other|par une amie",
        "who.name.phone|0470 00 00 66",
        "dist.who|phone=0470 00 00 77",
      })
  void allowed(String field, String value) {
    check(field, value);
  }

  @Test
  void aWayThatIsForbiddenAfterwardsIsTold() {
    Answers before =
        Answers.none()
            .with(new FieldId("reach.way"), "phone")
            .with(new FieldId("reach.way.phone"), "0470 00 00 66");
    assertThat(never.forbidsAWay(new Facts(SHIPPED, before))).isFalse();
    Answers after = before.with(new FieldId("reach.never.phones"), "+32470000066");
    assertThat(never.forbidsAWay(new Facts(SHIPPED, after))).isTrue();
  }
}
