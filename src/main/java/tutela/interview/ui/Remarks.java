package tutela.interview.ui;

import javafx.animation.PauseTransition;
import javafx.scene.control.TextInputControl;
import javafx.util.Duration;
import tutela.fx.Texts;
import tutela.interview.domain.Definition;
import tutela.interview.domain.Field;
import tutela.interview.domain.HurtfulWord;
import tutela.kernel.Language;

/** Remarks on words that hurt, while one types; never on her own words. */
final class Remarks {
  private static final Duration PAUSE_IN_TYPING = Duration.millis(400);

  private final Definition definition;
  private final Texts texts;

  Remarks(Definition definition, Texts texts) {
    this.definition = definition;
    this.texts = texts;
  }

  void watch(TextEditor editor, Field field) {
    String id = field.id().value();
    boolean herWords = id.endsWith(".words") || id.equals("what.open");
    if (herWords || field.identifying().isPresent()) {
      return;
    }
    TextInputControl input = editor.input();
    PauseTransition pause = new PauseTransition(PAUSE_IN_TYPING);
    pause.setOnFinished(e -> editor.remark(on(input.getText())));
    input.textProperty().addListener(o -> pause.playFromStart());
  }

  /** The remark on the first such word; empty where there is none. */
  String on(String text) {
    Language language = texts.language();
    for (HurtfulWord word : definition.words()) {
      var phrase = word.in(text, language);
      if (phrase.isPresent()) {
        String better = word.better().in(language);
        String reason = word.reason().in(language);
        String found = phrase.get().replace(".", "");
        return better.isBlank()
            ? texts.get("remark.leave-out", "word", found, "reason", reason)
            : texts.get("remark.better", "word", found, "better", better, "reason", reason);
      }
    }
    return "";
  }
}
