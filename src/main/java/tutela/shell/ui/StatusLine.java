package tutela.shell.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import tutela.fx.Moments;
import tutela.fx.SaveState;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;

/** The line at the foot of the window: what is saved, and in how many minutes it locks. */
final class StatusLine {
  private final Texts texts;
  private final Moments moments;
  private final SaveState saveState;
  private final IdleLock idle;
  private final Label saved;
  private final Label practice;
  private final Label lockIn;
  private final Node clockZone;
  private final Node hide;
  private boolean open;

  StatusLine(
      Texts texts,
      SaveState saveState,
      IdleLock idle,
      Label saved,
      Label practice,
      Label lockIn,
      Node clockZone,
      Node hide) {
    this.texts = texts;
    this.moments = new Moments(texts);
    this.saveState = saveState;
    this.idle = idle;
    this.saved = saved;
    this.practice = practice;
    this.lockIn = lockIn;
    this.clockZone = clockZone;
    this.hide = hide;
  }

  /** Before a case file is open. */
  void gate(String key) {
    open = false;
    saved.setText(texts.get(key));
    saved.setGraphic(new Icon("lock"));
    Parts.show(practice, false);
    Parts.show(lockIn, false);
    Parts.show(clockZone, false);
    Parts.show(hide, false);
  }

  /** A case file is open. */
  void enter(boolean practising) {
    open = true;
    Parts.show(practice, practising);
    Parts.show(lockIn, true);
    Parts.show(clockZone, true);
    Parts.show(hide, true);
  }

  void showLockIn() {
    lockIn.setText(texts.get("status.lock-in", "n", idle.minutesLeftProperty().get()));
  }

  void showSaved() {
    if (!open) {
      return;
    }
    switch (saveState.stateProperty().get()) {
      case SaveState.State.Clean c -> saved("check", texts.get("status.clean"));
      case SaveState.State.Saving s -> saved("more-horizontal", texts.get("status.saving"));
      case SaveState.State.Saved s ->
          saved("check", texts.get("status.saved", "time", moments.time(s.at())));
      case SaveState.State.NotSaved n -> saved("alert-triangle", texts.get("status.not-saved"));
    }
    showLockIn();
  }

  private void saved(String icon, String text) {
    saved.setGraphic(new Icon(icon));
    saved.setText(text);
  }
}
