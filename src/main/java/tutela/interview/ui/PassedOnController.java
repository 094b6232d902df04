package tutela.interview.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import tutela.casefile.domain.Note;
import tutela.fx.Background;
import tutela.fx.Moments;
import tutela.fx.Place;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.controls.Fields;
import tutela.fx.controls.FormField;
import tutela.fx.controls.MomentField;
import tutela.fx.controls.Segmented;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;
import tutela.kernel.Kebab;

/** Records what was passed on: to whom, when, what was agreed. */
public final class PassedOnController implements Sheets.Sheet {
  private enum To {
    CHILD_FOCUS,
    POLICE,
    OTHER
  }

  private final CaseFile file;
  private final Background background;
  private final Sheets sheets;
  private final Texts texts;
  private final Clock clock;
  private Runnable close = () -> {};
  private @Nullable CaseId caseId;

  @FXML private FormField toField;
  @FXML private Segmented<To> to;
  @FXML private FormField whomField;
  @FXML private TextField whom;
  @FXML private FormField atField;
  @FXML private MomentField at;
  @FXML private FormField agreedField;
  @FXML private TextArea agreed;

  public PassedOnController(
      CaseFile file, Background background, Sheets sheets, Texts texts, Clock clock) {
    this.file = file;
    this.background = background;
    this.sheets = sheets;
    this.texts = texts;
    this.clock = clock;
  }

  @FXML
  void initialize() {
    to.choices(List.of(To.values()), this::name);
    to.valueProperty().addListener(o -> toField.calm());
    at.prepare(new Moments(texts), texts.get("passed-on.at"), texts.get("field.time"), () -> {});
    Fields.tabMovesOn(agreed);
  }

  private String name(To who) {
    return texts.get("passed-on.to." + Kebab.of(who));
  }

  @Override
  public void onClose(Runnable action) {
    close = action;
  }

  @Override
  public void open(Place place) {
    caseId = place.inCase();
    at.set(clock.instant());
  }

  @FXML
  void onRecord() {
    To who = to.getValue();
    if (who == null) {
      toField.wrong(texts.get("passed-on.to-missing"));
      to.getChildren().getFirst().requestFocus();
      return;
    }
    if (who == To.OTHER && whom.getText().isBlank()) {
      whomField.wrong(texts.get("passed-on.whom-missing"));
      whom.requestFocus();
      return;
    }
    Optional<Instant> when = at.get();
    if (when.isEmpty()) {
      atField.wrong(texts.get("moment.not-understood"));
      at.requestFocus();
      return;
    }
    String words =
        Stream.of(
                who == To.OTHER ? "" : name(who), whom.getText().strip(), agreed.getText().strip())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    CaseId id = java.util.Objects.requireNonNull(caseId);
    background
        .run(() -> file.notes().add(id, Note.Kind.PASSED_ON, words, when.get()))
        .saves()
        .then(done -> close.run())
        .orElse(this::problem)
        .start();
  }

  private void problem(AppFailure failure) {
    if (failure instanceof AppFailure.Invalid invalid) {
      FormField field = invalid.key().equals("note.in-future") ? atField : agreedField;
      field.wrong(Keeping.reason(texts, invalid));
    } else {
      sheets.failure(failure);
    }
  }

  @FXML
  void onCancel() {
    close.run();
  }
}
