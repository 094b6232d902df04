package tutela.fx.controls;

import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import tutela.fx.Texts;

/**
 * The two ways to give a key, of which one is shown: a passphrase, or the words of the recovery
 * key.
 */
public final class PhraseOrWords {
  private final FormField phraseField;
  private final SecretField phrase;
  private final FormField wordsField;
  private final TextArea words;
  private final Hyperlink other;
  private final Texts texts;

  /**
   * The passphrase is shown first.
   *
   * @param other leads to the way that is not shown
   */
  public PhraseOrWords(
      FormField phraseField,
      SecretField phrase,
      FormField wordsField,
      TextArea words,
      Hyperlink other,
      Texts texts) {
    this.phraseField = phraseField;
    this.phrase = phrase;
    this.wordsField = wordsField;
    this.words = words;
    this.other = other;
    this.texts = texts;
    Fields.tabMovesOn(words);
    Parts.show(wordsField, false);
  }

  public boolean isByWords() {
    return wordsField.isVisible();
  }

  public void change() {
    boolean byWords = !isByWords();
    Parts.show(wordsField, byWords);
    Parts.show(phraseField, !byWords);
    other.setText(texts.get(byWords ? "unlock.use-phrase" : "unlock.use-key"));
    focus();
  }

  public void focus() {
    if (isByWords()) {
      words.requestFocus();
      words.selectAll();
    } else {
      phrase.focusAndSelect();
    }
  }

  /** What is to be said where nothing was typed. */
  public Optional<String> whyBlank() {
    boolean blank = isByWords() ? words.getText().isBlank() : phrase.isBlank();
    return blank
        ? Optional.of(texts.get(isByWords() ? "unlock.words-empty" : "unlock.phrase-empty"))
        : Optional.empty();
  }

  /** Says below the field what is wrong, and lets it be typed again. */
  public void refuse(String message) {
    (isByWords() ? wordsField : phraseField).wrong(message);
    focus();
  }

  public void clear() {
    phrase.clear();
    words.clear();
  }
}
