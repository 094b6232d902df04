package tutela.interview.ui;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.casefile.domain.Note;
import tutela.fx.Background;
import tutela.fx.Dialogs;
import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.fx.controls.Fields;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.kernel.AppFailure;
import tutela.kernel.Brussels;
import tutela.kernel.CaseId;

/** Notes of the call, each with its time, and a field for the next one. */
final class NotesView {
  private static final String OPEN = "notes-open";
  private static final int INPUT_LINES = 2;

  /** What was noted during calls, and that one broke off. */
  private static final Set<Note.Kind> OF_CALLS =
      EnumSet.of(Note.Kind.CALL, Note.Kind.CUT_OFF_WE_CALL, Note.Kind.CUT_OFF_SHE_CALLS);

  private final VBox notes = new VBox();
  private final CaseFile file;
  private final Background background;
  private final Dialogs dialogs;
  private final Texts texts;
  private final Moments moments;
  private final Clock clock;
  private final VBox list = new VBox();
  private final ScrollPane scroll = new ScrollPane(list);
  private final TextArea input = new TextArea();
  private final Label message = Parts.wrapped("", "field-message", "wrong");
  private final VBox below = new VBox();
  private @Nullable CaseId caseId;

  NotesView(CaseFile file, Background background, Dialogs dialogs, Texts texts, Clock clock) {
    notes.getStyleClass().add("notes");
    this.file = file;
    this.background = background;
    this.dialogs = dialogs;
    this.texts = texts;
    this.moments = new Moments(texts);
    this.clock = clock;
    HBox head =
        Parts.row(
            "notes-head",
            Parts.label(texts.get("notes.title"), "strong"),
            Parts.spring(),
            Parts.label("F4", "key-cap"),
            closeButton());
    head.getStyleClass().add("notes-wide");
    VBox box = new VBox(scroll, input);
    box.getStyleClass().addAll("note-box", "notes-wide");
    VBox.setVgrow(box, Priority.ALWAYS);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    list.getStyleClass().add("note-list");
    list.heightProperty().addListener(o -> scroll.setVvalue(1));
    prepareInput();
    Parts.show(message, false);
    below.getStyleClass().add("known");
    Parts.show(below, false);
    VBox rest = new VBox(message, below);
    rest.getStyleClass().add("notes-wide");
    notes.getChildren().setAll(head, box, rest, tab());
  }

  /** Seen where the column lies over the page. */
  private Button closeButton() {
    Button close =
        Parts.iconButton("notes-close", "x", "", "flat", "compact", "plain", "notes-close");
    close.setAccessibleText(texts.get("notes.close"));
    close.setOnAction(e -> close());
    return close;
  }

  private void prepareInput() {
    input.setId("note");
    input.getStyleClass().add("note-input");
    input.setPromptText(texts.get("notes.prompt"));
    input.setAccessibleText(texts.get("notes.title"));
    input.setWrapText(true);
    input.setPrefRowCount(INPUT_LINES);
    Fields.tabMovesOn(input);
    input.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            if (event.isShiftDown()) {
              input.insertText(input.getCaretPosition(), "\n");
            } else {
              keep();
            }
          } else if (event.getCode() == KeyCode.ESCAPE && notes.getStyleClass().contains(OPEN)) {
            event.consume();
            close();
          }
        });
    input.textProperty().addListener(o -> Parts.show(message, false));
    Fields.onLeave(input, this::keep);
  }

  private VBox tab() {
    Label upright = Parts.label(texts.get("notes.tab"), "strong");
    upright.setRotate(90);
    VBox tab = new VBox(new Icon("edit-3"), new Group(upright), Parts.label("F4", "key-cap"));
    tab.setId("notes-tab");
    tab.getStyleClass().add("notes-tab");
    tab.setFocusTraversable(true);
    tab.setAccessibleRole(AccessibleRole.BUTTON);
    tab.setAccessibleText(texts.get("notes.title") + ", F4");
    tab.setOnMouseClicked(e -> focus());
    tab.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            event.consume();
            focus();
          }
        });
    return tab;
  }

  /** The column, which shrinks to a tab at large text. */
  VBox node() {
    return notes;
  }

  /** Lies over the right of a page, opened and closed by key; not beside it. */
  void overlay(StackPane layers) {
    notes.getStyleClass().add("notes-over");
    layers.getChildren().add(notes);
    StackPane.setAlignment(notes, Pos.CENTER_RIGHT);
    Parts.show(notes, false);
  }

  void toggle() {
    if (notes.getStyleClass().contains(OPEN)) {
      close();
    } else {
      focus();
    }
  }

  boolean isFocused() {
    return input.isFocused();
  }

  /** What was told already stands below the notes. */
  void told(List<? extends Node> lines) {
    below.getChildren().setAll(Parts.label(texts.get("notes.known"), "strong"));
    below.getChildren().addAll(lines);
    Parts.show(below, !lines.isEmpty());
  }

  void show(CaseId id, List<Note> all) {
    if (!id.equals(caseId)) {
      input.clear();
    }
    caseId = id;
    list.getChildren()
        .setAll(all.stream().filter(n -> OF_CALLS.contains(n.kind())).map(this::row).toList());
    showEmpty();
  }

  private void showEmpty() {
    if (list.getChildren().isEmpty()) {
      list.getChildren().add(Parts.wrapped(texts.get("notes.none"), "small", "subtle", "no-note"));
    }
  }

  /** Opens the column where it is shrunk, and goes to its field. */
  void focus() {
    if (!notes.getStyleClass().contains(OPEN)) {
      notes.getStyleClass().add(OPEN);
    }
    if (isOver()) {
      Parts.show(notes, true);
    }
    input.requestFocus();
  }

  void close() {
    keep();
    notes.getStyleClass().remove(OPEN);
    if (isOver()) {
      Parts.show(notes, false);
    }
  }

  private boolean isOver() {
    return notes.getStyleClass().contains("notes-over");
  }

  /** Keeps what is being written, with its time. */
  void keep() {
    CaseId id = caseId;
    String words = input.getText().strip();
    if (id == null || words.isEmpty()) {
      return;
    }
    input.clear();
    background
        .run(() -> file.notes().add(id, Note.Kind.CALL, words))
        .saves()
        .then(
            note -> {
              if (id.equals(caseId)) {
                list.getChildren().removeIf(n -> n.getStyleClass().contains("no-note"));
                list.getChildren().add(row(note));
              }
            })
        .orElse(failure -> putBack(words, failure))
        .start();
  }

  private void putBack(String words, AppFailure failure) {
    if (input.getText().isBlank()) {
      input.setText(words);
    }
    if (failure instanceof AppFailure.Invalid invalid) {
      message.setText(Keeping.reason(texts, invalid));
      Parts.show(message, true);
    } else {
      dialogs.failure(failure);
    }
  }

  private VBox row(Note note) {
    Label words = Parts.wrapped(note.words(), "note-text");
    String head = whenAndBy(note);
    VBox row = new VBox(Parts.wrapped(head, "small", "subtle"), words);
    row.getStyleClass().add("note-row");
    row.setId("note-" + note.id());
    row.setFocusTraversable(true);
    row.setAccessibleRole(AccessibleRole.BUTTON);
    row.setAccessibleText(head + ", " + note.words());
    row.setOnMouseClicked(
        e -> {
          if (e.getClickCount() == 2) {
            correct(row, note);
          }
        });
    row.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            correct(row, note);
          }
        });
    return row;
  }

  private String whenAndBy(Note note) {
    return note.writtenBy().isEmpty()
        ? when(note)
        : when(note) + ", " + texts.author(note.writtenBy());
  }

  private String when(Note note) {
    return Brussels.date(note.at()).equals(Brussels.date(clock.instant()))
        ? moments.time(note.at())
        : moments.dayAndTime(note.at());
  }

  /** A slip of the pen is mended in its place; the time stays. */
  private void correct(VBox row, Note note) {
    TextArea area = new TextArea(note.words());
    area.setId("note-edit");
    area.setAccessibleText(texts.get("notes.correct", "when", when(note)));
    Fields.growing(area, INPUT_LINES, 8);
    row.getChildren().set(1, area);
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            area.setText(note.words());
            row.requestFocus();
          } else if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
            event.consume();
            row.requestFocus();
          }
        });
    Fields.onLeave(area, () -> corrected(row, note, area.getText().strip()));
    area.requestFocus();
    area.end();
  }

  private void corrected(VBox row, Note note, String words) {
    CaseId id = java.util.Objects.requireNonNull(caseId);
    int place = list.getChildren().indexOf(row);
    boolean changed = !words.isEmpty() && !words.equals(note.words());
    Note now =
        changed ? new Note(note.id(), note.kind(), note.at(), words, note.writtenBy()) : note;
    if (place >= 0) {
      boolean focused = row.isFocused();
      VBox made = row(now);
      list.getChildren().set(place, made);
      if (focused) {
        made.requestFocus();
      }
    }
    if (changed) {
      background
          .run(() -> file.notes().correct(id, note.id(), words))
          .saves()
          .orElse(failure -> putBack(words, failure))
          .start();
    }
  }
}
