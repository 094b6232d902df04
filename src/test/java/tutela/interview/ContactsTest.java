package tutela.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tutela.casefile.domain.Mark;

/** Accounts and contacts are found in what was typed, and nothing is taken for one that is none. */
final class ContactsTest {
  private static final Contacts CONTACTS =
      new Contacts(
          new Contacts.Services() {
            private final Map<String, String> names =
                Map.of("chirp", "chirp", "tootle", "tootle", "chirp.example", "chirp");

            @Override
            public Optional<String> named(String name) {
              return Optional.ofNullable(names.get(name.toLowerCase(java.util.Locale.ROOT)));
            }

            @Override
            public Optional<String> ofHost(String host) {
              return named(host);
            }

            @Override
            public Set<String> trackingOf(String host) {
              return Set.of("ref");
            }

            @Override
            public String edition() {
              return "";
            }
          });

  private static String told(Set<Mark> marks) {
    return marks.stream()
        .map(mark -> mark.kind() + " " + mark.value().replace('\n', ' '))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Chirp @Rohan_B;                         ACCOUNT chirp rohan_b
          @rohan_b, sur Chirp.;                   ACCOUNT chirp rohan_b
          Chirp: rohan_b;                         ACCOUNT chirp rohan_b
          un compte Chirp, je ne sais pas lequel; ''
          Chirp;                                  ''
          0470/12.34.56;                          PHONE 32470123456
          WhatsApp, +32 470 12 34 56.;            PHONE 32470123456
          Rohan@Mail.Example (Tootle);            EMAIL rohan@mail.example
          le 12/03/2026 vers 14 h;                ''
          le 02.03.2026, 1500 euros;              ''
          https://www.chirp.example/Rohan_B?ref=9.; 'ACCOUNT chirp rohan_b, ADDRESS https://chirp.example/Rohan_B'
          other.example/rohan;                    ADDRESS https://other.example/rohan
          """)
  void inFreeWords(String words, String found) {
    assertThat(told(CONTACTS.in(words))).isEqualTo(found);
  }

  @Test
  void aRowAndTheAddressOfThePageAreTheSameAccount() {
    assertThat(CONTACTS.account("chirp.example", "Rohan_B"))
        .isEqualTo(CONTACTS.account(" Chirp ", "@rohan_b"))
        .isSubsetOf(CONTACTS.account("", "https://chirp.example/@rohan_b/"));
    assertThat(CONTACTS.account("Unknown", "rohan_b"))
        .isEqualTo(CONTACTS.account("unknown", "@Rohan_B"))
        .isNotEqualTo(CONTACTS.account("chirp", "rohan_b"));
  }
}
