package tutela.interview.ui;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tutela.fx.Texts;
import tutela.fx.controls.Parts;
import tutela.interview.domain.Definition;
import tutela.interview.domain.Phrase;
import tutela.packs.domain.Helpline;

/** A pause: words for it, and nothing of the case to be seen. */
final class PauseView {
  private static final String PAUSE = "pause";
  private static final String SILENCE = "silence";

  private final VBox card = new VBox();
  private final Definition definition;
  private final Texts texts;
  private final SpokenWords spoken;
  private final Button resume;
  private final Button stop;

  PauseView(
      Definition definition, Texts texts, SpokenWords spoken, Runnable onResume, Runnable onStop) {
    card.getStyleClass().add("pause-card");
    this.definition = definition;
    this.texts = texts;
    this.spoken = spoken;
    resume = Parts.button("resume", texts.get("pause.resume"));
    resume.setOnAction(e -> onResume.run());
    stop = Parts.button("stop", texts.get("pause.stop"));
    stop.setOnAction(e -> onStop.run());
    Parts.show(card, false);
  }

  VBox node() {
    return card;
  }

  void show() {
    HBox buttons = Parts.row("pause-buttons", resume, stop);
    card.getChildren().setAll(Parts.label(texts.get("pause.title"), "h1"));
    phrase(PAUSE).ifPresent(card.getChildren()::add);
    card.getChildren().addAll(Parts.wrapped(texts.get("pause.kept"), "muted"), buttons);
    definition
        .phrase(SILENCE)
        .ifPresent(
            phrase -> {
              VBox words =
                  spoken.block(
                      phrase.title().in(texts.language()), phrase.say(), Helpline.Need.TALK);
              words.getStyleClass().add("pause-silence");
              card.getChildren().add(words);
            });
    resume.setDefaultButton(true);
    Parts.show(card, true);
    resume.requestFocus();
  }

  private Optional<VBox> phrase(String id) {
    Optional<Phrase> phrase = definition.phrase(id);
    return phrase.map(p -> spoken.block(texts.get("interview.say"), p.say(), Helpline.Need.TALK));
  }

  boolean isShown() {
    return card.isVisible();
  }

  void hide() {
    resume.setDefaultButton(false);
    Parts.show(card, false);
  }
}
