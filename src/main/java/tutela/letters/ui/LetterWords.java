package tutela.letters.ui;

import java.util.Optional;
import javafx.scene.control.Label;
import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.fx.controls.Parts;
import tutela.kernel.Kebab;
import tutela.kernel.Language;
import tutela.letters.domain.Letter;
import tutela.letters.domain.Rung;

/** Steps, languages and states of letters in the words of the screen. */
final class LetterWords {
  private final Texts texts;
  private final Moments moments;

  LetterWords(Texts texts) {
    this.texts = texts;
    this.moments = new Moments(texts);
  }

  String rung(Rung rung) {
    return texts.get("rung." + Kebab.of(rung));
  }

  String language(Language language) {
    return texts.get("language." + language.code());
  }

  /** The same inside a sentence. */
  String languageInText(Language language) {
    String name = language(language);
    return texts.language() == Language.FR ? name.toLowerCase(texts.language().locale()) : name;
  }

  /** Draft, final, sent, received, acknowledged: what is known last. */
  Label state(Letter letter, Optional<Outbox.Sending> sending) {
    if (!letter.isFinal()) {
      return Parts.chip("edit-3", texts.get("letter.state-draft"), "line");
    }
    if (sending.isEmpty()) {
      return Parts.chip("clock", texts.get("letter.state-final"), "due");
    }
    Outbox.Sending left = sending.get();
    if (left.acknowledgedAt().isPresent()) {
      return Parts.chip(
          "mail",
          texts.get("letter.state-acknowledged", "date", moments.day(left.acknowledgedAt().get())),
          "line");
    }
    if (left.receivedAt().isPresent()) {
      return Parts.chip(
          "inbox",
          texts.get("letter.state-received", "date", moments.day(left.receivedAt().get())),
          "line");
    }
    return Parts.chip(
        "send", texts.get("letter.state-sent", "date", moments.day(left.sentAt())), "ok");
  }
}
