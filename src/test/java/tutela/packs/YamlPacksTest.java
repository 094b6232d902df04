package tutela.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tutela.kernel.AppFailure.PackInvalid;
import tutela.packs.domain.PackNode;
import tutela.packs.store.YamlPacks;

/** Files that are no packs, and what is said about them. */
final class YamlPacksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a: 1\\na: 2      | p.yaml:2:1:
          a: [1, 2        | p.yaml:1:9:
          a: "open        | p.yaml:1:9:
          a: b: c         | p.yaml:1:5:
          a: *nobody      | p.yaml:1:4:
          """)
  void namesThePlaceWhereAFileIsNotWellFormed(String yaml, String place) {
    assertThatThrownBy(() -> YamlPacks.parse("p.yaml", yaml.replace("\\n", "\n")))
        .isInstanceOfSatisfying(PackInvalid.class, f -> assertThat(f.place()).startsWith(place));
  }

  @Test
  void knowsNoOtherPacks() {
    assertThatThrownBy(() -> new YamlPacks().read("nothing"))
        .isInstanceOfSatisfying(
            PackInvalid.class, f -> assertThat(f.place()).isEqualTo("nothing.yaml: no such pack"));
    assertThatThrownBy(() -> YamlPacks.parse("p.yaml", ""))
        .isInstanceOfSatisfying(
            PackInvalid.class, f -> assertThat(f.place()).isEqualTo("p.yaml: is empty"));
  }

  @Test
  void readsDays() {
    PackNode node = YamlPacks.parse("p.yaml", "day: 2028-02-29\nno: 2027-02-29");
    assertThat(node.get("day").date()).isEqualTo("2028-02-29");
    assertThatThrownBy(() -> node.get("no").date())
        .isInstanceOfSatisfying(
            PackInvalid.class,
            f ->
                assertThat(f.place())
                    .isEqualTo(
                        "p.yaml:2:5: a day such as 2026-09-01 is expected here, not '2027-02-29'"));
  }
}
