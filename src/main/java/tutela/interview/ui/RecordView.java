package tutela.interview.ui;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tutela.casefile.domain.Note;
import tutela.fx.Moments;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.kernel.Brussels;
import tutela.kernel.Kebab;

/**
 * What was done, row by row with its time: whom one called, what was agreed, what was passed on.
 */
final class RecordView {
  private static final Set<Note.Kind> SHOWN =
      EnumSet.of(Note.Kind.CALLED, Note.Kind.AGREED, Note.Kind.PASSED_ON);

  private final Texts texts;
  private final Moments moments;
  private final Clock clock;
  private final VBox rows = new VBox();
  private final VBox box;

  RecordView(Texts texts, Clock clock) {
    this.texts = texts;
    this.moments = new Moments(texts);
    this.clock = clock;
    rows.getStyleClass().addAll("card", "record");
    box = new VBox(Parts.label(texts.get("record.title"), "strong"), rows);
    box.getStyleClass().add("record-box");
    show(List.of());
  }

  VBox node() {
    return box;
  }

  boolean isFilled() {
    return rows.lookupAll(".none-yet").isEmpty();
  }

  void show(List<Note> notes) {
    rows.getChildren().clear();
    notes.stream().filter(n -> SHOWN.contains(n.kind())).forEach(this::add);
    if (rows.getChildren().isEmpty()) {
      rows.getChildren()
          .add(
              Parts.row(
                  "record-row", Parts.wrapped(texts.get("record.none"), "muted", "none-yet")));
    }
  }

  void add(Note note) {
    rows.getChildren().removeIf(row -> !row.lookupAll(".none-yet").isEmpty());
    String what = texts.get("record." + Kebab.of(note.kind()), "words", note.words());
    String when =
        Brussels.date(note.at()).equals(Brussels.date(clock.instant()))
            ? moments.time(note.at())
            : moments.dayAndTime(note.at());
    HBox row =
        Parts.row(
            "record-row",
            new Icon(icon(note.kind())).styled("muted-icon"),
            Parts.label(when, "muted", "record-time"),
            Parts.wrapped(what));
    row.setId("record-" + note.id());
    rows.getChildren().add(Parts.speaking(row, when + ", " + what));
  }

  private static String icon(Note.Kind kind) {
    return switch (kind) {
      case CALLED -> "phone";
      case PASSED_ON -> "share-2";
      default -> "check";
    };
  }
}
