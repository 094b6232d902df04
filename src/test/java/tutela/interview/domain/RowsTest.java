package tutela.interview.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Composite values come back as they were kept. */
final class RowsTest {
  @Test
  void comesBackAsItWas() {
    Random random = new Random(20261124);
    String[] pieces = {"a", "=", "\n", "\\", "\\n", "é", "ß", "نور", "|", ",", " ", "\n\n", "k=v"};
    for (int round = 0; round < 2_000; round++) {
      List<Map<String, String>> rows = new ArrayList<>();
      for (int row = 0; row < random.nextInt(4); row++) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (int part = 0; part < random.nextInt(4); part++) {
          StringBuilder value = new StringBuilder();
          for (int i = 0; i < random.nextInt(5); i++) {
            value.append(pieces[random.nextInt(pieces.length)]);
          }
          parts.put("part-" + part, value.toString());
        }
        rows.add(parts);
      }
      Rows kept = new Rows(rows);
      assertThat(Rows.parse(kept.text())).isEqualTo(kept);
    }
  }

  @Test
  void leavesOutWhatIsEmpty() {
    Rows rows = new Rows(List.of(Map.of("given", " "), Map.of("family", "Groß-Weiß")));

    assertThat(rows.text()).isEqualTo("family=Groß-Weiß");
    assertThat(rows.part("family")).contains("Groß-Weiß");
    assertThat(rows.part("given")).isEmpty();
    assertThat(new Rows(List.of()).text()).isEmpty();
  }

  @Test
  void refusesOtherText() {
    assertThatThrownBy(() -> Rows.parse("just words")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void showsNothingOfItInLogs() {
    assertThat(Rows.of(Map.of("given", "Élodie")).toString()).doesNotContain("Élodie");
  }
}
