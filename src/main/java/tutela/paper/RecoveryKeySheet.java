package tutela.paper;

import java.util.ArrayList;
import java.util.List;
import tutela.kernel.Language;
import tutela.paper.Node.Element;
import tutela.paper.Paper.Use;

/**
 * The sheet with the words that open the case file when the passphrase is lost. It names neither
 * the Institute nor what it opens beyond what its texts say; the date is written by hand.
 */
public final class RecoveryKeySheet {
  /** A recovery key has so many words. */
  public static final int WORDS = 12;

  private RecoveryKeySheet() {}

  /**
   * The texts around the words.
   *
   * @param title over the sheet, and title of the file
   * @param before paragraphs before the words: what they are for
   * @param keepHeading over the advice
   * @param keep paragraphs on where to keep the sheet and whom not to show it
   * @param date under the rule on the left, filled in by hand
   * @param place under the rule on the right, filled in by hand
   */
  public record Texts(
      String title,
      List<String> before,
      String keepHeading,
      List<String> keep,
      String date,
      String place) {
    public Texts {
      before = List.copyOf(before);
      keep = List.copyOf(keep);
    }
  }

  public static Paper paper(Language language, Texts texts, List<String> words, Use use) {
    if (words.size() != WORDS) {
      throw new IllegalArgumentException("a recovery key has " + WORDS + " words");
    }
    List<Node> text = new ArrayList<>();
    text.add(Html.subject(texts.title()));
    texts.before().forEach(paragraph -> text.add(Html.p(paragraph)));
    List<Element> lines = words.stream().map(word -> Html.element("li", Html.text(word))).toList();
    text.add(Html.element("ol", lines));
    text.add(Html.heading(texts.keepHeading()));
    texts.keep().forEach(paragraph -> text.add(Html.p(paragraph)));
    text.add(Form.pair(texts.date(), texts.place()));
    Node body = Html.element("div", text).classed("txt keysheet");
    return new Paper(language, texts.title(), Frame.NONE, List.of(body), use);
  }
}
