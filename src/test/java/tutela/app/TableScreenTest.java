package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.casefile.WrittenTables;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.TableColumns.Role;
import tutela.fx.ScreenId;
import tutela.kernel.Language;
import tutela.tour.Program;

/** A table of addresses on the screen: chosen, its columns set right, confirmed, reported. */
final class TableScreenTest {
  @TempDir private static Path folder;
  @TempDir private static Path files;
  private static AtTheScreen at;

  @BeforeAll
  static void start() throws Exception {
    at = new AtTheScreen(folder);
  }

  @AfterAll
  static void end() {
    at.close();
  }

  private static void choose(String name, byte[] bytes) throws Exception {
    at.program().choose(Files.write(files.resolve(name), bytes));
    at.press("choose");
  }

  private static Role role(int column) {
    ComboBox<Role> choice = at.program().node("column-" + column);
    return Program.onScreen(choice::getValue);
  }

  private static byte[] workbook() {
    Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
    sheets.put("Lisez-moi", List.of(List.of("Établi le 18 novembre")));
    sheets.put(
        "Liens trouvés",
        Arrays.asList(
            List.of("Lien", "Vu le", "Divers", "Pseudo"),
            Arrays.asList(
                "https://chirp.example/x/status/1?utm_source=mail",
                LocalDate.of(2026, 11, 14),
                "miroir",
                "@anna_x"),
            Arrays.asList("https://tubeone.example/v/2", "hier", null, null),
            Arrays.asList("voir courriel", LocalDate.of(2026, 11, 15), null, null),
            Arrays.asList("https://tubeone.example/v/2", LocalDate.of(2026, 11, 16), null, null)));
    return WrittenTables.xlsx(sheets);
  }

  @Test
  void aColumnIsSetRightAndTheAddressesAreThere() throws Exception {
    at.begin(Language.DE);
    at.settings(s -> s.scaled(1.5));
    at.open(ScreenId.ITEMS, "");
    at.press("file");
    choose("liens.xlsx", workbook());
    at.looksRight("table-columns");
    assertThat(List.of(role(0), role(1), role(2), role(3)))
        .containsExactly(Role.ADDRESS, Role.SEEN_ON, Role.LEFT_OUT, Role.ACCOUNT);
    assertThat(at.said())
        .contains(
            at.text("table.rows", "n", 4)
                + " "
                + at.text("table.heading", "row", 1)
                + " "
                + at.text("table.sheet", "name", "Liens trouvés"));
    at.press("column-2");
    at.program().press(KeyCode.UP).press(KeyCode.UP);
    assertThat(role(2)).isEqualTo(Role.REMARK);
    assertThat(role(3)).as("passing over it took it away").isEqualTo(Role.LEFT_OUT);
    at.press("column-3");
    at.program().press(KeyCode.UP);
    assertThat(role(3)).isEqualTo(Role.ACCOUNT);
    assertThat(at.items()).as("nothing is kept before it is confirmed").hasSize(2);

    at.press("take");
    at.program().waitFor("report", () -> at.program().isShown("done"));
    assertThat(at.said())
        .contains(
            at.text("table.taken", "n", 2),
            at.text("table.twice", "n", 1),
            at.text("table.without", "n", 1, "rows", "4"),
            at.text("table.undated", "n", 1, "rows", "3"));
    at.looksRight("table-report");
    at.settings(s -> s.scaled(1));
    at.press("done");
    assertThat(at.program().isShown("done")).isFalse();
    List<ContentItem> added = at.items().subList(2, 4);
    assertThat(added)
        .extracting(ContentItem::url)
        .containsExactly(
            "https://chirp.example/x/status/1?utm_source=mail", "https://tubeone.example/v/2");
    assertThat(added)
        .extracting(ContentItem::firstSeenOn)
        .as("of two rows the day that is understood")
        .containsExactly(
            Optional.of(LocalDate.of(2026, 11, 14)), Optional.of(LocalDate.of(2026, 11, 16)));
    assertThat(at.said()).anySatisfy(said -> assertThat(said).contains("tubeone.example/v/2"));

    at.open(ScreenId.ITEM, Long.toString(added.getFirst().id().value()));
    assertThat(at.typed("remark")).isEqualTo("@anna_x\nmiroir");
    at.type("remark", "miroir du premier");
    at.press("closeItem");
    assertThat(at.items().get(2).description()).isEqualTo("miroir du premier");
    at.noFault();
  }

  @Test
  void whatCannotBeReadIsSaidBesideTheFileAndNothingIsKept() throws Exception {
    at.begin(Language.NL);
    at.open(ScreenId.TABLE, "");
    choose("half.xlsx", Arrays.copyOf(workbook(), 900));
    at.refused("choose", "table.broken");
    at.looksRight("table-refused");

    choose("goed.csv", "https://a.example/1;x".getBytes(StandardCharsets.UTF_8));
    at.press("column-0");
    for (int i = 0; i < 4; i++) {
      at.program().press(KeyCode.DOWN);
    }
    assertThat(role(0)).isEqualTo(Role.LEFT_OUT);
    at.press("take");
    at.refused("column-0", "table.column-missing");
    at.press("other");
    at.accepted("choose");
    at.press("cancel");
    assertThat(at.program().isShown("cancel")).isFalse();
    assertThat(at.items()).hasSize(2);
  }
}
