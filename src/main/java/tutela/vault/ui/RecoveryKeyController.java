package tutela.vault.ui;

import java.time.Clock;
import java.util.Objects;
import java.util.random.RandomGenerator;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.fx.Background;
import tutela.fx.Place;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.Toasts;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Parts;
import tutela.paper.ui.PrintSheet;
import tutela.vault.SlotService;

/**
 * Replaces the recovery key in two steps: the own key, then the new words on paper. The old words
 * open the case file until two of the new ones were read back from it.
 */
public final class RecoveryKeyController extends KeySheet {
  private final RecoveryPaper paper;
  private final PrintSheet printing;
  private final Toasts toasts;
  private final Clock clock;
  private @Nullable RecoveryStep recovering;
  private SlotService.@Nullable NewRecoveryKey made;

  @FXML private VBox asking;
  @FXML private VBox showing;
  @FXML private GridPane words;
  @FXML private Label printed;
  @FXML private FormField firstField;
  @FXML private TextField first;
  @FXML private FormField secondField;
  @FXML private TextField second;
  @FXML private FormField placeField;
  @FXML private TextField place;
  @FXML private Button make;
  @FXML private Button replace;

  public RecoveryKeyController(
      SlotService slots,
      RecoveryPaper paper,
      PrintSheet printing,
      Background background,
      Sheets sheets,
      Toasts toasts,
      Texts texts,
      Clock clock) {
    super(slots, background, sheets, texts);
    this.paper = paper;
    this.printing = printing;
    this.toasts = toasts;
    this.clock = clock;
  }

  @FXML
  void initialize() {
    prepare(make, "create.next");
    recovering = new RecoveryStep(words, printed, firstField, first, secondField, second, texts);
    showWords(false);
  }

  private RecoveryStep recovering() {
    return Objects.requireNonNull(recovering);
  }

  private void showWords(boolean now) {
    Parts.show(asking, !now);
    Parts.show(make, !now);
    Parts.show(showing, now);
    Parts.show(replace, now);
    make.setDefaultButton(!now);
    replace.setDefaultButton(now);
  }

  @Override
  public void open(Place here) {}

  @FXML
  void onMake() {
    attempt(
        key -> slots.newRecoveryKey(key, texts.language()),
        new char[0],
        key -> {
          made = key;
          recovering().show(AskedWords.of(key.words(), RandomGenerator.getDefault()));
          showWords(true);
          first.requestFocus();
        });
  }

  @FXML
  void onPrint() {
    recovering().print(printing, paper, clock);
  }

  @FXML
  void onByHand() {
    recovering().showAll();
  }

  @FXML
  void onReplace() {
    String where = place.getText().strip();
    if (!recovering().isRight()) {
      return;
    }
    if (where.length() > SlotService.LONGEST) {
      placeField.wrong(texts.get("field.too-long", "n", SlotService.LONGEST));
      place.requestFocus();
      return;
    }
    SlotService.NewRecoveryKey key = Objects.requireNonNull(made);
    save(
        () -> slots.replaceRecoveryKey(key, where),
        () -> {
          close();
          toasts.show(texts.get("slots.key-replaced"));
        });
  }
}
