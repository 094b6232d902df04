package tutela.letters.ui;

import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import tutela.fx.Texts;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Parts;
import tutela.fx.controls.Words;
import tutela.kernel.AddresseeId;
import tutela.kernel.Language;
import tutela.letters.domain.Letter;
import tutela.packs.domain.Addressee;

/** To whom a draft goes, in which language, and what is supposed of it. */
final class Recipient {
  /** What somebody chooses. */
  interface Changes {
    void addressee(AddresseeId chosen);

    void language(Language chosen);
  }

  private final FormField addresseeField;
  private final SearchableComboBox<Addressee> addressee;
  private final FormField languageField;
  private final ComboBox<Language> language;
  private final CheckBox platform;
  private final CheckBox rules;
  private final Texts texts;
  private final LetterWords words;
  private @Nullable AddresseeId now;
  private boolean loading;

  Recipient(
      FormField addresseeField,
      SearchableComboBox<Addressee> addressee,
      FormField languageField,
      ComboBox<Language> language,
      CheckBox platform,
      CheckBox rules,
      Texts texts,
      Changes changes) {
    this.addresseeField = addresseeField;
    this.addressee = addressee;
    this.languageField = languageField;
    this.language = language;
    this.platform = platform;
    this.rules = rules;
    this.texts = texts;
    this.words = new LetterWords(texts);
    addressee.setConverter(
        Words.of(a -> a.entity().equals(a.name()) ? a.name() : a.name() + ", " + a.entity()));
    addressee
        .valueProperty()
        .addListener(
            (o, before, chosen) -> {
              if (!loading && chosen != null && !chosen.id().equals(now)) {
                changes.addressee(chosen.id());
              }
            });
    language.getItems().setAll(Language.values());
    language.setConverter(Words.of(words::language));
    language.setOnAction(
        e -> {
          if (!loading && language.getValue() != null) {
            Language chosen = language.getValue();
            changes.language(chosen);
          }
        });
  }

  /** Of a final letter nothing can be chosen. */
  void show(LetterView read) {
    Parts.show(addresseeField, read.isFirst());
    Letter letter = read.letter();
    now = letter.addressee();
    if (letter.isFinal()) {
      return;
    }
    loading = true;
    Optional<Addressee> listed =
        read.addressees().stream().filter(a -> a.id().equals(letter.addressee())).findFirst();
    addressee.getItems().setAll(read.addressees());
    if (listed.isEmpty()) {
      addressee.getItems().addFirst(read.addressee()); // a site that only this case knows
    }
    addressee.setValue(listed.orElse(read.addressee()));
    language.setValue(letter.language());
    languageField.setHint(
        letter.language() == read.addressee().letterLanguage()
            ? ""
            : texts.get(
                "letter.language-other",
                "language",
                words.languageInText(read.addressee().letterLanguage())));
    platform.setSelected(read.isPlatform());
    rules.setSelected(read.quotesRules());
    rules.setText(texts.get("letter.own-rules", "n", read.rules()));
    Parts.show(rules, read.rules() > 0);
    loading = false;
  }
}
