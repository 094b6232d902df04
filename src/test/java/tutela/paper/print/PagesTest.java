package tutela.paper.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tutela.kernel.AppFailure;
import tutela.paper.PdfText;

final class PagesTest {
  private static final byte[] PDF = PdfFiles.threePages();

  @Test
  void onlyTheRangeIsKept() {
    assertThat(Pages.count(PDF)).isEqualTo(3);
    PdfText two = PdfText.of(Pages.cut(PDF, new PageRange(2, 2)));
    assertThat(two.pages())
        .singleElement()
        .asString()
        .contains("Two Two")
        .doesNotContain("Three T");
    assertThat(two.everything()).as("nothing of the other pages").doesNotContain("One One");
    assertThat(Pages.count(Pages.cut(PDF, new PageRange(2, 99)))).isEqualTo(2);
    assertThat(Pages.cut(PDF, Optional.empty())).isSameAs(PDF);
  }

  @Test
  void aRangeThatIsNoneIsRefused() {
    assertThatThrownBy(() -> new PageRange(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PageRange(3, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Pages.cut(PDF, new PageRange(4, 5)))
        .isInstanceOfSatisfying(
            AppFailure.Invalid.class, f -> assertThat(f.arguments()).containsExactly("n", 3));
  }
}
