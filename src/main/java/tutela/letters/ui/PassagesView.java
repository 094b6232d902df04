package tutela.letters.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import tutela.fx.Texts;
import tutela.letters.domain.Composer;
import tutela.letters.domain.Composition;
import tutela.letters.domain.Datum;
import tutela.letters.domain.Form;
import tutela.letters.domain.Passage;

/** The passages of a letter one below the other: those of the template locked, one's own open. */
final class PassagesView {
  /** What somebody does to the passages. */
  interface Actions {
    /** Words of one's own as they read now, while one is typing. */
    void typed(String place, String words);

    /** A passage of one's own is left. */
    void left(String place, String words);

    /** To where something of the case comes from. */
    void follow(Datum datum);
  }

  private final VBox box;
  private final Texts texts;
  private final Actions actions;
  private final Map<String, PassageRow> rows = new LinkedHashMap<>();
  private Optional<Composition> shown = Optional.empty();

  PassagesView(VBox box, Texts texts, Actions actions) {
    this.box = box;
    this.texts = texts;
    this.actions = actions;
  }

  /** Another letter is shown next. */
  void clear() {
    rows.clear();
    box.getChildren().clear();
    shown = Optional.empty();
  }

  /** Shows the passages as composed; a passage that is being written stays as it is typed. */
  void show(Composition composition) {
    shown = Optional.of(composition);
    Map<String, PassageRow> before = new LinkedHashMap<>(rows);
    List<PassageRow> now = new ArrayList<>();
    for (Passage passage : composition.passages()) {
      if (passage.form() == Form.LIST || passage.text().isBlank()) {
        continue;
      }
      PassageRow row = before.remove(passage.place());
      if (row == null) {
        row = row(passage.kind(), passage.place());
      }
      row.show(passage);
      now.add(row);
    }
    before.forEach(
        (place, row) -> {
          if (!row.isLocked() && row.isBeingWritten()) {
            now.add(1 + index(now, anchor(place)), row);
          }
        });
    rows.clear();
    now.forEach(row -> rows.put(row.place(), row));
    place(now);
  }

  private void place(List<PassageRow> now) {
    List<Node> nodes = new ArrayList<>(now);
    if (!box.getChildren().equals(nodes)) {
      box.getChildren().setAll(nodes);
    }
  }

  private PassageRow row(Passage.Kind kind, String place) {
    BiConsumer<String, String> typed = actions::typed;
    Consumer<Datum> follow = actions::follow;
    PassageRow row = new PassageRow(place, texts, follow);
    if (kind == Passage.Kind.OWN) {
      row.openFor(typed, actions::left);
    }
    return row;
  }

  private static int index(List<PassageRow> rows, String place) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).place().equals(place)) {
        return i;
      }
    }
    return rows.size() - 1;
  }

  /** The passage of the template that one of one's own follows. */
  private static String anchor(String place) {
    String inside = place.substring(Composer.OWN_AFTER.length());
    return inside.substring(0, inside.lastIndexOf('.'));
  }

  /** Opens an empty passage behind the one that has the focus, else behind the last text. */
  void add() {
    if (shown.isEmpty()) {
      return;
    }
    List<PassageRow> now = new ArrayList<>(rows.values());
    String after =
        now.stream()
            .filter(PassageRow::isFocusWithin)
            .map(PassageRow::place)
            .findFirst()
            .orElseGet(this::lastText);
    String of = after.startsWith(Composer.OWN_AFTER) ? anchor(after) : after;
    int number = 1;
    while (rows.containsKey(Composer.OWN_AFTER + of + "." + number)) {
      number++;
    }
    PassageRow row = row(Passage.Kind.OWN, Composer.OWN_AFTER + of + "." + number);
    now.add(1 + index(now, after), row);
    rows.clear();
    now.forEach(r -> rows.put(r.place(), r));
    place(now);
    row.write();
  }

  private String lastText() {
    return shown.orElseThrow().passages().stream()
        .filter(p -> p.kind() == Passage.Kind.LOCKED)
        .filter(
            p -> p.form() == Form.TEXT || p.form() == Form.SENTENCE || p.form() == Form.NUMBERED)
        .filter(p -> !p.place().equals("good-faith"))
        .map(Passage::place)
        .reduce((a, b) -> b)
        .orElse("");
  }

  /** Gives the focus to a passage. */
  void focus(String place) {
    PassageRow row = rows.get(place);
    if (row != null) {
      row.write();
    }
  }
}
