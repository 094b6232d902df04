package tutela.vault.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.fx.Background;
import tutela.fx.Dialogs;
import tutela.fx.FileChoice;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.fx.controls.Banner;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Parts;
import tutela.fx.controls.SecretField;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;
import tutela.paper.ui.PrintSheet;
import tutela.settings.domain.PolicyEntry;
import tutela.vault.VaultService;

/** Makes a case file in four steps: place, passphrase, recovery key, office. */
public final class CreateController implements Screen {
  private final Gate gate;
  private final VaultService vaults;
  private final RecoveryPaper paper;
  private final PrintSheet printing;
  private final FileChoice files;
  private final Background background;
  private final Dialogs dialogs;
  private final Texts texts;
  private final Clock clock;
  private final CreateModel model = new CreateModel();
  private @Nullable StepList stepList;
  private @Nullable PlaceStep placing;
  private @Nullable PhraseStep phrasing;
  private @Nullable RecoveryStep recovering;
  private @Nullable OfficeStep naming;

  @FXML private VBox steps;
  @FXML private VBox placeStep;
  @FXML private VBox phraseStep;
  @FXML private VBox recoveryStep;
  @FXML private VBox officeStep;
  @FXML private FormField folderField;
  @FXML private TextField folder;
  @FXML private Button choose;
  @FXML private Banner advice;
  @FXML private FormField phraseField;
  @FXML private SecretField phrase;
  @FXML private HBox meter;
  @FXML private FormField againField;
  @FXML private SecretField again;
  @FXML private GridPane words;
  @FXML private Label printed;
  @FXML private FormField firstField;
  @FXML private TextField first;
  @FXML private FormField secondField;
  @FXML private TextField second;
  @FXML private FormField nameField;
  @FXML private TextField name;
  @FXML private TextField function;
  @FXML private TextField address;
  @FXML private FormField emailField;
  @FXML private TextField email;
  @FXML private Button next;

  public CreateController(
      Gate gate,
      VaultService vaults,
      RecoveryPaper paper,
      PrintSheet printing,
      FileChoice files,
      Background background,
      Dialogs dialogs,
      Texts texts,
      Clock clock) {
    this.gate = gate;
    this.vaults = vaults;
    this.paper = paper;
    this.printing = printing;
    this.files = files;
    this.background = background;
    this.dialogs = dialogs;
    this.texts = texts;
    this.clock = clock;
  }

  @FXML
  void initialize() {
    stepList = new StepList(steps, texts);
    placing =
        new PlaceStep(
            folderField, folder, advice, vaults, texts, gate.usualFolder(), gate.policy());
    Parts.show(choose, !gate.policy().sets(PolicyEntry.DATA_FOLDER));
    phrasing = new PhraseStep(phraseField, phrase, meter, againField, again, vaults, texts);
    recovering = new RecoveryStep(words, printed, firstField, first, secondField, second, texts);
    naming =
        new OfficeStep(nameField, name, function, address, emailField, email, texts, gate.policy());
    model.step().addListener(o -> showStep());
    next.disableProperty().bind(model.working());
    next.textProperty()
        .bind(
            model
                .working()
                .flatMap(
                    busy ->
                        model
                            .step()
                            .map(
                                step ->
                                    texts.get(
                                        busy
                                            ? "create.working"
                                            : step.intValue() == CreateModel.OFFICE
                                                ? "create.finish"
                                                : "create.next"))));
    showStep();
  }

  private StepList stepList() {
    return Objects.requireNonNull(stepList);
  }

  private PlaceStep placing() {
    return Objects.requireNonNull(placing);
  }

  private PhraseStep phrasing() {
    return Objects.requireNonNull(phrasing);
  }

  private RecoveryStep recovering() {
    return Objects.requireNonNull(recovering);
  }

  private OfficeStep naming() {
    return Objects.requireNonNull(naming);
  }

  @Override
  public void open(Place place) {
    firstOfPlace().requestFocus();
    background.run(vaults::loadWords).start();
    background.run(vaults::measure).start();
  }

  private void showStep() {
    int step = model.step().get();
    List<VBox> panes = List.of(placeStep, phraseStep, recoveryStep, officeStep);
    for (int i = 0; i < panes.size(); i++) {
      Parts.show(panes.get(i), i == step);
    }
    stepList().show(step);
    Node focus = List.<Node>of(firstOfPlace(), phrase, first, name).get(step);
    if (focus.getScene() != null) {
      focus.requestFocus();
    }
  }

  /** What is only read needs nobody to begin with it. */
  private Node firstOfPlace() {
    return folder.isEditable() ? folder : next;
  }

  @FXML
  void onChoose() {
    placing().choose(files);
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
  void onBack() {
    if (model.step().get() == CreateModel.PLACE) {
      onQuit();
    } else {
      model.step().set(model.step().get() - 1);
    }
  }

  @FXML
  void onQuit() {
    model.forget();
    phrasing().clear();
    gate.show(ScreenId.WELCOME);
  }

  @FXML
  void onNext() {
    switch (model.step().get()) {
      case CreateModel.PLACE -> {
        if (placing().isRight()) {
          model.step().set(CreateModel.PHRASE);
        }
      }
      case CreateModel.PHRASE -> {
        if (phrasing().isRight()) {
          makeKeys();
        }
      }
      case CreateModel.RECOVERY -> {
        if (recovering().isRight()) {
          model.step().set(CreateModel.OFFICE);
        }
      }
      default -> finish();
    }
  }

  private void makeKeys() {
    char[] typed = phrasing().typed();
    if (model.isPrepared()) {
      model.vault().close();
    }
    background
        .run(() -> vaults.prepare(typed, texts.language(), Progress.none()))
        .busy(model.working())
        .then(
            vault -> {
              Arrays.fill(typed, '\0');
              model.prepared(vault, RandomGenerator.getDefault());
              recovering().show(model.asked());
            })
        .start();
  }

  private void finish() {
    if (!naming().isRight()) {
      return;
    }
    Path chosen = placing().folder();
    background
        .run(() -> model.vault().createIn(chosen, gate.migrations()))
        .busy(model.working())
        .then(
            vault -> {
              phrasing().clear();
              gate.created(vault, chosen, naming()::on);
            })
        .orElse(
            failure -> {
              if (failure instanceof AppFailure.StoreExists) {
                model.step().set(CreateModel.PLACE);
                placing().taken();
              } else {
                dialogs.failure(failure, this::finish);
              }
            })
        .start();
  }
}
