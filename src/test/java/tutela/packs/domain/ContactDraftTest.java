package tutela.packs.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tutela.kernel.Language;
import tutela.packs.domain.ContactDraft.Field;
import tutela.packs.domain.ContactDraft.Problem;

/** What may be typed about an addressee. */
final class ContactDraftTest {
  private static ContactDraft draft(String name, String hosts, String lines) {
    return new ContactDraft(name, hosts, "FR", Language.FR, lines, "", "", "");
  }

  @ParameterizedTest
  @CsvSource({
    "Forum.example.org, forum.example.org",
    "https://www.forum.example.org/page?x=1#y, forum.example.org",
    "http://user@forum.example.org:8080/, forum.example.org",
    "forum.example.org., forum.example.org",
    "bücher.example, xn--bcher-kva.example",
  })
  void readsHostsFromNamesAndAddresses(String typed, String host) {
    assertThat(HostName.read(typed)).contains(host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "forum", "two words.example x", "https://", "a..b", "+32 2 233 42 65"})
  void findsNoHostWhereThereIsNone(String typed) {
    assertThat(HostName.read(typed)).isEmpty();
  }

  @Test
  void takesSeveralHostsOnce() {
    assertThat(draft("F", "a.example, b.example\nhttps://a.example/x", "").hostNames())
        .containsExactly("a.example", "b.example");
  }

  @Test
  void namesEveryProblemBesideItsField() {
    ContactDraft wrong =
        new ContactDraft(
            " ",
            "forum",
            "ZZ",
            Language.FR,
            "1\n2\n3\n4\n5",
            "a@b",
            "https://x.example/a b",
            "ref=1");
    assertThat(wrong.problems())
        .extracting(Problem::field)
        .containsExactly(
            Field.NAME,
            Field.HOSTS,
            Field.COUNTRY,
            Field.LINES,
            Field.EMAIL,
            Field.FORM,
            Field.TRACKING);
  }

  @Test
  void countsNameAndCountryAmongTheLinesOfTheEnvelope() {
    assertThat(draft("F", "", "1\n\n 2 \n3\n4").problems()).isEmpty();
    assertThat(draft("F", "", "1\n2\n3\n4\n5").problems())
        .extracting(Problem::key)
        .containsExactly("directory.lines-too-many");
    assertThat(new ContactDraft("F", "", "", Language.FR, "1\n2\n3\n4\n5", "", "", "").problems())
        .as("mail within Belgium names no country")
        .isEmpty();
  }

  @Test
  void refusesWhatNoStoreHolds() {
    assertThat(draft("x".repeat(301), "", "").problems())
        .extracting(Problem::key)
        .containsExactly("directory.too-long");
  }
}
