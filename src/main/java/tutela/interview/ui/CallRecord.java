package tutela.interview.ui;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tutela.casefile.domain.Case;
import tutela.casefile.domain.Note;
import tutela.fx.Background;
import tutela.fx.Dialogs;
import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.fx.controls.Parts;
import tutela.interview.domain.Answers;
import tutela.interview.domain.Facts;
import tutela.interview.domain.Safety;
import tutela.kernel.CaseId;
import tutela.packs.domain.Helpline;
import tutela.packs.domain.Helplines;

/**
 * What the two pages of help have in common: numbers to call, the record of what was done, the next
 * contact, the notes of the call.
 */
final class CallRecord {
  private final CaseFile file;
  private final Call call;
  private final Background background;
  private final Moments moments;
  private final SpokenWords spoken;
  private final NumbersView numbers;
  private final RecordView record;
  private final ContactView contact;
  private final NotesView notes;

  CallRecord(
      CaseFile file,
      Call call,
      Helplines helplines,
      Background background,
      Dialogs dialogs,
      Texts texts,
      Clock clock) {
    this.file = file;
    this.call = call;
    this.background = background;
    this.moments = new Moments(texts);
    this.spoken = new SpokenWords(helplines, texts);
    this.numbers = new NumbersView(helplines, texts, this::called);
    this.record = new RecordView(texts, clock);
    this.contact = new ContactView(file, background, dialogs, new Editors(texts, clock));
    this.notes = new NotesView(file, background, dialogs, texts, clock);
  }

  void place(StackPane layers, VBox numbersBox, VBox recordBox, VBox contactBox) {
    numbersBox.getChildren().setAll(numbers.node());
    recordBox.getChildren().setAll(record.node());
    contactBox.getChildren().setAll(contact.node());
    notes.overlay(layers);
  }

  SpokenWords spoken() {
    return spoken;
  }

  NumbersView numbers() {
    return numbers;
  }

  RecordView record() {
    return record;
  }

  ContactView contact() {
    return contact;
  }

  NotesView notes() {
    return notes;
  }

  /** What the case file holds for these pages. */
  record Read(Case matter, Answers answers, List<Note> notes, Map<String, String> drafts) {}

  Read read(CaseId id) {
    return new Read(
        file.cases().get(id),
        file.interview().conversation(id).answers(),
        file.notes().of(id),
        file.drafts().of(Keeping.form(id)));
  }

  /** Before anything of a case is known. */
  void clear() {
    numbers.forgetCalls();
    record.show(List.of());
    contact.clear();
  }

  /** The case was read. */
  Facts show(CaseId id, Read read) {
    Facts facts = new Facts(file.interview().definition(), read.answers());
    List<Safety.Trigger> dangers = facts.definition().safety().raised(facts);
    call.know(read.matter().reference(), read.matter().language(), facts.hearer(), dangers);
    spoken.speak(read.matter().language(), facts.hearer());
    record.show(read.notes());
    notes.show(id, read.notes());
    contact.show(id, read.answers(), read.drafts());
    return facts;
  }

  private void called(Helpline line) {
    CaseId id = call.caseId();
    String words = numbers.name(line, spoken.language()) + ", " + line.reach().orElse("");
    background
        .run(() -> file.notes().add(id, Note.Kind.CALLED, words))
        .saves()
        .then(
            added -> {
              if (call.isIn(id)) {
                record.add(added);
                Parts.show(record.node(), true);
                numbers.called(line.id(), moments.time(added.at()));
              }
            })
        .start();
  }

  void leave() {
    contact.close();
    notes.close();
    call.leave();
  }
}
