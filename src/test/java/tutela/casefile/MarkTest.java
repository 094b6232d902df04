package tutela.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tutela.casefile.domain.Mark;

/** Two spellings of an account or a contact are one, two of them stay two. */
final class MarkTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          0470 12 34 56;        +32 470 12 34 56;        same
          0470/12.34.56;        0032470123456;           same
          +32 (0)470 12 34 56;  0470123456;              same
          +31 6 12345678;       06 12345678;             other
          0470 12 34 56;        0470 12 34 57;           other
          112;                  112;                     none
          """)
  void phones(String one, String two, String outcome) {
    compare(Mark.phone(one), Mark.phone(two), outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Rohan@Mail.Example;   rohan@mail.example;         same
          mailto:a@mail.example; A@mail.example;            same
          ｒohan@mail.example;   rohan@mail.example;         same
          a@mail.example;       b@mail.example;             other
          nobody;               nobody;                     none
          """)
  void mailboxes(String one, String two, String outcome) {
    compare(Mark.email(one), Mark.email(two), outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          @Rohan_B;   rohan_b;    same
          ＠rohan;     rohan;      same
          rohan.b;    rohanb;     other
          @;          @;          none
          """)
  void accounts(String one, String two, String outcome) {
    compare(Mark.account("chirp", one), Mark.account("Chirp", two), outcome);
    assertThat(Mark.account("chirp", "rohan")).isNotEqualTo(Mark.account("tootle", "rohan"));
  }

  private static void compare(Optional<Mark> one, Optional<Mark> two, String outcome) {
    assertThat(one.isEmpty()).isEqualTo(outcome.equals("none"));
    assertThat(one.equals(two)).as("%s, %s", one, two).isEqualTo(!outcome.equals("other"));
  }
}
