package tutela.settings.ui;

import java.util.Map;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import tutela.fx.Texts;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Parts;
import tutela.kernel.Language;
import tutela.settings.domain.Policy;
import tutela.settings.domain.PolicyEntry;

/**
 * Shows on the settings screen what the administrator set.
 *
 * @param here of this workstation
 * @param office of the office, which is nothing while one practises
 */
record PolicyMarks(Policy here, Policy office, Texts texts) {
  PolicyMarks language(VBox words) {
    if (here.languages().size() < Policy.SCREENS.size()) {
      words
          .getChildren()
          .add(Parts.fixedNote(texts.get("policy.fixed"), texts.get("settings.language")));
    }
    return this;
  }

  PolicyMarks idle(VBox words) {
    if (here.sets(PolicyEntry.LONGEST_IDLE)) {
      words
          .getChildren()
          .add(
              Parts.fixedNote(
                  texts.get("policy.longest-idle", "n", here.longestIdle()),
                  texts.get("settings.lock")));
    }
    return this;
  }

  PolicyMarks addresses(Map<Language, TextField> fields) {
    fields.forEach((language, field) -> fix(PolicyEntry.address(language), field));
    return this;
  }

  PolicyMarks fix(PolicyEntry entry, TextField field) {
    if (office.sets(entry)) {
      FormField.around(field).ifPresent(box -> box.fix(field, texts.get("policy.fixed")));
    }
    return this;
  }
}
