package tutela.vault.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tutela.fx.Background;
import tutela.fx.Dialogs;
import tutela.fx.FileChoice;
import tutela.fx.Moments;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.fx.controls.Banner;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.fx.controls.SecretField;
import tutela.kernel.AppFailure;
import tutela.kernel.FolderConcern;
import tutela.kernel.Progress;
import tutela.paper.ui.PrintSheet;
import tutela.vault.VaultService;
import tutela.vault.domain.Strength;

/** Makes a case file in four steps: place, passphrase, recovery key, office. */
public final class CreateController implements Screen {
  /** What fits on a line of a letter and in the journal. */
  private static final int LONGEST = 200;

  private final Gate gate;
  private final VaultService vaults;
  private final RecoveryPaper paper;
  private final PrintSheet printing;
  private final FileChoice files;
  private final Background background;
  private final Dialogs dialogs;
  private final Texts texts;
  private final Moments moments;
  private final Clock clock;
  private final CreateModel model = new CreateModel();

  @FXML private VBox steps;
  @FXML private VBox placeStep;
  @FXML private VBox phraseStep;
  @FXML private VBox recoveryStep;
  @FXML private VBox officeStep;
  @FXML private FormField folderField;
  @FXML private TextField folder;
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
    this.moments = new Moments(texts);
    this.clock = clock;
  }

  @FXML
  void initialize() {
    folder.setText(gate.usualFolder().toString());
    folder.textProperty().addListener(o -> showAdvice());
    showAdvice();
    phrase.onChange(this::showStrength);
    again.onChange(this::showAgain);
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

  @Override
  public void open(Place place) {
    folder.requestFocus();
    background.run(vaults::loadWords).start();
  }

  private void showStep() {
    int step = model.step().get();
    List<VBox> panes = List.of(placeStep, phraseStep, recoveryStep, officeStep);
    for (int i = 0; i < panes.size(); i++) {
      Parts.show(panes.get(i), i == step);
    }
    String[] names = {
      "create.step-place", "create.step-phrase", "create.step-key", "create.step-office"
    };
    steps.getChildren().clear();
    for (int i = 0; i < names.length; i++) {
      Label dot = Parts.label(i < step ? "" : Integer.toString(i + 1), "step-dot");
      if (i < step) {
        dot.setGraphic(new Icon("check"));
      }
      HBox row = Parts.row("first-step", dot, Parts.wrapped(texts.get(names[i])));
      row.getStyleClass().add(i < step ? "done" : i == step ? "now" : "later");
      Parts.speaking(
          row,
          texts.get(names[i])
              + ", "
              + texts.get(i < step ? "create.done" : i == step ? "create.now" : "create.later"));
      steps.getChildren().add(row);
    }
    Node focus = List.<Node>of(folder, phrase, first, name).get(step);
    if (focus.getScene() != null) {
      focus.requestFocus();
    }
  }

  private void showAdvice() {
    List<String> warnings;
    try {
      warnings =
          vaults.concernsAbout(Path.of(folder.getText())).stream()
              .map(
                  c ->
                      c == FolderConcern.NETWORK_DRIVE
                          ? "create.advice.network-drive"
                          : "create.advice.synchronised-folder")
              .distinct()
              .map(texts::get)
              .toList();
    } catch (InvalidPathException e) {
      warnings = List.of();
    }
    Parts.show(advice, !warnings.isEmpty());
    advice.setStrong(String.join(" ", warnings));
    advice.setText(texts.get("create.advice.next"));
  }

  private String weakness(Strength strength) {
    return texts.get(
        "create.weak." + (phrase.isBlank() ? "empty" : strength.reason().orElse("guessable")));
  }

  private Strength strength() {
    char[] typed = phrase.characters();
    try {
      return vaults.strength(typed);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  private void showStrength() {
    Strength strength = strength();
    int bars = phrase.isBlank() ? 0 : Math.max(1, strength.score());
    for (int i = 0; i < meter.getChildren().size(); i++) {
      Region bar = (Region) meter.getChildren().get(i);
      bar.getStyleClass()
          .setAll("meter-bar", i < bars ? (strength.accepted() ? "on" : "weak") : "off");
    }
    if (phrase.isBlank()) {
      phraseField.calm();
    } else if (strength.accepted()) {
      phraseField.right(texts.get("create.strong"));
    } else {
      phraseField.setHint(weakness(strength));
    }
    showAgain();
  }

  private void showAgain() {
    if (again.isBlank()) {
      againField.calm();
    } else if (samePhrases()) {
      againField.right(texts.get("create.same"));
    } else {
      againField.setHint(texts.get("create.not-same-yet"));
    }
  }

  private boolean samePhrases() {
    char[] one = phrase.characters();
    char[] two = again.characters();
    boolean same = Arrays.equals(one, two);
    Arrays.fill(one, '\0');
    Arrays.fill(two, '\0');
    return same;
  }

  @FXML
  void onChoose() {
    files
        .folder(texts.get("create.folder-title"))
        .ifPresent(chosen -> folder.setText(chosen.toString()));
  }

  @FXML
  void onPrint() {
    printing.open(
        texts.get("create.key-title"),
        () -> paper.render(model.words(), texts.language()),
        queue -> {
          printed.setText(
              texts.get("create.printed", "time", moments.time(clock.instant()), "queue", queue));
          Parts.show(printed, true);
        });
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
    phrase.clear();
    again.clear();
    gate.show(ScreenId.WELCOME);
  }

  @FXML
  void onNext() {
    switch (model.step().get()) {
      case CreateModel.PLACE -> leavePlace();
      case CreateModel.PHRASE -> leavePhrase();
      case CreateModel.RECOVERY -> leaveRecovery();
      default -> finish();
    }
  }

  private void leavePlace() {
    try {
      Path chosen = Path.of(folder.getText().strip());
      if (folder.getText().isBlank() || !chosen.isAbsolute()) {
        folderField.wrong(texts.get("create.folder-invalid"));
      } else if (vaults.existsIn(chosen)) {
        folderField.wrong(texts.get("create.folder-taken"));
      } else {
        model.step().set(CreateModel.PHRASE);
      }
    } catch (InvalidPathException e) {
      folderField.wrong(texts.get("create.folder-invalid"));
    }
  }

  private void leavePhrase() {
    Strength strength = strength();
    if (!strength.accepted()) {
      phraseField.wrong(weakness(strength));
      phrase.focusAndSelect();
      return;
    }
    if (!samePhrases()) {
      againField.wrong(texts.get("create.not-same"));
      again.focusAndSelect();
      return;
    }
    char[] typed = phrase.characters();
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
              showWords();
            })
        .start();
  }

  private void showWords() {
    words.getChildren().clear();
    List<String> all = model.words();
    for (int i = 0; i < all.size(); i++) {
      boolean hidden = i == model.firstAsked() || i == model.secondAsked();
      HBox cell =
          Parts.row(
              "recovery-word",
              Parts.label(Integer.toString(i + 1), "small", "subtle", "word-number"),
              Parts.label(hidden ? "•••••" : all.get(i), "mono", "word"));
      Parts.speaking(cell, (i + 1) + " " + (hidden ? texts.get("create.word-hidden") : all.get(i)));
      words.add(cell, i % 3, i / 3);
    }
    firstField.setLabel(texts.get("create.word", "n", model.firstAsked() + 1));
    secondField.setLabel(texts.get("create.word", "n", model.secondAsked() + 1));
    first.clear();
    second.clear();
    Parts.show(printed, false);
  }

  @FXML
  void onByHand() {
    words.getChildren().clear();
    List<String> all = model.words();
    for (int i = 0; i < all.size(); i++) {
      HBox cell =
          Parts.row(
              "recovery-word",
              Parts.label(Integer.toString(i + 1), "small", "subtle", "word-number"),
              Parts.label(all.get(i), "mono", "word"));
      words.add(Parts.speaking(cell, (i + 1) + " " + all.get(i)), i % 3, i / 3);
    }
    printed.setText(texts.get("create.by-hand-now"));
    Parts.show(printed, true);
    first
        .focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (is) {
                showMasked();
              }
            });
  }

  private void showMasked() {
    for (int asked : new int[] {model.firstAsked(), model.secondAsked()}) {
      HBox cell = (HBox) words.getChildren().get(asked);
      ((Label) cell.getChildren().getLast()).setText("•••••");
    }
  }

  private void leaveRecovery() {
    if (!model.isWord(model.firstAsked(), first.getText())) {
      firstField.wrong(texts.get("create.word-wrong"));
      first.requestFocus();
    } else if (!model.isWord(model.secondAsked(), second.getText())) {
      secondField.wrong(texts.get("create.word-wrong"));
      second.requestFocus();
    } else {
      model.step().set(CreateModel.OFFICE);
    }
  }

  private void finish() {
    if (name.getText().isBlank()) {
      nameField.wrong(texts.get("create.name-missing"));
      name.requestFocus();
      return;
    }
    if (!email.getText().isBlank()
        && !email.getText().strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      emailField.wrong(texts.get("create.email-wrong"));
      email.requestFocus();
      return;
    }
    for (TextField field : List.of(name, function, address, email)) {
      if (field.getText().strip().length() > LONGEST
          && field.getParent() instanceof FormField box) {
        box.wrong(texts.get("field.too-long", "n", LONGEST));
        field.requestFocus();
        return;
      }
    }
    Path chosen = Path.of(folder.getText().strip());
    background
        .run(() -> model.vault().createIn(chosen, gate.migrations()))
        .busy(model.working())
        .then(
            vault -> {
              phrase.clear();
              again.clear();
              gate.created(
                  vault,
                  chosen,
                  office ->
                      office
                          .by(name.getText().strip(), function.getText().strip())
                          .addressed(texts.language(), address.getText().strip())
                          .reachedBy(email.getText().strip(), ""));
            })
        .orElse(
            failure -> {
              if (failure instanceof AppFailure.StoreExists) {
                model.step().set(CreateModel.PLACE);
                folderField.wrong(texts.get("create.folder-taken"));
              } else {
                dialogs.failure(failure, this::finish);
              }
            })
        .start();
  }
}
