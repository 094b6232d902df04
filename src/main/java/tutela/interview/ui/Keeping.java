package tutela.interview.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tutela.casefile.DraftService;
import tutela.fx.Background;
import tutela.fx.Dialogs;
import tutela.fx.Texts;
import tutela.interview.InterviewService;
import tutela.interview.domain.Answers;
import tutela.interview.domain.Field;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.QuestionId;
import tutela.interview.domain.Statement;
import tutela.interview.domain.Status;
import tutela.interview.domain.Voice;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;

/** Sends what was said to the case file, field by field, as each is left. */
final class Keeping {
  private static final String FORM = "interview";

  private final CaseFile file;
  private final Background background;
  private final Dialogs dialogs;
  private final Texts texts;
  private @Nullable CaseId caseId;
  private int underWay;

  /** What the screen does with what came of it. */
  interface Listener {
    /** How one talks now. */
    default Manner manner() {
      return Manner.PLAIN;
    }

    /**
     * Refuses what the answers so far do not allow.
     *
     * @throws AppFailure.Invalid with the key of the text to show under the field
     */
    default void check(Field field, String value) {}

    /** Somebody else said so. */
    default void stated(List<Statement> statements) {}

    /** A field reads otherwise now; it counts at once. */
    void said(FieldView view, String value);

    /** Everything that was sent is kept. */
    void kept(Answers answers);
  }

  private final Listener listener;

  Keeping(CaseFile file, Background background, Dialogs dialogs, Texts texts, Listener listener) {
    this.file = file;
    this.background = background;
    this.dialogs = dialogs;
    this.texts = texts;
    this.listener = listener;
  }

  void of(CaseId id) {
    caseId = id;
    underWay = 0;
  }

  /**
   * A field was left, or something in it chosen.
   *
   * @param found hears what a pasted text held
   */
  void left(FieldView view, LocalDate today, BiConsumer<FieldView, InterviewService.Kept> found) {
    var value = view.editor().value();
    if (value.isEmpty()) {
      draft(view);
      return;
    }
    String said = value.get();
    if (view.isUntouched(said)) {
      forgetDraft(view);
      return;
    }
    try {
      view.field().check(said, today);
      listener.check(view.field(), said);
    } catch (AppFailure.Invalid e) {
      view.editor().wrong(reason(texts, e));
      draft(view);
      return;
    }
    String before = view.kept();
    view.kept(said);
    view.editor().calm();
    forgetDraft(view);
    Voice voice = listener.manner().voice();
    FieldId field = view.field().id();
    Consumer<AppFailure> orElse = failure -> refused(view, before, said, failure);
    if (voice != Voice.PERSON) {
      send(id -> file.voices().say(id, voice, field, said), listener::stated, orElse);
      return;
    }
    send(
        id -> file.interview().answer(id, field, said),
        kept -> {
          found.accept(view, kept);
          answered(kept.answers());
        },
        orElse);
    // a page that opens on it reads the case only after that
    listener.said(view, said);
  }

  private void refused(FieldView view, String before, String said, AppFailure failure) {
    if (view.kept().equals(said)) {
      view.kept(before); // leaving the field again tries again
    }
    if (failure instanceof AppFailure.Invalid invalid) {
      view.editor().wrong(reason(texts, invalid));
    } else {
      dialogs.failure(failure);
    }
  }

  void handle(QuestionId question, Status status) {
    send(id -> file.interview().handle(id, question, status), this::answered, dialogs::failure);
  }

  /** Where one is; not something that was typed, so the status line is silent. */
  void goTo(QuestionId question) {
    CaseId id = java.util.Objects.requireNonNull(caseId);
    background.run(() -> file.interview().goTo(id, question)).start();
  }

  /** Work on the open case. */
  interface Work<T> {
    T on(CaseId caseId);
  }

  private <T> void send(Work<T> work, Consumer<T> then, Consumer<AppFailure> orElse) {
    CaseId id = java.util.Objects.requireNonNull(caseId);
    underWay++;
    background
        .run(() -> work.on(id))
        .saves()
        .then(
            result -> {
              if (id.equals(caseId)) {
                underWay--;
                then.accept(result);
              }
            })
        .orElse(
            failure -> {
              if (id.equals(caseId)) {
                underWay--;
              }
              orElse.accept(failure);
            })
        .start();
  }

  /** Only the last word of the case file counts: one types faster than a disk writes. */
  private void answered(Answers answers) {
    if (underWay == 0) {
      listener.kept(answers);
    }
  }

  private void draft(FieldView view) {
    String typed = view.editor().typed();
    if (!typed.equals(view.draft())) {
      view.draft(typed);
      put(view.field().id(), typed);
    }
  }

  private void forgetDraft(FieldView view) {
    if (!view.draft().isEmpty()) {
      view.draft("");
      put(view.field().id(), "");
    }
  }

  /** What is typed and no answer yet. */
  static DraftService.Form form(CaseId id) {
    return DraftService.Form.of(id, FORM);
  }

  private void put(FieldId field, String typed) {
    CaseId id = java.util.Objects.requireNonNull(caseId);
    String name = Spoke.draftName(listener.manner(), field);
    background.run(() -> file.drafts().put(form(id), name, typed)).saves().start();
  }

  /** Why something was refused, in words. */
  static String reason(Texts texts, AppFailure.Invalid refused) {
    String key = refused.key().contains(".") ? refused.key() : "answer." + refused.key();
    return texts.get(key, refused.arguments().toArray());
  }
}
