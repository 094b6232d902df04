package tutela.letters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tutela.kernel.Identifier;
import tutela.kernel.Identifier.Kind;

/** All persons and numbers are invented. */
final class GuardTest {
  private static final Guard ELODIE =
      new Guard(
          List.of(
              new Identifier(Kind.NAME, "Élodie"),
              new Identifier(Kind.NAME, "Vandenbroucke-Martin"),
              new Identifier(Kind.BIRTH, "1996-02-29"),
              new Identifier(Kind.NRN, "96.02.29-122.76"),
              new Identifier(Kind.EMAIL, "elodie.vdb.martin@courriel.example"),
              new Identifier(Kind.PHONE, "+32 470 00 00 17"),
              new Identifier(Kind.ADDRESS, "Rue des Exemples 17 bte 4, 5000 Namur"),
              new Identifier(Kind.HANDLE, "@ombre_vdb")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Élodie n’a pas accepté                               | NAME    | Élodie
          ELODIE                                               | NAME    | ELODIE
          la personne, Martin Vandenbroucke                    | NAME    | Martin
          chirp.example/elodie_vdb_leak/status/884300001       | NAME    | elodie
          chirp.example/%C3%89lodie/status/1                   | NAME    | %C3%89lodie
          https://x.example/?q=e%CC%81lodie+namur              | NAME    | e%CC%81lodie
          https://x.example/belleelodie1996                    | NAME    | elodie
          née le 29/02/1996 à Namur                            | BIRTH   | 29/02/1996
          29.2.96                                              | BIRTH   | 29.2.96
          1996-02-29                                           | BIRTH   | 1996-02-29
          le 29 février 1996                                   | BIRTH   | 29 février 1996
          29 februari 1996                                     | BIRTH   | 29 februari 1996
          am 29. Februar 1996                                  | BIRTH   | 29. Februar 1996
          February 29th, 1996                                  | BIRTH   | February 29th, 1996
          19960229                                             | BIRTH   | 19960229
          no 96.02.29-122.76 du registre                       | NRN     | 96.02.29-122.76
          96022912276                                          | NRN     | 96022912276
          Elodie.VDB.Martin@Courriel.example                   | EMAIL   | Elodie.VDB.Martin@Courriel.example
          tel 0470/00.00.17                                    | PHONE   | 470/00.00.17
          0032470000017                                        | PHONE   | 470000017
          rue des Exemples, 17                                 | ADDRESS | rue des Exemples, 17
          https://chirp.example/ombre_vdb                      | HANDLE  | ombre_vdb
          """)
  void findsWhatNamesThePerson(String text, Kind kind, String found) {
    assertThat(ELODIE.search(text))
        .as(text)
        .anySatisfy(
            find -> {
              assertThat(text.substring(find.start(), find.end())).isEqualTo(found);
              assertThat(find.kind()).isEqualTo(kind);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Institute notifies you of two publications.
          chirp.example/ombre_nam/status/884120017
          article 16 du règlement (UE) 2022/2065
          le 29 février 2024
          """)
  void leavesOtherTextAlone(String text) {
    assertThat(ELODIE.search(text)).isEmpty();
  }

  @Test
  void knowsNamesInOtherScriptsAndOfOnePart() {
    assertThat(new Guard(List.of(new Identifier(Kind.NAME, "王秀英"))).search("账号 王秀英 的帖子"))
        .hasSize(1);
    assertThat(new Guard(List.of(new Identifier(Kind.NAME, "أمينة"))).search("حساب أمينة هنا"))
        .hasSize(1);
    assertThat(
            new Guard(List.of(new Identifier(Kind.NAME, "Sukarno"))).search("x.example/SUKARNO99"))
        .hasSize(1);
    assertThat(new Guard(List.of(new Identifier(Kind.NAME, "Groß-Weiß"))).search("Herr Gross"))
        .hasSize(1);
  }

  @Test
  void takesShortNamesOnlyAsWholeWords() {
    Guard guard = new Guard(List.of(new Identifier(Kind.NAME, "An Li")));
    assertThat(guard.search("An account of an inn; list"))
        .extracting(Guard.Find::start)
        .containsExactly(0);
    assertThat(new Guard(List.of(new Identifier(Kind.NAME, "Noa"))).search("noah; x/noa_88"))
        .hasSize(1);
  }

  @Test
  void saysThatItIsBlindWithoutAName() {
    assertThat(new Guard(List.of()).isBlind()).isTrue();
    assertThat(new Guard(List.of(new Identifier(Kind.EMAIL, "a@b.example"))).isBlind()).isTrue();
    assertThat(ELODIE.isBlind()).isFalse();
  }

  @Test
  void skipsParticlesThatNameNobody() {
    Guard guard = new Guard(List.of(new Identifier(Kind.NAME, "Van den Berg")));
    assertThat(guard.search("van den post")).isEmpty();
    assertThat(guard.search("mevrouw Berg")).hasSize(1);
  }
}
