package tutela.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tutela.casefile.domain.TableColumns.Role;

/** What columns are taken for, by their names and by what stands in them. */
final class TableColumnsTest {
  private static Table table(List<List<String>> rows) {
    return new Table(
        "",
        IntStream.range(0, rows.getFirst().size()).boxed().toList(),
        IntStream.range(0, rows.size()).mapToObj(i -> new Table.Row(i + 1, rows.get(i))).toList());
  }

  private static Table written(String... rows) {
    return table(List.of(rows).stream().map(row -> List.of(row.split("\\|", -1))).toList());
  }

  private static TableColumns recognised(Table table) {
    return TableColumns.recognise(table, cell -> cell.contains("://"));
  }

  @ParameterizedTest
  @CsvSource({
    "Lien,         Vu le,          Remarque,     Compte",
    "Adresse,      Date du constat,Commentaires, Profil",
    "URL,          Gezien op,      Opmerkingen,  Gebruikersnaam",
    "Webadres,     Datum,          Toelichting,  Account",
    "Internetadresse, Gesehen am,  Bemerkung,    Benutzername",
    "Link zum Bild,Festgestellt,   ANMERKUNGEN,  Konto",
    "Links,        First seen,     Notes,        User",
    "Adresse (URL),Vue le :,       Note,         Pseudo"
  })
  void headingsOfAllLanguagesAreKnownInAnyOrder(String url, String day, String words, String who) {
    List<String> heading = List.of(url, day, words, who, "Nº");
    List<String> row = List.of("https://a.example/1", "2026-11-14", "mirror", "anna_x", "1");
    List<Role> roles =
        List.of(Role.ADDRESS, Role.SEEN_ON, Role.REMARK, Role.ACCOUNT, Role.LEFT_OUT);
    Random random = new Random(4);
    for (int i = 0; i < 20; i++) {
      List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
      Collections.shuffle(order, random);
      TableColumns found =
          recognised(
              table(
                  List.of(
                      order.stream().map(heading::get).toList(),
                      order.stream().map(row::get).toList())));
      assertThat(found.roles()).isEqualTo(order.stream().map(roles::get).toList());
      assertThat(found.heading()).hasValue(1);
    }
  }

  @Test
  void withoutHeadingsTheCellsTell() {
    TableColumns found =
        recognised(
            written(
                "1|14/11/2026|https://a.example/1|@anna|",
                "2||https://a.example/2|@bo|x",
                "3|15/11/2026|||"));
    assertThat(found.heading()).isEmpty();
    assertThat(found.roles())
        .containsExactly(Role.LEFT_OUT, Role.SEEN_ON, Role.ADDRESS, Role.ACCOUNT, Role.LEFT_OUT);
    assertThat(recognised(written("https://a.example/1|mirror", "https://a.example/2|")).roles())
        .containsExactly(Role.ADDRESS, Role.REMARK);
  }

  @Test
  void whereNameAndCellsDisagreeTheCellsTellTheAddress() {
    TableColumns found =
        recognised(
            written(
                "Adresse|Page|Date",
                "Rue de l’Essai 1|https://a.example/1|14/11/2026",
                "Rue de l’Essai 2|https://a.example/2|"));
    assertThat(found.roles()).containsExactly(Role.LEFT_OUT, Role.ADDRESS, Role.SEEN_ON);
  }

  @Test
  void aDayOnWhichItWasPublishedOrSomebodyWasBornIsNotThatOnWhichItWasSeen() {
    for (String name :
        List.of("Date de publication", "Mis en ligne le", "Geboortedatum", "Datum geboorte")) {
      TableColumns found = recognised(written("URL|" + name, "https://a.example/1|2026-11-14"));
      assertThat(found.roles().get(1)).as(name).isEqualTo(Role.LEFT_OUT);
    }
    TableColumns found =
        recognised(
            written("Publié le|Vu par|Vu le|URL", "1/1/2026|moi|2/1/2026|https://a.example/1"));
    assertThat(found.roles())
        .containsExactly(Role.LEFT_OUT, Role.LEFT_OUT, Role.SEEN_ON, Role.ADDRESS);
  }

  @Test
  void twoColumnsOfDaysWithoutANameAreNotGuessed() {
    TableColumns found =
        recognised(written("1/1/2026|2/1/2026|https://a.example/1", "||https://a.example/2"));
    assertThat(found.roles()).containsExactly(Role.LEFT_OUT, Role.LEFT_OUT, Role.ADDRESS);
  }

  @Test
  void titlesMayStandAboveTheHeading() {
    TableColumns found =
        recognised(
            written(
                "Liste du dossier||",
                "Novembre 2026||",
                "Lien|Vu le|Remarque",
                "https://a.example/1|14/11/2026|"));
    assertThat(found.heading()).hasValue(3);
    assertThat(found.roles()).containsExactly(Role.ADDRESS, Role.SEEN_ON, Role.REMARK);
  }

  @Test
  void aFirstRowWithADayIsNoHeading() {
    assertThat(
            recognised(written("14/11/2026|voir mail", "14/11/2026|https://a.example/1")).heading())
        .isEmpty();
    assertThat(recognised(written("Où|Wann", "x|https://a.example/1")).heading())
        .isEqualTo(OptionalInt.of(1));
  }

  @Test
  void noTwoColumnsAreTakenForTheSame() {
    TableColumns before =
        recognised(
            written("URL|Adresse|Vu le", "https://a.example/1|https://a.example/b|1/1/2026"));
    TableColumns after = before.with(1, Role.ADDRESS).with(0, Role.SEEN_ON);
    assertThat(after.roles()).containsExactly(Role.SEEN_ON, Role.ADDRESS, Role.LEFT_OUT);
    assertThat(after.with(0, Role.LEFT_OUT).with(1, Role.LEFT_OUT).roles())
        .containsOnly(Role.LEFT_OUT);
  }

  @Test
  void columnsAreCalledAsInASpreadsheet() {
    Table wide = new Table("", List.of(0, 25, 26, 701, 702), List.of());
    assertThat(IntStream.range(0, 5).mapToObj(wide::letters))
        .containsExactly("A", "Z", "AA", "ZZ", "AAA");
  }
}
