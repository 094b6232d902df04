package tutela.interview.ui;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.interview.CallService.CallBack;
import tutela.interview.domain.Definition;
import tutela.interview.domain.Facts;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.Phrase;
import tutela.packs.domain.Helpline;

/**
 * What lies over the conversation while nothing of the case is to be seen: a pause, a line that
 * broke, the word agreed, five minutes after a hard call.
 */
final class Covers {
  private static final String PAUSE = "pause";
  private static final String SILENCE = "silence";
  private static final String BROKEN_OFF = "broken-off";
  private static final String CODE_WORD = "code-word";
  private static final FieldId CODE = new FieldId("reach.code");
  private static final FieldId WAY = new FieldId("reach.way");
  private static final FieldId WHEN = new FieldId("reach.way.when");
  private static final FieldId BACK = new FieldId("reach.way.back");
  private static final Duration REST = Duration.ofMinutes(5);

  /** What the screen does when a cover is taken off. */
  interface Host {
    void resume();

    void stopForToday();

    void brokeOff(CallBack back);

    void backOnLine();

    void recognised(boolean she);
  }

  private final VBox card = new VBox();
  private final Definition definition;
  private final Texts texts;
  private final SpokenWords spoken;
  private final AnswerWords words;
  private final Clock clock;
  private final Host host;
  private Optional<Button> first = Optional.empty();

  Covers(Definition definition, Editors editors, SpokenWords spoken, Clock clock, Host host) {
    card.getStyleClass().add("pause-card");
    this.definition = definition;
    this.texts = editors.texts();
    this.words = editors.words();
    this.spoken = spoken;
    this.clock = clock;
    this.host = host;
    Parts.show(card, false);
  }

  VBox node() {
    return card;
  }

  boolean isShown() {
    return card.isVisible();
  }

  void pause() {
    List<Node> nodes = new ArrayList<>();
    definition.phrase(PAUSE).ifPresent(phrase -> nodes.add(say(phrase)));
    nodes.add(Parts.wrapped(texts.get("pause.kept"), "muted"));
    show(
        texts.get("pause.title"),
        nodes,
        button("resume", "pause.resume", host::resume),
        button("stop", "pause.stop", host::stopForToday));
    definition
        .phrase(SILENCE)
        .ifPresent(
            phrase -> {
              VBox silence =
                  spoken.block(
                      phrase.title().in(texts.language()), phrase.say(), Helpline.Need.TALK);
              silence.getStyleClass().add("pause-silence");
              card.getChildren().add(silence);
            });
  }

  /** The line broke: who calls back, and by which way, as she said. */
  void brokenOff(Facts facts) {
    List<Node> nodes = new ArrayList<>();
    String back = facts.chosen(BACK).stream().findFirst().orElse("open");
    nodes.add(Parts.wrapped(texts.get("cut-off.back." + back)));
    nodes.add(Parts.row("why", new Icon("phone"), Parts.wrapped(way(facts), "muted")));
    definition.phrase(BROKEN_OFF).ifPresent(phrase -> nodes.add(say(phrase)));
    nodes.add(Parts.wrapped(texts.get("cut-off.kept"), "muted"));
    Button us = button("cut-off-us", "cut-off.us", () -> host.brokeOff(CallBack.US));
    Button her = button("cut-off-her", "cut-off.her", () -> host.brokeOff(CallBack.HER));
    Button again = button("cut-off-again", "cut-off.again", host::backOnLine);
    String title = definition.phrase(BROKEN_OFF).map(this::title).orElse("");
    switch (back) {
      case "her" -> show(title, nodes, her, us, again);
      case "nobody" -> show(title, nodes, again, her, us);
      default -> show(title, nodes, us, her, again);
    }
  }

  private String way(Facts facts) {
    String ways = told(facts, WAY);
    String when = told(facts, WHEN);
    return ways.isEmpty()
        ? texts.get("cut-off.no-way")
        : texts.get("cut-off.way", "ways", when.isEmpty() ? ways : ways + ", " + when);
  }

  private String told(Facts facts, FieldId id) {
    return definition
        .field(id)
        .flatMap(field -> facts.value(id).map(value -> words.words(field, value)))
        .orElse("");
  }

  /** Whether a word was agreed by which one knows her. */
  boolean hasCodeWord(Facts facts) {
    return facts.isTold(CODE) && definition.phrase(CODE_WORD).isPresent();
  }

  /** The word comes before anything is said of the case. */
  void codeWord(Facts facts) {
    Phrase phrase = definition.phrase(CODE_WORD).orElseThrow();
    show(
        title(phrase),
        List.of(
            say(phrase),
            Parts.wrapped(
                texts.get("code-word.is", "word", facts.value(CODE).orElse("")), "strong"),
            Parts.wrapped(texts.get("code-word.without"), "muted")),
        button("code-right", "code-word.right", () -> host.recognised(true)),
        button("code-wrong", "code-word.wrong", () -> host.recognised(false)),
        button("code-back", "code-word.back", host::resume));
  }

  /** Five minutes for the caseworker, without anything that counts or watches. */
  void rest() {
    String until = new Moments(texts).time(clock.instant().plus(REST));
    show(
        texts.get("rest.title", "until", until),
        List.of(
            Parts.wrapped(texts.get("rest.what")),
            Parts.wrapped(texts.get("rest.colleague"), "muted")),
        button("rest-done", "rest.done", host::resume));
  }

  private String title(Phrase phrase) {
    return phrase.title().in(texts.language());
  }

  private VBox say(Phrase phrase) {
    return spoken.block(texts.get("interview.say"), phrase.say(), Helpline.Need.TALK);
  }

  private Button button(String id, String key, Runnable action) {
    Button button = Parts.button(id, texts.get(key));
    button.setOnAction(e -> action.run());
    return button;
  }

  /** The first of the buttons is what Enter presses. */
  private void show(String title, List<? extends Node> nodes, Button... buttons) {
    card.getChildren().setAll(Parts.label(title, "h1"));
    card.getChildren().addAll(nodes);
    card.getChildren().add(Parts.row("pause-buttons", buttons));
    first.ifPresent(button -> button.setDefaultButton(false));
    first = Optional.of(buttons[0]);
    buttons[0].setDefaultButton(true);
    Parts.show(card, true);
    buttons[0].requestFocus();
  }

  void hide() {
    first.ifPresent(button -> button.setDefaultButton(false));
    first = Optional.empty();
    Parts.show(card, false);
    card.getChildren().clear();
  }
}
