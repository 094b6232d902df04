package tutela.interview.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import tutela.casefile.domain.Note;
import tutela.fx.Background;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.interview.CallService.CallBack;
import tutela.interview.domain.Facts;
import tutela.kernel.CaseId;

/** The course of a call: it begins, perhaps after a word; it breaks off; it is left for another. */
final class CallFlow implements CallMenu.Host, Covers.Host {
  /** The screen of the call. */
  interface Around {
    /** Nothing of the case is seen under a cover; what was typed is kept first. */
    void cover(boolean on);

    Covers covers();

    /** What she said so far. */
    Facts known();

    void talk(Manner how);

    void resume();

    /** A later call was begun. */
    void begun(CaseId caseId, CaseRead read);
  }

  private final CaseFile file;
  private final Call call;
  private final Background background;
  private final Navigator navigator;
  private final Texts texts;
  private final Clock clock;
  private final Around around;
  private Optional<Instant> spokenBefore = Optional.empty();

  CallFlow(
      CaseFile file,
      Call call,
      Background background,
      Navigator navigator,
      Texts texts,
      Clock clock,
      Around around) {
    this.file = file;
    this.call = call;
    this.background = background;
    this.navigator = navigator;
    this.texts = texts;
    this.clock = clock;
    this.around = around;
  }

  /**
   * @param before when one spoke last, if that was on an earlier day
   */
  void opened(Optional<Instant> before) {
    spokenBefore = before;
  }

  /** When one spoke last, where that was on an earlier day and no call has begun since. */
  Optional<Instant> spokenBefore() {
    return call.spokenBefore().isPresent() ? Optional.empty() : spokenBefore;
  }

  @Override
  public void talk(Manner how) {
    around.talk(how);
  }

  @Override
  public void newCall() {
    Facts facts = around.known();
    if (around.covers().hasCodeWord(facts)) {
      around.cover(true);
      around.covers().codeWord(facts);
    } else {
      begin();
    }
  }

  @Override
  public void recognised(boolean she) {
    if (she) {
      begin();
      return;
    }
    CaseId id = call.caseId();
    background
        .run(() -> file.notes().add(id, Note.Kind.CALL, texts.get("code-word.note")))
        .saves()
        .start();
    toCase();
  }

  private void begin() {
    CaseId id = call.caseId();
    call.beginLater(spokenBefore.orElse(clock.instant()));
    background
        .run(
            () -> {
              file.calls().begin(id, texts.get("strip.changed-note"));
              return CaseRead.of(file, id);
            })
        .saves()
        .then(read -> around.begun(id, read))
        .start();
  }

  @Override
  public void brokenOff() {
    around.cover(true);
    around.covers().brokenOff(around.known());
  }

  @Override
  public void brokeOff(CallBack back) {
    CaseId id = call.caseId();
    String words = texts.get(back == CallBack.US ? "cut-off.note-us" : "cut-off.note-her");
    background.run(() -> file.calls().brokeOff(id, back, words)).saves().start();
    toCase();
  }

  @Override
  public void backOnLine() {
    CaseId id = call.caseId();
    background.run(() -> file.calls().backOnLine(id)).saves().start();
    resume();
  }

  @Override
  public void resume() {
    around.resume();
  }

  @Override
  public void stopForToday() {
    toCase();
  }

  private void toCase() {
    navigator.go(Place.of(ScreenId.CASE, call.caseId()));
  }

  @Override
  public void toOther(Call.Other other) {
    navigator.go(Place.of(ScreenId.INTERVIEW, other.caseId()));
  }
}
