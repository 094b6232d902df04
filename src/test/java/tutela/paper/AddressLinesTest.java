package tutela.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of an address in a column of 20 signs. */
final class AddressLinesTest {
  private static List<String> lines(String address) {
    return AddressLines.of(address, 20, sign -> 1);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          https://a.example/1,                      https://a.example/1
          https://a.example?q=one&r=2,              https://a.example ?q=one&r=2
          https://a.example/on?q=2,                 https://a.example/on|?q=2
          https://a.example/one/two/three,          https://a.example|/one/two/three
          https://a.example#part-of-it,             https://a.example|#part-of-it
          https://abcdefghijklmnop.example/x,       https://abcdefghijkl|mnop.example/x
          https://abcdefghijk-mnop.example/x,       https://abcdefghijk|-mnop.example/x
          https://a.example=%41%42%43%44,           https://a.example|=%41%42%43%44
          abcdefghijklmnopqr%41%42%43,              abcdefghijklmnopqr|%41%42%43
          abcdefghijklmnopqrs%41%42%43,             abcdefghijklmnopqrs|%41%42%43
          abcdefghijklmnopq%41%42%43,               abcdefghijklmnopq%41|%42%43
          """)
  void breaksBeforeWhatParts(String address, String expected) {
    String[] wanted = expected.split("[| ]", -1);
    assertThat(lines(address)).containsExactly(wanted);
  }

  @Test
  void nothingIsAddedOrLostAndNoRuleBroken() {
    Random random = new Random(20261124);
    String signs = "abcXYZ019-._~:/?#[]@!$&'()*+,;=%éß中🙈";
    int[] all = signs.codePoints().toArray();
    for (int round = 0; round < 3000; round++) {
      StringBuilder address = new StringBuilder("https://");
      int length = random.nextInt(400);
      for (int i = 0; i < length; i++) {
        int sign = all[random.nextInt(all.length)];
        if (sign == '%') {
          address.append("%E4");
        } else {
          address.appendCodePoint(sign);
        }
      }
      List<String> lines = lines(address.toString());
      assertThat(String.join("", lines)).isEqualTo(address.toString());
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        assertThat(line.codePointCount(0, line.length())).isBetween(1, 20);
        if (i < lines.size() - 1) {
          assertThat(line).doesNotMatch(".*%[0-9A-F]?$").doesNotEndWith("-");
        }
      }
    }
  }

  @Test
  void aColumnTooNarrowStillEnds() {
    assertThat(AddressLines.of("https://a", 0.5, sign -> 1)).hasSize(9);
    assertThat(AddressLines.of("--------", 3, sign -> 1)).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          https://مثال.example/صور?ref=قائمة, https://xn--mgbh0fb.example/%D8%B5%D9%88%D8%B1?ref=%D9%82%D8%A7%D8%A6%D9%85%D8%A9
          https://a.example/שלום#x,           https://a.example/%D7%A9%D7%9C%D7%95%D7%9D#x
          """)
  void rightToLeftAddressesHaveAnAsciiForm(String address, String ascii) {
    assertThat(AddressList.needsAscii(address)).isTrue();
    assertThat(AddressList.ascii(address)).isEqualTo(ascii);
  }

  @Test
  void otherAddressesArePrintedAsTheyAre() {
    assertThat(AddressList.needsAscii("https://bücher.example/中文/%20🙈")).isFalse();
    assertThat(AddressList.needsAscii("https://a.example/\u200bhidden")).isTrue();
    assertThat(AddressList.ascii("https://a.example/\u200bhidden"))
        .isEqualTo("https://a.example/%E2%80%8Bhidden");
  }
}
