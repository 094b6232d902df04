package tutela.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tutela.paper.PagePictures.Found;
import tutela.paper.Paper.Use;

final class PagePicturesTest {
  private static final byte[] LETTER = new PdfEngine().render(LetterSample.formalNotice(Use.REAL));

  @Test
  void aPageIsShownAtEveryScale() {
    try (PagePictures pages = PagePictures.of(LETTER)) {
      for (double scale : new double[] {0.6, 1, 1.5}) {
        PagePicture picture = pages.render(1, scale);
        assertThat((double) picture.width()).isCloseTo(793.7 * scale, within(1.5));
        assertThat((double) picture.height()).isCloseTo(1122.5 * scale, within(1.5));
        assertThat(picture.argb()).hasSize(picture.width() * picture.height());
        assertThat(picture.argb()[0]).isEqualTo(0xffffffff);
      }
    }
  }

  @Test
  void theRuleOfTheLetterheadIsWhereItWasDrawnAndInItsColour() {
    try (PagePictures pages = PagePictures.of(LETTER)) {
      PagePicture picture = pages.render(1, 2);
      int x = (int) Math.round(30 / 25.4 * 192);
      int y = (int) Math.round(15.2 / 25.4 * 192);
      assertThat(picture.argb()[y * picture.width() + x]).isEqualTo(0xff15626f);
    }
  }

  @Test
  void aTextIsFoundWhateverItsCaseAndItsLines() {
    try (PagePictures pages = PagePictures.of(LETTER)) {
      assertThat(pages.find("OMBRE_NAM/STATUS/884120391")).hasSize(1);
      Found broken =
          pages
              .find(
                  "https://www.chirp.example/i/bookmarks-of/ombre_nam?collection=0b7e51a2-77d4-4c0e"
                      + "-9f2b-5e1c9a6d2f10&sort=recent&view=grid&lang=fr-BE")
              .getFirst();
      assertThat(broken.page()).isEqualTo(2);
      assertThat(broken.boxes()).hasSize(3);
      Found quoted = pages.find("others “n’enfreignent pas nos règles”. On 9").getFirst();
      assertThat(quoted.page()).isEqualTo(1);
      assertThat(quoted.boxes()).hasSize(1);
      assertThat(pages.find("removed, 6 Nov.")).hasSize(5).allMatch(found -> found.page() == 2);
      assertThat(pages.find("nobody")).isEmpty();
      assertThat(pages.find(" ")).isEmpty();
    }
  }

  @Test
  void aNameInArabicIsFound() {
    byte[] pdf = new PdfEngine().render(SheetSamples.everythingTyped(Use.REAL));
    try (PagePictures pages = PagePictures.of(pdf)) {
      assertThat(pages.find("فاطمة الزهراء")).hasSize(1);
      assertThat(pages.find("王小明")).hasSize(1);
    }
  }

  @Test
  void theBoxLiesOnTheInk() {
    try (PagePictures pages = PagePictures.of(LETTER)) {
      PagePicture picture = pages.render(1, 1);
      List<Found> found = pages.find("Formal notice to remove two");
      var box = found.getFirst().boxes().getFirst();
      double inside = ink(picture, box.x(), box.y(), box.width(), box.height());
      double above = ink(picture, box.x(), box.y() - box.height(), box.width(), box.height());
      assertThat(inside).isGreaterThan(20);
      assertThat(above).isZero();
    }
  }

  /** Mean darkness of a part of the page that is given in points. */
  private static double ink(PagePicture picture, double x, double y, double w, double h) {
    double scale = 96.0 / 72;
    double sum = 0;
    int count = 0;
    for (int j = (int) (y * scale); j < (y + h) * scale; j++) {
      for (int i = (int) (x * scale); i < (x + w) * scale; i++) {
        sum += 255 - (picture.argb()[j * picture.width() + i] & 255);
        count++;
      }
    }
    return sum / count;
  }
}
