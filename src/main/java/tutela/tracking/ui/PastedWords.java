package tutela.tracking.ui;

import java.util.ArrayList;
import java.util.List;
import tutela.casefile.domain.PasteResult;
import tutela.fx.Texts;

/** What came of a pasted text, in words. */
final class PastedWords {
  private final Texts texts;

  PastedWords(Texts texts) {
    this.texts = texts;
  }

  String first(PasteResult result) {
    return texts.get("items.pasted", "lines", result.lines(), "n", result.added().size());
  }

  /** What is to be known besides; empty where nothing is. */
  String more(PasteResult result) {
    List<String> more = new ArrayList<>();
    if (result.duplicates() > 0) {
      more.add(texts.get("items.pasted-twice", "n", result.duplicates()));
    }
    if (!result.hints().isEmpty()) {
      more.add(texts.get("items.pasted-alike", "numbers", Texts.some(result.hints())));
    }
    if (!result.unrecognised().isEmpty()) {
      more.add(texts.get("items.pasted-none", "n", result.unrecognised().size()));
    }
    return String.join(" ", more);
  }
}
