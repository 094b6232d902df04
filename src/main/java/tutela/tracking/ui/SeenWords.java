package tutela.tracking.ui;

import javafx.scene.control.Label;
import tutela.casefile.domain.ContentItem;
import tutela.fx.Texts;
import tutela.fx.controls.Parts;
import tutela.kernel.Kebab;
import tutela.tracking.domain.Claim;

/** What was seen, as chips that are filled; what was said, as plain words. */
final class SeenWords {
  private SeenWords() {}

  static Label chip(Texts texts, ContentItem.Seen seen) {
    String word = texts.get("seen." + Kebab.of(seen));
    return switch (seen) {
      case NOT_CHECKED -> Parts.chip("help-circle", word, "neutral");
      case ONLINE -> Parts.chip("eye", word, "late");
      case REMOVED -> Parts.chip("check-circle", word, "ok");
      case BLOCKED_IN_BELGIUM -> Parts.chip("map-pin", word, "neutral");
      case UNREACHABLE -> Parts.chip("help-circle", word, "neutral");
      case REAPPEARED -> Parts.chip("rotate-ccw", word, "due");
    };
  }

  static String claim(Texts texts, Claim claim) {
    return texts.get("claim." + Kebab.of(claim));
  }
}
