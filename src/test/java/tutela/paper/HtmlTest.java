package tutela.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tutela.kernel.Language;
import tutela.paper.Node.Text;

final class HtmlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Dear Sir or Madam,                                            | Dear Sir or Madam,
          We write in our own name, and to no one but you at this time. | We write in our own name, and to no one but you at this_time.
          The name of this authority is Zusammenarbeitsvereinbarungsamt | The name of this authority is Zusammenarbeitsvereinbarungsamt
          """)
  void theLastTwoWordsStayTogether(String typed, String printed) {
    assertThat(PaperText.of(List.of(Html.p(typed))).strip())
        .isEqualTo(printed.replace('_', '\u00a0'));
  }

  @Test
  void theLastTwoWordsStayTogetherOverTheEdgeOfAnElement() {
    var paragraph =
        Html.p(
            Html.text("We have read what you wrote to us on that day: "),
            Html.inLanguage("fr", "“pas nos règles”"),
            Html.text(" again."));
    assertThat(PaperText.of(List.of(paragraph))).endsWith("“pas nos règles”\u00a0again.\n");
  }

  @ParameterizedTest
  @CsvSource({"FR, «\u202fnon\u202f»", "NL, “non”", "DE, „non“", "EN, “non”"})
  void wordsAreQuotedInTheMarksOfThePaper(Language paper, String quoted) {
    assertThat(PaperText.of(List.of(Html.quoted(paper, "fr", "non")))).isEqualTo(quoted + "\n");
  }

  @Test
  void whatWasTypedIsNeverMarkup() {
    List<Node.Element> typed = Html.paragraphs("<script>\n& \"x\"\n\n\n<b>y</b>");
    assertThat(typed).hasSize(3);
    assertThat(typed.get(0).children()).containsExactly(new Text("<script>"));
    assertThat(typed.get(0).attributes()).containsEntry("class", "line-of");
    assertThat(PaperText.of(typed)).isEqualTo("<script>\n& \"x\"\n<b>y</b>\n");
  }

  @Test
  void onlyWhatTheSheetKnowsCanBeMade() {
    assertThatThrownBy(() -> Html.element("script")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Html.element("p").with("onclick", "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPartIsWithheldOrTheCallFails() {
    assertThat(Html.withhold("https://x.example/jeanne/1?u=jeanne", "jeanne", "withheld"))
        .isEqualTo("https://x.example/[withheld]/1?u=[withheld]");
    assertThatThrownBy(() -> Html.withhold("https://x.example/", "jeanne", "withheld"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void marksThatTouchAnElementGoIntoIt() {
    assertThat(
            Glue.glued(
                List.of(Html.text("one (“"), Html.inLanguage("fr", "deux"), Html.text("”), 3"))))
        .isEqualTo(List.of(Html.text("one "), Html.inLanguage("fr", "(“deux”),"), Html.text(" 3")));
    List<Node> forThePen = List.of(Html.text("by ("), Form.gap(), Html.text(")"));
    assertThat(Glue.glued(forThePen)).isEqualTo(forThePen);
  }

  @Test
  void theTextOfAPaperHasWholeAddresses() {
    Paper paper = LetterSample.removalRequest(Language.EN, 12, Paper.Use.REAL);
    for (String address : LetterSample.addresses(12)) {
      assertThat(paper.text().lines()).contains(LetterSample.printed(address));
    }
    Paper practice = LetterSample.removalRequest(Language.EN, 12, Paper.Use.PRACTICE);
    assertThat(paper.textHash()).isEqualTo(practice.textHash());
  }

  @Test
  void nothingOfAPaperReachesALog() {
    Paper paper = LetterSample.formalNotice(Paper.Use.REAL);
    assertThat(paper.toString() + paper.body()).doesNotContain("Chirp", "chirp", "removed");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          see https://a.example/x?y=1 now,  PLAIN ADDRESS PLAIN
          '(https://a.example/x), and',     ADDRESS PLAIN
          a فاطمة الزهراء b,                PLAIN RIGHT_TO_LEFT PLAIN
          'فاطمة (الزهراء), then',          RIGHT_TO_LEFT PLAIN
          nothing of that,                  PLAIN
          """)
  void aTextIsCutWhereItIsReadDifferently(String text, String kinds) {
    List<Signs.Run> runs = Signs.runs(text);
    assertThat(String.join("", runs.stream().map(Signs.Run::text).toList())).isEqualTo(text);
    assertThat(String.join(" ", runs.stream().map(run -> run.kind().name()).toList()))
        .isEqualTo(kinds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          one two;                                                  one |two
          Article 417/9 of it;                                      Article |417/9 |of |it
          L’Institut est là;                                        L’Institut |est |là
          https://a.example/safety-civility/part-two?lang=en&x=1#a; https://a.example|/safety-civility|/part-two|?lang|=en|&x|=1|#a
          """)
  void linesEndWhereTheyMay(String text, String parts) {
    LineBreaks breaks = new LineBreaks();
    breaks.setText(text);
    StringBuilder found = new StringBuilder();
    int start = 0;
    for (int end = breaks.next(); end >= 0; end = breaks.next()) {
      found.append(start == 0 ? "" : "|").append(text, start, end);
      start = end;
    }
    assertThat(found.toString()).isEqualTo(parts);
  }
}
