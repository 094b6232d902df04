package tutela.shell.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import tutela.fx.Moments;
import tutela.fx.SaveState;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.kernel.Kebab;
import tutela.kernel.OpenReport;

/** The line at the foot of the window: what is saved, and in how many minutes it locks. */
final class StatusLine {
  private final Texts texts;
  private final Moments moments;
  private final SaveState saveState;
  private final IdleLock idle;
  private final Label saved;
  private final Label mark;
  private final Label lockIn;
  private final Node clockZone;
  private final Node hide;
  private boolean open;
  private OpenReport report = OpenReport.NOTHING;

  StatusLine(
      Texts texts,
      SaveState saveState,
      IdleLock idle,
      Label saved,
      Label mark,
      Label lockIn,
      Node clockZone,
      Node hide) {
    this.texts = texts;
    this.moments = new Moments(texts);
    this.saveState = saveState;
    this.idle = idle;
    this.saved = saved;
    this.mark = mark;
    this.lockIn = lockIn;
    this.clockZone = clockZone;
    this.hide = hide;
  }

  /** Before a case file is open. */
  void gate(String key) {
    open = false;
    saved.setText(texts.get(key));
    saved.setGraphic(new Icon("lock"));
    Parts.show(mark, false);
    Parts.show(lockIn, false);
    Parts.show(clockZone, false);
    Parts.show(hide, false);
  }

  /** A case file is open. */
  void enter(Session.Standing standing, OpenReport found) {
    open = true;
    report = found;
    Parts.show(mark, standing != Session.Standing.USUAL);
    if (standing != Session.Standing.USUAL) {
      mark.setText(texts.get("status.standing." + Kebab.of(standing)));
    }
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
      case SaveState.State.Clean c -> saved("check", last());
      case SaveState.State.Saving s -> saved("more-horizontal", texts.get("status.saving"));
      case SaveState.State.Saved s ->
          saved("check", texts.get("status.saved", "time", moments.time(s.at())));
      case SaveState.State.NotSaved n -> saved("alert-triangle", texts.get("status.not-saved"));
    }
    showLockIn();
  }

  /** When something was last written, so that a case file put back from a copy is noticed. */
  private String last() {
    return report
        .lastEntry()
        .map(
            at ->
                texts.get(
                    report.recovered() ? "status.recovered" : "status.last",
                    "when",
                    moments.dayAndTime(at)))
        .orElseGet(() -> texts.get("status.clean"));
  }

  private void saved(String icon, String text) {
    saved.setGraphic(new Icon(icon));
    saved.setText(text);
  }
}
