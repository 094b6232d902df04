package tutela.vault.ui;

import java.util.Arrays;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import tutela.fx.Texts;
import tutela.fx.controls.FormField;
import tutela.fx.controls.SecretField;
import tutela.kernel.AppFailure;
import tutela.vault.VaultService;
import tutela.vault.domain.Strength;

/** The passphrase: how strong it is while it is typed, and the same once more. */
final class PhraseStep {
  private final FormField phraseField;
  private final SecretField phrase;
  private final HBox meter;
  private final FormField againField;
  private final SecretField again;
  private final VaultService vaults;
  private final Texts texts;

  PhraseStep(
      FormField phraseField,
      SecretField phrase,
      HBox meter,
      FormField againField,
      SecretField again,
      VaultService vaults,
      Texts texts) {
    this.phraseField = phraseField;
    this.phrase = phrase;
    this.meter = meter;
    this.againField = againField;
    this.again = again;
    this.vaults = vaults;
    this.texts = texts;
    phrase.onChange(this::showStrength);
    again.onChange(this::showAgain);
  }

  private String weakness(Strength strength) {
    return texts.get(
        "create.weak." + (phrase.isBlank() ? "empty" : strength.reason().orElse("guessable")));
  }

  private Strength strength() {
    char[] typed = phrase.characters();
    try {
      return vaults.strength(typed);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  private void showStrength() {
    Strength strength = strength();
    int bars = phrase.isBlank() ? 0 : Math.max(1, strength.score());
    for (int i = 0; i < meter.getChildren().size(); i++) {
      Region bar = (Region) meter.getChildren().get(i);
      bar.getStyleClass()
          .setAll("meter-bar", i < bars ? (strength.accepted() ? "on" : "weak") : "off");
    }
    if (phrase.isBlank()) {
      phraseField.calm();
    } else if (strength.accepted()) {
      phraseField.right(texts.get("create.strong"));
    } else {
      phraseField.setHint(weakness(strength));
    }
    showAgain();
  }

  private void showAgain() {
    if (again.isBlank()) {
      againField.calm();
    } else if (samePhrases()) {
      againField.right(texts.get("create.same"));
    } else {
      againField.setHint(texts.get("create.not-same-yet"));
    }
  }

  private boolean samePhrases() {
    char[] one = phrase.characters();
    char[] two = again.characters();
    boolean same = Arrays.equals(one, two);
    Arrays.fill(one, '\0');
    Arrays.fill(two, '\0');
    return same;
  }

  /**
   * @return whether it can be used; else a field says why not
   */
  boolean isRight() {
    Strength strength = strength();
    if (!strength.accepted()) {
      phraseField.wrong(weakness(strength));
      phrase.focusAndSelect();
      return false;
    }
    if (!samePhrases()) {
      againField.wrong(texts.get("create.not-same"));
      again.focusAndSelect();
      return false;
    }
    return true;
  }

  /** Whether it is the passphrase that was refused; then a field says why. */
  boolean isSaid(AppFailure.Invalid invalid) {
    boolean mine = invalid.key().startsWith("passphrase-");
    if (mine) {
      phraseField.wrong(texts.get(invalid.key()));
      phrase.focusAndSelect();
    }
    return mine;
  }

  /** What was typed; to be wiped by who takes it. */
  char[] typed() {
    return phrase.characters();
  }

  void clear() {
    phrase.clear();
    again.clear();
  }
}
