package tutela.interview.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.fx.Texts;
import tutela.fx.controls.Parts;
import tutela.kernel.Language;
import tutela.packs.domain.Helpline;
import tutela.packs.domain.Helplines;
import tutela.packs.domain.Provenance;

/**
 * Help lines: the first ones large, each with whether it can be relied on and whether it was
 * called.
 */
final class NumbersView {
  private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");

  private final VBox box = new VBox();
  private final Helplines helplines;
  private final Texts texts;
  private final Consumer<Helpline> onCalled;
  private final Map<String, Label> calls = new HashMap<>();
  private final Map<String, String> calledAt = new HashMap<>();
  private @Nullable Shown shown;

  NumbersView(Helplines helplines, Texts texts, Consumer<Helpline> onCalled) {
    this.helplines = helplines;
    this.texts = texts;
    this.onCalled = onCalled;
    box.getStyleClass().add("numbers");
  }

  private record Shown(List<String> large, List<String> small, Language spoken) {}

  VBox node() {
    return box;
  }

  /**
   * @param large ids of the lines that come first
   * @param small ids of the lines below them
   * @param spoken language one talks in: lines that answer in it come before others
   */
  void show(List<String> large, List<String> small, Language spoken) {
    Shown wanted = new Shown(List.copyOf(large), List.copyOf(small), spoken);
    if (wanted.equals(shown)) {
      calls.keySet().forEach(this::showCall);
      return;
    }
    shown = wanted;
    calls.clear();
    VBox first = new VBox();
    first.getStyleClass().add("large-numbers");
    lines(large).forEach(line -> first.getChildren().add(row(line, "large", spoken)));
    List<Node> rows = new ArrayList<>(List.of(first));
    List<Helpline> below =
        lines(small).stream().filter(line -> !large.contains(line.id())).toList();
    Stream.concat(
            below.stream().filter(line -> line.speaks().contains(spoken)),
            below.stream().filter(line -> !line.speaks().contains(spoken)))
        .forEach(line -> rows.add(row(line, rows.size() == 1 ? "top" : "below", spoken)));
    box.getChildren().setAll(rows);
  }

  private List<Helpline> lines(List<String> ids) {
    return ids.stream().flatMap(id -> helplines.find(id).stream()).toList();
  }

  private HBox row(Helpline line, String size, Language spoken) {
    boolean large = size.equals("large");
    Label number =
        Parts.label(line.reach().orElse(""), line.number().isPresent() ? "number" : "strong");
    number.getStyleClass().add("number-cell");
    String name = name(line, spoken);
    VBox words = new VBox(Parts.wrapped(name, large ? "strong" : "plain-name"));
    String about = about(line);
    if (!about.isEmpty()) {
      words.getChildren().add(Parts.wrapped(about, "small", "muted"));
    }
    words.getStyleClass().add("number-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    Label called = Parts.iconLabel("check-circle", "", "small", "called");
    words.getChildren().add(called);
    calls.put(line.id(), called);
    showCall(line.id());
    HBox row = Parts.row("number-row", number, words);
    reliable(line).ifPresent(row.getChildren()::add);
    row.getStyleClass().add(size);
    if (line.number().isPresent()) {
      row.getChildren().add(calledButton(line, name, large));
    }
    return Parts.speaking(row, line.reach().orElse("") + ", " + name + ", " + about);
  }

  private Button calledButton(Helpline line, String name, boolean large) {
    String does = texts.get(large ? "numbers.called" : "numbers.called-short");
    Button called = Parts.button("called-" + line.id(), does, "compact");
    if (!large) {
      called.getStyleClass().add("flat");
    }
    called.setAccessibleText(texts.get("numbers.called") + ": " + name);
    called.setOnAction(e -> onCalled.accept(line));
    return called;
  }

  /** A line that was called says when. */
  void called(String id, String time) {
    calledAt.put(id, time);
    showCall(id);
  }

  void forgetCalls() {
    calledAt.clear();
  }

  private void showCall(String id) {
    Label called = calls.get(id);
    String time = calledAt.getOrDefault(id, "");
    if (called != null) {
      called.setText(texts.get("numbers.called-at", "time", time));
      Parts.show(called, !time.isEmpty());
    }
  }

  /** What weakens a number: that nobody verified it, or that its source is old. */
  private Optional<Label> reliable(Helpline line) {
    return line.isToBeVerified()
        ? Optional.of(Parts.chip("alert-triangle", texts.get("source.to-verify"), "due"))
        : oldSource(line.provenance())
            .map(
                year -> Parts.chip("file-text", texts.get("numbers.source", "year", year), "line"));
  }

  /** The year of the newest dated source, where it is older than the pack. */
  private static Optional<String> oldSource(Provenance provenance) {
    String text = provenance.source() + " " + provenance.remark().orElse("");
    return YEAR.matcher(text)
        .results()
        .map(MatchResult::group)
        .max(String::compareTo)
        .filter(year -> Integer.parseInt(year) < provenance.gatheredOn().getYear());
  }

  boolean answersIn(String id, Language spoken) {
    return helplines.find(id).filter(line -> line.speaks().contains(spoken)).isPresent();
  }

  /** The name, with the languages it answers in where the one spoken is not among them. */
  String name(Helpline line, Language spoken) {
    String name = in(line.name());
    String where = in(line.region());
    String whole = where.isEmpty() ? name : name + ", " + where;
    return line.speaks().contains(spoken) || line.speaks().isEmpty()
        ? whole
        : whole
            + " ("
            + line.speaks().stream().sorted().map(Language::name).collect(Collectors.joining(", "))
            + ")";
  }

  private String about(Helpline line) {
    String hours = in(line.hours());
    String note = in(line.note());
    return hours.isEmpty() || note.isEmpty()
        ? hours + note
        : texts.get("numbers.about", "hours", hours, "note", note);
  }

  private String in(Map<Language, String> words) {
    return words.getOrDefault(texts.language(), "");
  }
}
