package tutela.interview.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.fx.controls.DayField;
import tutela.fx.controls.Fields;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Parts;
import tutela.fx.controls.Segmented;
import tutela.interview.domain.Identifying;
import tutela.interview.domain.PartialDate;
import tutela.interview.domain.PartialDate.Precision;
import tutela.interview.domain.SaidDate;
import tutela.kernel.AppFailure;

/**
 * A date as far as she knows it: what is typed tells day, month, season or year, the segments how
 * sure it is, and her words stand beside it.
 */
final class DateEditor implements Editor {
  /** How sure a date is; the first stands for what was typed, as exact as it is. */
  private static final List<Precision> SURE =
      List.of(
          Precision.EXACT, Precision.ABOUT, Precision.BEFORE, Precision.AFTER, Precision.UNKNOWN);

  private static final Set<Precision> QUALIFIED =
      Set.of(Precision.ABOUT, Precision.BEFORE, Precision.AFTER);

  private final Ask ask;
  private final Editors editors;
  private final FormField whole = new FormField();
  private final DayField date = new DayField();
  private final Segmented<Precision> sure = new Segmented<>();
  private final FormField wordsField = new FormField();
  private final TextField words = new TextField();
  private final VBox box = new VBox();
  private Runnable left = () -> {};
  private boolean showing;

  DateEditor(Ask ask, Editors editors) {
    this.ask = ask;
    this.editors = editors;
    whole.setHint(ask.hint());
    date.setId(ask.id() + "-box");
    date.field().setId(ask.id());
    date.prepare(ask.label(), day -> editors.words().when(day.toString()), () -> left.run());
    Fields.onLeave(date.field(), this::settle);
    date.field().textProperty().addListener(o -> mark(""));
    FormField dateField = editors.field(ask);
    dateField.setHint("");
    dateField.setContent(date);
    FlowPane row = new FlowPane(dateField);
    row.getStyleClass().add("date-row");
    row.setRowValignment(VPos.TOP);
    whole.setContent(row);
    box.getChildren().setAll(whole);
    if (isWhole()) {
      row.getChildren().add(sureField());
      box.getChildren().add(wordsField());
    }
    box.getStyleClass().addAll("answer-parts", "date-answer");
  }

  /** Her birth, and dates among other parts, need neither her words nor how sure they are. */
  private boolean isWhole() {
    return !ask.isPart() && !ask.identifying().equals(Optional.of(Identifying.BIRTH));
  }

  private FormField sureField() {
    FormField field = new FormField();
    field.setLabel(editors.texts().get("date.sure"));
    sure.setId(ask.id() + "-sure");
    sure.choices(SURE, p -> editors.texts().get("date.sure." + name(p)));
    sure.getChildren()
        .forEach(
            button ->
                button.setAccessibleText(
                    editors.texts().get("date.sure")
                        + ", "
                        + ((javafx.scene.control.Labeled) button).getText()));
    sure.valueProperty()
        .addListener(
            o -> {
              showWords();
              if (!showing) {
                left.run();
              }
            });
    field.setContent(sure);
    return field;
  }

  private FormField wordsField() {
    wordsField.setLabel(editors.texts().get("date.words"));
    wordsField.setOptional(editors.texts().get("field.optional"));
    words.setId(ask.id() + "-words");
    words.setAccessibleText(editors.texts().get("date.words"));
    Fields.onLeave(words, () -> left.run());
    wordsField.setContent(words);
    wordsField.getStyleClass().add("date-words");
    showWords();
    return wordsField;
  }

  private static String name(Precision precision) {
    return precision.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Her words are asked for where there is no date, or none that is understood. */
  private void showWords() {
    boolean unknown = sure.getValue() == Precision.UNKNOWN;
    Parts.show(wordsField, unknown || !words.getText().isBlank() || whole.isWrong());
  }

  /** The message stands below the row, so that the field keeps its place in it. */
  private void mark(String message) {
    date.field().getStyleClass().remove("wrong");
    if (message.isEmpty()) {
      whole.calm();
      date.field().setAccessibleHelp(null);
    } else {
      whole.wrong(message);
      date.field().getStyleClass().add("wrong");
      date.field().setAccessibleHelp(message);
    }
  }

  private String notUnderstood() {
    return editors.texts().get(isWhole() ? "answer.date-invalid" : "date.not-understood");
  }

  /** Writes a date that was understood in full, so that one sees what was understood. */
  private void settle() {
    read().ifPresent(when -> date.setText(editors.words().when(when)));
    left.run();
  }

  private Optional<String> read() {
    return date.getText().isBlank()
        ? Optional.empty()
        : SaidDate.read(date.getText(), editors.today());
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public Optional<String> value() {
    Precision precision = sure.getValue();
    String typed = date.getText().strip();
    String said = words.getText().strip();
    if (precision == Precision.UNKNOWN) {
      return Optional.of(PartialDate.unknown(said.isEmpty() ? typed : said).text());
    }
    if (typed.isEmpty()) {
      return Optional.of(said.isEmpty() ? "" : PartialDate.unknown(said).text());
    }
    Optional<String> when = read();
    if (when.isEmpty()) {
      wrong(notUnderstood());
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PartialDate(precision(precision, when.get()), when.get(), said).text());
    } catch (AppFailure.Invalid e) {
      wrong(notUnderstood());
      return Optional.empty();
    }
  }

  private static Precision precision(@Nullable Precision chosen, String when) {
    if (chosen != null && QUALIFIED.contains(chosen)) {
      return chosen;
    }
    return switch (when.length()) {
      case 10 -> Precision.EXACT;
      case 7 -> Precision.MONTH;
      case 4 -> Precision.YEAR;
      default -> Precision.SEASON;
    };
  }

  @Override
  public void show(String value) {
    showing = true;
    Optional<PartialDate> known = PartialDate.read(value);
    date.setText(
        known
            .map(PartialDate::when)
            .filter(w -> !w.isEmpty())
            .map(editors.words()::when)
            .orElse(""));
    words.setText(known.map(PartialDate::words).orElse(""));
    sure.setValue(
        known
            .map(PartialDate::precision)
            .map(p -> SURE.contains(p) ? p : Precision.EXACT)
            .orElse(null));
    mark("");
    whole.setHint(known.flatMap(editors.words()::interval).orElse(ask.hint()));
    showWords();
    showing = false;
  }

  @Override
  public String typed() {
    String how = sure.getValue() == null ? "" : sure.getValue().name();
    return date.getText().isBlank() && words.getText().isBlank() && how.isEmpty()
        ? ""
        : how + "|" + date.getText() + "|" + words.getText();
  }

  @Override
  public void restore(String typed) {
    String[] parts = typed.split("\\|", 3);
    if (parts.length == 3) {
      showing = true;
      sure.setValue(parts[0].isEmpty() ? null : Precision.valueOf(parts[0]));
      date.setText(parts[1]);
      words.setText(parts[2]);
      showWords();
      showing = false;
    }
  }

  @Override
  public void wrong(String message) {
    mark(message);
    showWords();
  }

  @Override
  public void calm() {
    String hint =
        value().flatMap(PartialDate::read).flatMap(editors.words()::interval).orElse(ask.hint());
    mark("");
    whole.setHint(hint);
    showWords();
  }

  @Override
  public void focus() {
    date.field().requestFocus();
    date.field().end();
  }

  @Override
  public void onLeft(Runnable action) {
    left = action;
  }
}
