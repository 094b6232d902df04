package tutela.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tutela.casefile.domain.CanonicalUrl;

final class CanonicalUrlTest {
  private static Set<String> tracking(String host) {
    return host.equals("chirp.example") ? Set.of("s", "t") : Set.of();
  }

  private static String canonical(String url) {
    return CanonicalUrl.of(url, CanonicalUrlTest::tracking).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTP://WWW.Chirp.Example:80/A/b                   | https://chirp.example/A/b
          https://chirp.example./x                           | https://chirp.example/x
          chirp.example/x                                    | https://chirp.example/x
          https://chirp.example/x?s=20&t=abc                 | https://chirp.example/x
          https://chirp.example/x?id=1&utm_source=a&z=2      | https://chirp.example/x?id=1&z=2
          https://other.example/x?s=20                       | https://other.example/x?s=20
          https://forum.bücher.example/thread/88?page=3#p12  | https://forum.xn--bcher-kva.example/thread/88?page=3#p12
          https://a.example/%c3%a9                           | https://a.example/%C3%A9
          https://a.example:8443/x                           | https://a.example:8443/x
          https://straße.example/                            | https://xn--strae-oqa.example/
          """)
  void comparesWhatIsTheSame(String seen, String expected) {
    assertThat(canonical(seen)).isEqualTo(expected);
  }

  @Test
  void keepsApartWhatMayDiffer() {
    assertThat(canonical("https://a.example/X")).isNotEqualTo(canonical("https://a.example/x"));
    assertThat(canonical("https://a.example/x?b=1&a=2"))
        .isNotEqualTo(canonical("https://a.example/x?a=2&b=1"));
    assertThat(canonical("https://a.example/x#1")).isNotEqualTo(canonical("https://a.example/x#2"));
    assertThat(canonical("https://a.example/x/")).isNotEqualTo(canonical("https://a.example/x"));
  }

  @Test
  void hintsAtWhatMayBeTheSame() {
    var one = CanonicalUrl.of("https://a.example/x/", h -> Set.of());
    var two = CanonicalUrl.of("https://a.example/X#top", h -> Set.of());
    assertThat(one.hint()).isEqualTo(two.hint());
  }
}
