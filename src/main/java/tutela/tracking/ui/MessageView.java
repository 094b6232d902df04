package tutela.tracking.ui;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.fx.controls.Words;
import tutela.kernel.Kebab;
import tutela.tracking.domain.Evidence;

/**
 * A message word for word, sentence by sentence. Up and down move from one to the next; marking
 * turns the one in focus into evidence and back. The text itself cannot be changed here.
 */
final class MessageView extends VBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final Texts texts;
  private final Function<List<Evidence>, Evidence.Kind> likely;
  private final Runnable changed;
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Label> sentences = new ArrayList<>();
  private String text = "";
  private @Nullable Label current;

  private record Span(int start, int end) {}

  /**
   * @param likely what a further passage most probably shows, from those marked already
   */
  MessageView(Texts texts, Function<List<Evidence>, Evidence.Kind> likely, Runnable changed) {
    this.likely = likely;
    this.texts = texts;
    this.changed = changed;
    getStyleClass().add("message");
  }

  void show(String message, List<Evidence> marked) {
    text = message;
    evidence.clear();
    marked.stream().filter(e -> e.end() <= message.length()).forEach(evidence::add);
    build(-1);
  }

  List<Evidence> evidence() {
    return List.copyOf(evidence);
  }

  /** Turns the sentence in focus into evidence, or back. */
  void mark() {
    Label label = current;
    if (label == null) {
      return;
    }
    Span span = (Span) label.getUserData();
    Optional<Evidence> known =
        evidence.stream().filter(e -> e.start() < span.end() && span.start() < e.end()).findFirst();
    if (known.isPresent()) {
      evidence.remove(known.get());
    } else {
      evidence.add(new Evidence(span.start(), span.end(), likely.apply(evidence)));
      evidence.sort(java.util.Comparator.comparingInt(Evidence::start));
    }
    build(span.start());
    changed.run();
  }

  /** Marks a passage chosen elsewhere, such as a selection while the text was typed. */
  void mark(int start, int end) {
    evidence.removeIf(e -> e.start() < end && start < e.end());
    evidence.add(new Evidence(start, end, likely.apply(evidence)));
    evidence.sort(java.util.Comparator.comparingInt(Evidence::start));
    build(start);
    changed.run();
  }

  private void build(int focusAt) {
    getChildren().clear();
    sentences.clear();
    current = null;
    int position = 0;
    for (String line : text.split("\n", -1)) {
      if (line.isBlank()) {
        position += line.length() + 1;
        continue;
      }
      VBox paragraph = new VBox();
      paragraph.getStyleClass().add("message-paragraph");
      for (Span span : spans(line, position)) {
        paragraph.getChildren().add(sentence(span));
        evidenceAt(span).ifPresent(e -> paragraph.getChildren().add(tag(e)));
      }
      getChildren().add(paragraph);
      position += line.length() + 1;
    }
    for (Label label : sentences) {
      if (((Span) label.getUserData()).start() == focusAt) {
        label.requestFocus();
      }
    }
  }

  private List<Span> spans(String line, int offset) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.FRENCH);
    breaks.setText(line);
    List<Span> spans = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String piece = line.substring(start, end);
      if (!piece.isBlank()) {
        spans.add(new Span(offset + start, offset + start + piece.stripTrailing().length()));
      }
    }
    // evidence that does not follow sentence ends stands as a span of its own
    List<Span> cut = new ArrayList<>();
    for (Span span : spans) {
      int from = span.start();
      for (Evidence e : evidence) {
        if (e.start() >= from && e.end() <= span.end()) {
          if (e.start() > from) {
            cut.add(new Span(from, e.start()));
          }
          cut.add(new Span(e.start(), e.end()));
          from = e.end();
        }
      }
      if (from < span.end()) {
        cut.add(new Span(from, span.end()));
      }
    }
    return cut;
  }

  private Optional<Evidence> evidenceAt(Span span) {
    return evidence.stream()
        .filter(e -> e.start() == span.start() && e.end() == span.end())
        .findFirst();
  }

  private Label sentence(Span span) {
    String words = text.substring(span.start(), span.end());
    Label label = Parts.wrapped(words.strip(), "message-sentence");
    if (words.strip().matches("\\S*\\.\\S*/\\S*")) {
      label.getStyleClass().add("mono");
    }
    boolean marked = evidenceAt(span).isPresent();
    if (marked) {
      label.getStyleClass().add("evidence");
    }
    label.setUserData(span);
    label.setFocusTraversable(true);
    label.setId("sentence-" + sentences.size());
    label.setAccessibleText(words + (marked ? ", " + texts.get("reply.is-evidence") : ""));
    label
        .focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (is) {
                setCurrent(label);
              }
            });
    label.setOnMouseClicked(e -> label.requestFocus());
    int index = sentences.size();
    label.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DOWN && index + 1 < sentences.size()) {
            event.consume();
            sentences.get(index + 1).requestFocus();
          } else if (event.getCode() == KeyCode.UP && index > 0) {
            event.consume();
            sentences.get(index - 1).requestFocus();
          } else if (event.getCode() == KeyCode.SPACE) {
            event.consume();
            mark();
          }
        });
    sentences.add(label);
    return label;
  }

  private void setCurrent(Label label) {
    if (current != null) {
      current.pseudoClassStateChanged(CURRENT, false);
    }
    current = label;
    label.pseudoClassStateChanged(CURRENT, true);
  }

  private Node tag(Evidence marked) {
    ComboBox<Evidence.Kind> kind = new ComboBox<>();
    kind.getItems().setAll(Evidence.Kind.values());
    kind.setConverter(Words.of(k -> texts.get("evidence." + Kebab.of(k))));
    kind.setValue(marked.kind());
    kind.getStyleClass().add("compact-combo");
    kind.setAccessibleText(texts.get("reply.evidence-kind"));
    kind.setOnAction(
        e -> {
          int at = evidence.indexOf(marked);
          if (at >= 0 && kind.getValue() != null) {
            evidence.set(at, new Evidence(marked.start(), marked.end(), kind.getValue()));
            changed.run();
          }
        });
    HBox row =
        Parts.row(
            "evidence-tag",
            new Icon("bookmark"),
            Parts.label(
                texts.get("reply.evidence", "n", evidence.indexOf(marked) + 1), "small", "muted"),
            kind);
    return row;
  }
}
