package tutela.interview.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.VBox;
import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.fx.controls.Banner;
import tutela.fx.controls.Parts;
import tutela.interview.domain.Voice;
import tutela.kernel.Brussels;
import tutela.kernel.Kebab;

/** How the call goes: chosen in a menu, and said in a strip above the questions while it holds. */
final class CallMenu {
  /** What the screen does with a choice. */
  interface Host {
    void talk(Manner how);

    void newCall();

    void brokenOff();

    void toOther(Call.Other other);
  }

  private final MenuButton button;
  private final VBox strip;
  private final Texts texts;
  private final Host host;
  private final CheckMenuItem closed;
  private final CheckMenuItem turned;
  private final List<RadioMenuItem> voices = new ArrayList<>();
  private Manner manner = Manner.PLAIN;

  CallMenu(MenuButton button, VBox strip, Texts texts, Host host) {
    this.button = button;
    this.strip = strip;
    this.texts = texts;
    this.host = host;
    closed = new CheckMenuItem(texts.get("manner.closed"));
    closed.setId("manner-closed");
    closed.setAccelerator(new KeyCodeCombination(KeyCode.F7));
    closed.setOnAction(e -> host.talk(manner.closed(closed.isSelected())));
    turned = new CheckMenuItem(texts.get("manner.turned"));
    turned.setId("manner-turned");
    turned.setAccelerator(new KeyCodeCombination(KeyCode.F9));
    turned.setOnAction(e -> host.talk(manner.turned(turned.isSelected())));
    button.getItems().setAll(closed, turned, new SeparatorMenuItem());
    ToggleGroup speakers = new ToggleGroup();
    for (Voice voice : Voice.values()) {
      RadioMenuItem item = new RadioMenuItem(OthersSaid.name(texts, voice));
      item.setId("voice-" + Kebab.of(voice));
      item.setToggleGroup(speakers);
      item.setUserData(voice);
      item.setOnAction(e -> host.talk(manner.of(voice)));
      voices.add(item);
      button.getItems().add(item);
    }
    button
        .getItems()
        .addAll(
            new SeparatorMenuItem(),
            item("call-new", "manner.new-call", host::newCall),
            item("call-cut-off", "manner.cut-off", host::brokenOff));
  }

  private MenuItem item(String id, String key, Runnable action) {
    MenuItem item = new MenuItem(texts.get(key));
    item.setId(id);
    item.setOnAction(e -> action.run());
    return item;
  }

  /**
   * @param before when one spoke last, where this may be another call
   * @param other the call in another case that one came from
   */
  void show(Manner how, Optional<Instant> before, Optional<Call.Other> other) {
    manner = how;
    closed.setSelected(how.closed());
    turned.setSelected(how.turned());
    voices.forEach(item -> item.setSelected(item.getUserData() == how.voice()));
    List<Node> rows = new ArrayList<>();
    before.ifPresent(
        at ->
            rows.add(
                row(
                    "phone",
                    texts.get("strip.before", "day", new Moments(texts).date(Brussels.date(at))),
                    texts.get("strip.before-what"),
                    button("strip-new-call", "manner.new-call", host::newCall))));
    if (how.turned()) {
      rows.add(
          row(
              "eye",
              texts.get("strip.turned"),
              texts.get("strip.turned-what"),
              button("strip-turned", "manner.turn-back", () -> host.talk(manner.turned(false)))));
    } else {
      other.ifPresent(
          call ->
              rows.add(
                  row(
                      "copy",
                      texts.get("strip.other", "reference", call.reference()),
                      texts.get("strip.other-what"),
                      button("strip-other", "strip.other-go", () -> host.toOther(call)))));
    }
    if (how.closed()) {
      rows.add(
          row(
              "message-circle",
              texts.get("strip.closed"),
              texts.get("strip.closed-what"),
              button("strip-closed", "strip.closed-end", () -> host.talk(manner.closed(false)))));
    }
    if (!how.isHers()) {
      rows.add(
          row(
              "users",
              texts.get("strip.voice", "who", OthersSaid.name(texts, how.voice())),
              texts.get("strip.voice-what"),
              button("strip-voice", "strip.voice-end", () -> host.talk(manner.of(Voice.PERSON)))));
    }
    strip.getChildren().setAll(rows);
    Parts.show(strip, !rows.isEmpty());
  }

  private Button button(String id, String key, Runnable action) {
    Button button = Parts.button(id, texts.get(key), "compact");
    button.setOnAction(e -> action.run());
    return button;
  }

  private static Banner row(String icon, String strong, String text, Button end) {
    Banner banner = new Banner();
    banner.setIcon(icon);
    banner.setStrong(strong);
    banner.setText(text);
    banner.getChildren().add(end);
    return banner;
  }

  void disable(boolean on) {
    button.setDisable(on);
    strip.setVisible(!on);
  }
}
