package tutela.packs.ui;

import javafx.scene.control.Label;
import tutela.fx.Texts;
import tutela.fx.controls.Parts;
import tutela.kernel.Kebab;
import tutela.packs.domain.Provenance;
import tutela.packs.domain.Status;

/** How far something can be relied on, as a chip: icon, word and colour. */
enum Mark {
  VERIFIED("check-circle", "ok"),
  SEEN("book-open", "line"),
  LIKELY("help-circle", "neutral"),
  TO_VERIFY("alert-triangle", "due"),
  OWN("briefcase", "line");

  private final String icon;
  private final String style;

  Mark(String icon, String style) {
    this.icon = icon;
    this.style = style;
  }

  static Mark of(Provenance provenance) {
    return provenance.isVerified() ? VERIFIED : of(provenance.status());
  }

  static Mark of(Status status) {
    return switch (status) {
      case PAGE -> SEEN;
      case LIKELY -> LIKELY;
      case UNCERTAIN -> TO_VERIFY;
    };
  }

  String word(Texts texts) {
    return texts.get("mark." + Kebab.of(this));
  }

  Label chip(Texts texts) {
    return Parts.chip(icon, word(texts), style);
  }
}
