package tutela.vault.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.fx.Background;
import tutela.fx.Moments;
import tutela.fx.Place;
import tutela.fx.Running;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.kernel.AppFailure;
import tutela.kernel.IntegrityReport;
import tutela.kernel.Kebab;
import tutela.kernel.TableReport;
import tutela.paper.ui.PrintSheet;
import tutela.vault.CareService;

/** Looks at everything in the case file and says in plain words what is as it was written. */
public final class VerificationController implements Sheets.Sheet {
  /** What a caseworker calls what is in a table. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("CONTENT_ITEM", "items"),
          Map.entry("ITEM_CHECK", "checks"),
          Map.entry("ATTACHMENT", "papers"),
          Map.entry("ATTACHMENT_PART", "papers"),
          Map.entry("CONSENT", "mandates"),
          Map.entry("MANDATE", "mandates"),
          Map.entry("NOTE", "notes"),
          Map.entry("INTERVIEW_ANSWER", "answers"),
          Map.entry("INTERVIEW_QUESTION", "answers"),
          Map.entry("LETTER", "letters"),
          Map.entry("LETTER_ITEM", "letters"),
          Map.entry("LETTER_PASSAGE", "letters"),
          Map.entry("LETTER_DECISION", "letters"),
          Map.entry("NOTICE", "notices"),
          Map.entry("REPLY", "replies"),
          Map.entry("REPLY_EVIDENCE", "replies"),
          Map.entry("REPLY_CLAIM", "replies"),
          Map.entry("KEY_SLOT", "slots"),
          Map.entry("CASES", "cases"));

  private final CareService care;
  private final ProtocolPaper paper;
  private final PrintSheet printing;
  private final Background background;
  private final Sheets sheets;
  private final Texts texts;
  private final Moments moments;
  private Runnable close = () -> {};
  private @Nullable Running running;
  private CareService.@Nullable Protocol protocol;

  @FXML private Label title;
  @FXML private VBox state;
  @FXML private ProgressBar bar;
  @FXML private VBox found;
  @FXML private Button print;
  @FXML private Button cancel;

  /**
   * @param background that keeps nothing else waiting
   */
  public VerificationController(
      CareService care,
      ProtocolPaper paper,
      PrintSheet printing,
      Background background,
      Sheets sheets,
      Texts texts) {
    this.care = care;
    this.paper = paper;
    this.printing = printing;
    this.background = background;
    this.sheets = sheets;
    this.texts = texts;
    this.moments = new Moments(texts);
  }

  @FXML
  void initialize() {
    title.setText(texts.get("verify.title"));
    Parts.show(print, false);
    Parts.show(found, false);
  }

  @Override
  public void onClose(Runnable action) {
    close = action;
  }

  @Override
  public void open(Place place) {
    Running work = new Running(bar.progressProperty());
    running = work;
    background.run(() -> care.verify(work)).then(this::show).orElse(this::refuse).start();
  }

  private void refuse(AppFailure failure) {
    if (!(failure.getCause() instanceof CancellationException)) {
      close.run();
      sheets.failure(failure);
    }
  }

  private void show(CareService.Protocol made) {
    protocol = made;
    IntegrityReport report = made.report();
    title.setText(title(report));
    List<HBox> rows = new ArrayList<>();
    rows.add(row(report.pages().live().isEmpty(), pages(report)));
    rows.add(row(report.journal().isWhole(), journal(report)));
    rows.add(row(unsound(report).isEmpty(), tables(report)));
    unsound(report).forEach((what, how) -> rows.add(row(false, finding(what, how))));
    if (!report.sound()) {
      rows.add(
          Parts.row(
              "chip-row",
              new Icon("arrow-right-circle").styled("accent-icon"),
              Parts.wrapped(texts.get("verify.next"))));
    }
    found.getChildren().setAll(rows);
    Parts.show(state, false);
    Parts.show(found, true);
    Parts.show(print, true);
    cancel.setText(texts.get("failure.close"));
    cancel.requestFocus();
  }

  private static HBox row(boolean good, String words) {
    return Parts.row(
        "chip-row",
        new Icon(good ? "check-circle" : "alert-triangle").styled(good ? "ok-icon" : "due-icon"),
        Parts.wrapped(words));
  }

  private String title(IntegrityReport report) {
    return texts.get(report.sound() ? "verify.sound" : "verify.unsound");
  }

  private String finding(String what, String how) {
    return texts.get("verify.found", "what", what, "how", how);
  }

  private String pages(IntegrityReport report) {
    return texts.get(
        "verify.pages", "n", report.pages().pages(), "bad", report.pages().live().size());
  }

  private String journal(IntegrityReport report) {
    return report.journal().firstBroken().isPresent()
        ? texts.get("verify.journal-broken", "n", report.journal().firstBroken().getAsLong())
        : texts.get("verify.journal", "n", report.journal().entries());
  }

  private String tables(IntegrityReport report) {
    long rows = report.tables().stream().mapToLong(TableReport::found).sum();
    return texts.get("verify.rows", "n", rows, "bad", unsound(report).size());
  }

  /** What is not as it was written, in the caseworker's words, and how. */
  private Map<String, String> unsound(IntegrityReport report) {
    Map<String, String> said = new TreeMap<>();
    for (TableReport table : report.tables()) {
      if (table.finding() != TableReport.Finding.AS_SEALED) {
        said.put(
            texts.get("verify.table." + WORDS.getOrDefault(table.table(), "other")),
            texts.get(
                "verify.finding." + Kebab.of(table.finding()),
                "n",
                Math.abs(table.sealed() - table.found())));
      }
    }
    return said;
  }

  @FXML
  void onPrint() {
    CareService.Protocol made = java.util.Objects.requireNonNull(protocol);
    IntegrityReport report = made.report();
    List<String> words = new ArrayList<>();
    words.add(title(report));
    unsound(report).forEach((what, how) -> words.add(finding(what, how)));
    words.add(moments.date(made.at()) + ", " + moments.time(made.at()));
    words.add(pages(report));
    words.add(journal(report));
    words.add(tables(report));
    words.add(texts.get("verify.head", "head", made.head()));
    String heading = texts.get("verify.protocol");
    printing.open(heading, () -> paper.render(texts.language(), heading, words), queue -> {});
  }

  @FXML
  void onCancel() {
    close.run();
  }

  @Override
  public void leave() {
    if (running != null) {
      running.stop();
    }
  }
}
