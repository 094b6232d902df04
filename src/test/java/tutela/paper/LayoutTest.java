package tutela.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tutela.kernel.Language;
import tutela.paper.AddressList.Cell;
import tutela.paper.AddressList.Column;
import tutela.paper.AddressList.Row;
import tutela.paper.Letter.Closing;
import tutela.paper.Letter.ListPlace;
import tutela.paper.Letter.Window;
import tutela.paper.PagePictures.Box;
import tutela.paper.Paper.Use;

/** Where things stand on the paper, in millimetres. */
final class LayoutTest {
  private static final PdfEngine ENGINE = new PdfEngine();
  private static final double MM = 25.4 / 72;

  private static Box box(PagePictures pages, int page, String text) {
    return pages.find(text).stream()
        .filter(found -> found.page() == page)
        .findFirst()
        .orElseThrow(() -> new AssertionError("not on page " + page + ": " + text))
        .boxes()
        .getFirst();
  }

  @Test
  void theLetterLiesWhereTheEnvelopeAndTheEyeExpectIt() {
    try (PagePictures pages = PagePictures.of(ENGINE.render(LetterSample.formalNotice(Use.REAL)))) {
      assertThat(pages.pages()).isEqualTo(2);
      Box addressee = box(pages, 1, "Chirp International Ltd");
      assertThat(addressee.x() * MM).isCloseTo(110, within(0.5));
      assertThat(addressee.y() * MM).isCloseTo(52.5, within(0.8));
      Box country = box(pages, 1, "IRELAND");
      assertThat((country.y() + country.height()) * MM).isLessThan(82);
      assertThat(box(pages, 1, "Registered post").x() * MM).isCloseTo(110, within(0.5));
      assertThat(box(pages, 1, "Our reference").x() * MM).isCloseTo(25, within(0.5));
      assertThat(box(pages, 1, "Formal notice to remove").y() * MM).isCloseTo(98.4, within(1.0));
      assertThat(box(pages, 1, "Page 1 of 2").y() * MM).isCloseTo(282, within(1.0));
      assertThat(box(pages, 2, "2026-0001/L4, 24 November").y() * MM).isCloseTo(15.5, within(1.0));
    }
  }

  @Test
  void theWindowCanBeElsewhere() {
    Paper left =
        letter(List.of(), List.of(Html.p("Text.")), List.of("Somebody", "Somewhere"))
            .window(new Window(20, 50))
            .paper(Use.REAL);
    try (PagePictures pages = PagePictures.of(ENGINE.render(left))) {
      assertThat(box(pages, 1, "Somebody").x() * MM).isCloseTo(20, within(0.5));
      assertThat(box(pages, 1, "Somebody").y() * MM).isCloseTo(50.5, within(0.8));
    }
  }

  @Test
  void theMandateIsOnePageInEveryUse() {
    for (Use use : Use.values()) {
      assertThat(PdfText.of(ENGINE.render(MandateSample.mandate(use))).pages()).hasSize(1);
    }
  }

  @Test
  void everyPageOfAPracticePaperSaysSo() {
    for (Language language : Language.values()) {
      String word = Words.in(language).mark(Paper.Use.PRACTICE);
      List<String> pages =
          PdfText.of(ENGINE.render(LetterSample.removalRequest(language, 40, Use.PRACTICE)))
              .pages();
      assertThat(pages).hasSizeGreaterThan(3).allSatisfy(p -> assertThat(p).contains(word));
      try (PagePictures pictures =
          PagePictures.of(ENGINE.render(LetterSample.removalRequest(language, 1, Use.PRACTICE)))) {
        List<PagePictures.Found> words = pictures.find(word);
        for (int page = 1; page <= pictures.pages(); page++) {
          int at = page;
          assertThat(words.stream().filter(w -> w.page() == at)).as("margin and footer").hasSize(2);
        }
      }
      assertThat(
              PdfText.of(ENGINE.render(LetterSample.removalRequest(language, 1, Use.REAL)))
                  .everything())
          .doesNotContain(word);
    }
  }

  /** The signature has company on its page, and a list is not parted from its heading. */
  @Test
  void nothingStandsAloneOnAPage() {
    LetterSample.Texts texts = LetterSample.Texts.EN;
    for (int rows : new int[] {0, 1, 2, 5, 12, 13}) {
      List<String> addresses = new ArrayList<>();
      for (int i = 0; i < rows; i++) {
        addresses.add(
            i % 3 == 2 ? LetterSample.longOne(150 + 90 * i) : "https://chirp.example/x/" + i);
      }
      for (int paragraphs = 0; paragraphs < 16; paragraphs++) {
        List<Node> text = new ArrayList<>();
        for (int i = 0; i <= paragraphs; i++) {
          text.add(Html.p("Paragraph " + i + ". " + texts.law));
        }
        Paper paper = letter(addresses, text, List.of("Somebody")).paper(Use.REAL);
        List<String> pages = new ArrayList<>();
        for (String page : PdfText.of(ENGINE.render(paper)).pages()) {
          pages.add(page.replaceAll("\\s+", " "));
        }
        String name = rows + " rows, " + paragraphs + " paragraphs";
        String company =
            rows == 0 || rows > 12
                ? "Belgian Criminal"
                : addresses.getLast().substring(addresses.getLast().length() - 12);
        assertThat(pages.stream().filter(page -> page.contains("Aïcha Lejeune, caseworker")))
            .as(name)
            .singleElement()
            .asString()
            .contains("Yours faithfully", texts.faith.substring(0, 40), company);
        if (rows > 0) {
          assertThat(pages.stream().filter(page -> page.contains("Publications concerned")))
              .as(name)
              .singleElement()
              .asString()
              .contains(addresses.getFirst());
        }
      }
    }
  }

  private static Letter letter(
      List<String> addresses, List<? extends Node> text, List<String> addressee) {
    LetterSample.Texts texts = LetterSample.Texts.EN;
    Letter letter =
        Letter.in(Language.EN, "2026-0001/L9")
            .letterhead(LetterSample.letterhead(Language.EN))
            .addressee(addressee)
            .reference("Date", "24\u00a0November 2026")
            .continuation("The Institute", "2026-0001/L9")
            .subject("Subject")
            .text(text)
            .closing(
                new Closing(
                    List.of(texts.faith),
                    "Yours faithfully,",
                    List.of("Aïcha Lejeune, caseworker"),
                    addresses.size() > 12 ? List.of("Enclosure: list") : List.of()));
    if (!addresses.isEmpty()) {
      List<Row> rows = new ArrayList<>();
      addresses.forEach(a -> rows.add(Row.of(rows.size() + 1, a, Cell.of("9 November, 09:10"))));
      letter.list(
          new AddressList(
              "Publications concerned",
              List.of(),
              "No.",
              "Address",
              List.of(new Column("Seen", 36)),
              rows,
              texts.broken),
          ListPlace.IN_TEXT);
    }
    return letter;
  }

  /** Words wider than their place are broken, whatever they are made of, and the layout ends. */
  @Test
  @Timeout(60)
  void noTextLeavesThePaper() throws Exception {
    Random random = new Random(20261124);
    String signs = "abcdefghijklmnopqrstuvwxyzWMIl0123456789-_./?&=%éœßل中🙈Ж";
    for (int round = 0; round < 40; round++) {
      List<Node> text = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        text.add(
            Html.p(
                Html.text(words(random, signs)),
                Html.inLanguage("fr", words(random, signs)),
                Html.text(words(random, signs))));
      }
      text.add(Html.steps(words(random, signs), words(random, signs)));
      text.add(Html.quotation("nl", Html.text(words(random, signs))));
      List<Row> rows = new ArrayList<>();
      for (int i = 1; i < 4; i++) {
        rows.add(
            Row.of(
                    i,
                    "https://a.example/" + words(random, signs).replace(' ', '+'),
                    Cell.of(words(random, signs)),
                    Cell.strong(words(random, signs)))
                .withNote(words(random, signs)));
      }
      Paper paper =
          letter(List.of(), text, List.of("Somebody"))
              .reference("Your reference", words(random, signs))
              .subject(words(random, signs))
              .list(
                  new AddressList(
                      "",
                      List.of(),
                      "No.",
                      "Address",
                      List.of(new Column("A", 26), new Column("B", 26)),
                      rows,
                      "Note."),
                  ListPlace.IN_TEXT)
              .paper(Use.REAL);
      assertThat(rightEdge(ENGINE.render(paper))).as("round " + round).isLessThan(185.3 / MM);
    }
  }

  private static String words(Random random, String signs) {
    int[] all = signs.codePoints().toArray();
    StringBuilder words = new StringBuilder();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      int length = random.nextInt(4) == 0 ? random.nextInt(200) : 1 + random.nextInt(12);
      for (int k = 0; k < length; k++) {
        words.appendCodePoint(all[random.nextInt(all.length)]);
      }
      words.append(i < count - 1 ? " " : "");
    }
    return words.isEmpty() ? "x" : words.toString();
  }

  private static double rightEdge(byte[] pdf) throws Exception {
    double[] edge = {0};
    try (var document = Loader.loadPDF(pdf)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition text) {
          edge[0] = Math.max(edge[0], text.getXDirAdj() + text.getWidthDirAdj());
        }
      }.writeText(document, Writer.nullWriter());
    }
    return Arrays.stream(edge).sum();
  }
}
