package tutela.tracking.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.casefile.TableService;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.TableColumns;
import tutela.casefile.domain.TableResult;
import tutela.fx.Background;
import tutela.fx.FileChoice;
import tutela.fx.Place;
import tutela.fx.Running;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Parts;
import tutela.fx.controls.Segmented;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;
import tutela.kernel.Kebab;

/** Takes in the addresses of a table: which file, what its columns are, what came of it. */
public final class TableController implements Sheets.Sheet {
  private static final List<String> ENDINGS = List.of("csv", "tsv", "txt", "xlsx", "xlsm", "ods");

  private enum Step {
    CHOOSE,
    READ,
    CONFIRM,
    TAKE,
    REPORT
  }

  private final TableService tables;
  private final FileChoice files;
  private final Background reading;
  private final Background background;
  private final Sheets sheets;
  private final Texts texts;
  private final TableModel model = new TableModel();
  private @Nullable TableColumnsView columnsView;
  private @Nullable Running running;
  private @Nullable CaseId caseId;
  private Runnable close = () -> {};

  @FXML private VBox choosing;
  @FXML private FormField fileField;
  @FXML private VBox drop;
  @FXML private Hyperlink choose;
  @FXML private VBox working;
  @FXML private Label work;
  @FXML private ProgressBar bar;
  @FXML private VBox found;
  @FXML private Label summary;
  @FXML private FormField columnsField;
  @FXML private VBox columns;
  @FXML private Segmented<ContentItem.SeenBy> seenBy;
  @FXML private VBox report;
  @FXML private Button other;
  @FXML private Button cancel;
  @FXML private Button take;
  @FXML private Button done;

  /**
   * @param reading that keeps nothing else waiting
   */
  public TableController(
      TableService tables,
      FileChoice files,
      Background reading,
      Background background,
      Sheets sheets,
      Texts texts) {
    this.tables = tables;
    this.files = files;
    this.reading = reading;
    this.background = background;
    this.sheets = sheets;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    seenBy.choices(
        List.of(
            ContentItem.SeenBy.PERSON, ContentItem.SeenBy.SOMEBODY_ELSE, ContentItem.SeenBy.OFFICE),
        s -> texts.get("seen-by." + Kebab.of(s)));
    seenBy.setValue(ContentItem.SeenBy.PERSON);
    columnsView = new TableColumnsView(columns, model, texts, columnsField::calm);
    DropZone.on(drop, this::read);
    step(Step.CHOOSE);
  }

  private TableColumnsView columnsView() {
    return Objects.requireNonNull(columnsView);
  }

  private void step(Step step) {
    Parts.show(choosing, step == Step.CHOOSE);
    Parts.show(working, step == Step.READ || step == Step.TAKE);
    Parts.show(found, step == Step.CONFIRM);
    Parts.show(report, step == Step.REPORT);
    Parts.show(other, step == Step.CONFIRM);
    Parts.show(cancel, step != Step.REPORT && step != Step.TAKE);
    Parts.show(take, step == Step.CONFIRM);
    Parts.show(done, step == Step.REPORT);
    take.setDefaultButton(step == Step.CONFIRM);
    done.setDefaultButton(step == Step.REPORT);
    switch (step) {
      case CHOOSE -> choose.requestFocus();
      case READ -> cancel.requestFocus();
      case CONFIRM -> columnsView().focus();
      case TAKE -> {}
      case REPORT -> done.requestFocus();
    }
  }

  @Override
  public void onClose(Runnable action) {
    close = action;
  }

  @Override
  public void open(Place place) {
    caseId = place.inCase();
  }

  @Override
  public void leave() {
    stop();
  }

  private void stop() {
    if (running != null) {
      running.stop();
      running = null;
    }
  }

  @FXML
  void onChoose() {
    files.open(texts.get("table.choose-title"), ENDINGS).ifPresent(this::read);
  }

  private void read(Path file) {
    stop();
    fileField.calm();
    Running now = new Running(bar.progressProperty());
    running = now;
    work.setText(texts.get("table.reading"));
    step(Step.READ);
    reading
        .run(() -> tables.read(file, now))
        .then(
            read -> {
              if (running == now) {
                confirm(read);
              }
            })
        .orElse(
            failure -> {
              if (running == now && !(failure.getCause() instanceof CancellationException)) {
                step(Step.CHOOSE);
                wrong(fileField, failure);
              }
            })
        .start();
  }

  private void confirm(TableService.Read read) {
    model.show(read);
    String words = texts.get("table.rows", "n", model.rows().size());
    if (read.columns().heading().isPresent()) {
      words += " " + texts.get("table.heading", "row", read.columns().heading().getAsInt());
    }
    summary.setText(
        words + model.sheet().map(name -> " " + texts.get("table.sheet", "name", name)).orElse(""));
    columnsField.calm();
    columnsView().show();
    step(Step.CONFIRM);
  }

  @FXML
  void onOther() {
    step(Step.CHOOSE);
  }

  @FXML
  void onTake() {
    CaseId id = Objects.requireNonNull(caseId);
    ContentItem.SeenBy by = Objects.requireNonNull(seenBy.getValue());
    TableColumns confirmed = model.columns();
    work.setText(texts.get("table.taking"));
    bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
    step(Step.TAKE);
    background
        .run(() -> tables.take(id, model.table(), confirmed, by))
        .saves()
        .then(this::taken)
        .orElse(
            failure -> {
              step(Step.CONFIRM);
              wrong(columnsField, failure);
            })
        .start();
  }

  private void taken(TableResult result) {
    new TableReportView(report, texts).show(result);
    step(Step.REPORT);
  }

  private void wrong(FormField field, AppFailure failure) {
    Optional.of(failure)
        .filter(AppFailure.Invalid.class::isInstance)
        .map(AppFailure.Invalid.class::cast)
        .ifPresentOrElse(invalid -> field.wrong(texts.of(invalid)), () -> sheets.failure(failure));
  }

  @FXML
  void onCancel() {
    if (working.isVisible()) {
      stop();
      step(Step.CHOOSE);
    } else {
      close.run();
    }
  }

  @FXML
  void onDone() {
    close.run();
  }
}
