package tutela.paper;

import java.util.ArrayList;
import java.util.List;
import tutela.kernel.Language;
import tutela.paper.AddressList.Cell;
import tutela.paper.AddressList.Column;
import tutela.paper.AddressList.Row;
import tutela.paper.Letter.Closing;
import tutela.paper.Letter.ListPlace;

/** A letter of no one to no one, with a little of everything, for warming up. */
final class Sampler {
  private Sampler() {}

  static Paper paper() {
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      String address = "https://a.example/" + "part-of-it/".repeat(i) + "?x=%41&y=" + i;
      rows.add(Row.of(i, address, Cell.of("Aa")).withNote("Bb"));
    }
    String words = "Lorem ipsum dolor sit amet, consectetur adipiscing elit. ".repeat(4);
    return Letter.in(Language.EN, "warm")
        .letterhead(
            new Letterhead(
                List.of("Aa"), List.of(new Letterhead.OtherName("fr", "Bb")), List.of("Cc")))
        .addressee(List.of("Aa", "Bb"))
        .sending("Cc")
        .reference("Date", "1\u00a0January")
        .continuation("Aa", "Bb")
        .subject("Aa")
        .text(
            Html.p(Html.text(words), Html.inLanguage("fr", "“é”"), Html.text(words)),
            Html.p(words),
            Html.lead("Aa"),
            Html.steps(words, words))
        .list(
            new AddressList(
                "Aa", List.of(), "No.", "Bb", List.of(new Column("Cc", 36)), rows, "Dd"),
            ListPlace.IN_TEXT)
        .closing(new Closing(List.of(words), "Aa", List.of("Bb"), List.of("Cc")))
        .paper(Paper.Use.REAL);
  }
}
