package tutela.interview.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tutela.interview.domain.AgeRoute.Remark;

/** The table of ages, cell by cell. */
final class RouteTest {
  @ParameterizedTest(name = "{0}, images {1}: {2} {3}")
  @CsvSource(
      textBlock =
          """
          under-18, all-adult,      M,      ages-contradict
          under-18, all-under-18,   M,
          under-18, some-under-18,  M,
          under-18, unsure,         M,
          under-18, no-image-known, M,
          under-18, open,           M,
          adult,    all-adult,      A,
          adult,    all-under-18,   M_PLUS,
          adult,    some-under-18,  X,
          adult,    unsure,         H,
          adult,    no-image-known, A,      threat-only
          adult,    open,           OPEN,
          unsure,   all-adult,      H,
          unsure,   all-under-18,   M,
          unsure,   some-under-18,  M,
          unsure,   unsure,         H,
          unsure,   no-image-known, H,
          unsure,   open,           OPEN,
          open,     all-adult,      OPEN,
          open,     all-under-18,   OPEN,
          open,     some-under-18,  OPEN,
          open,     unsure,         OPEN,
          open,     no-image-known, OPEN,
          open,     open,           OPEN,
          """)
  void followsFromTheAges(String now, String images, Route expected, String remarks) {
    AgeRoute route =
        AgeRoute.of(value(AgeNow.class, now), value(AgeInImages.class, images), Set.of());

    assertThat(route.route()).isEqualTo(expected);
    assertThat(route.remarks()).isEqualTo(values(Remark.class, remarks));
    assertThat(Route.of(value(AgeNow.class, now), value(AgeInImages.class, images), Set.of()))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}, images {1}, {2}: {3} {4}")
  @CsvSource(
      textBlock =
          """
          adult,    all-adult,      generated,            A,
          adult,    all-under-18,   generated,            M_PLUS,
          adult,    some-under-18,  generated,            M_PLUS, generated-counts
          adult,    some-under-18,  photo+generated,      M_PLUS, generated-counts
          adult,    some-under-18,  photo+video,          X,
          adult,    unsure,         generated,            H,
          under-18, all-adult,      generated,            M,      ages-contradict
          under-18, some-under-18,  generated,            M,
          unsure,   some-under-18,  generated,            M,
          unsure,   all-adult,      generated,            H,
          adult,    all-adult,      threatened,           A,      threat-only
          adult,    all-adult,      threatened+demanded,  A,      threat-only
          adult,    all-adult,      photo+threatened,     A,
          adult,    no-image-known, threatened,           A,      threat-only
          adult,    no-image-known, photo+threatened,     A,      threat-only+ask-images-again
          under-18, no-image-known, threatened,           M,
          unsure,   no-image-known, threatened,           H,
          """)
  void takesTheKindIntoAccount(
      String now, String images, String kinds, Route expected, String remarks) {
    AgeRoute route =
        AgeRoute.of(
            value(AgeNow.class, now),
            value(AgeInImages.class, images),
            values(ImageKind.class, kinds));

    assertThat(route.route()).isEqualTo(expected);
    assertThat(route.remarks()).isEqualTo(values(Remark.class, remarks));
  }

  @ParameterizedTest
  @EnumSource(
      value = Route.class,
      names = {"M", "M_PLUS", "H"})
  void closesEverythingWhereSomebodyIsOrMayBeUnder18(Route route) {
    assertThat(route.closed()).containsExactlyInAnyOrder(Gate.values());
  }

  @Test
  void closesNothingForAdults() {
    assertThat(Route.A.closed()).isEmpty();
  }

  @Test
  void closesLettersWhereNothingIsPublished() {
    AgeRoute threat = AgeRoute.of(AgeNow.ADULT, AgeInImages.NO_IMAGE_KNOWN, Set.of());

    assertThat(threat.closed()).containsExactly(Gate.LETTERS);
  }

  @Test
  void takesInNoImageBeforeTheAgesAreKnown() {
    assertThat(Route.OPEN.closed())
        .contains(Gate.DROP_ZONE, Gate.IMAGES, Gate.FINGERPRINTS, Gate.LETTERS);
  }

  @Test
  void marksEachAddressWhereAgesAreMixed() {
    assertThat(Route.X.closed())
        .contains(Gate.DROP_ZONE, Gate.IMAGES, Gate.FINGERPRINTS, Gate.LETTERS)
        .doesNotContain(Gate.ITEM_DETAILS, Gate.STOPNCII);
    assertThat(Route.X.closed(ItemAge.UNDER_18)).containsExactlyInAnyOrder(Gate.values());
    assertThat(Route.X.closed(ItemAge.UNSURE)).containsExactlyInAnyOrder(Gate.values());
    assertThat(Route.X.closed(ItemAge.ADULT)).isEqualTo(Route.X.closed());
    assertThat(Route.X.liftedByMixedLetters(ItemAge.ADULT)).contains(Gate.LETTERS);
    assertThat(Route.X.liftedByMixedLetters(ItemAge.UNSURE)).isEmpty();
    assertThat(Route.M.liftedByMixedLetters(ItemAge.ADULT)).isEmpty();
  }

  @ParameterizedTest(name = "{0} may become {1}: {2}")
  @CsvSource(
      textBlock =
          """
          OPEN,   M,      true
          OPEN,   A,      true
          A,      M,      true
          A,      X,      true
          H,      A,      true
          H,      M,      true
          M,      A,      false
          M,      H,      false
          M,      X,      false
          M,      OPEN,   false
          M,      M_PLUS, true
          M_PLUS, A,      false
          M_PLUS, X,      false
          M_PLUS, M,      true
          X,      A,      false
          X,      H,      false
          X,      M_PLUS, true
          """)
  void isLeftByCorrectionOnlyWhereSomebodyWasUnder18(Route from, Route to, boolean free) {
    assertThat(from.mayBecome(to)).isEqualTo(free);
    assertThat(from.isKept() || free).isTrue();
    AgeRoute derived = new AgeRoute(to, Set.of());
    assertThat(derived.heldBy(Optional.of(from)))
        .isEqualTo(free ? derived : new AgeRoute(from, Set.of(Remark.HELD)));
  }

  private static <E extends Enum<E>> E value(Class<E> type, String kebab) {
    return Enum.valueOf(type, kebab.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static <E extends Enum<E>> Set<E> values(
      Class<E> type, @org.jspecify.annotations.Nullable String kebabs) {
    return kebabs == null
        ? EnumSet.noneOf(type)
        : Arrays.stream(kebabs.split("\\+"))
            .map(kebab -> value(type, kebab))
            .collect(Collectors.toSet());
  }
}
