package tutela.vault.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.fx.Background;
import tutela.fx.Dialogs;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Parts;
import tutela.fx.controls.PhraseOrWords;
import tutela.fx.controls.SecretField;
import tutela.kernel.AppFailure;
import tutela.kernel.Progress;
import tutela.vault.OpenVault;
import tutela.vault.VaultService;
import tutela.vault.domain.Key;
import tutela.vault.domain.SlotId;

/** Opens the case file by passphrase or recovery key. Shows neither its path nor what it holds. */
public final class UnlockController implements Screen {
  private final Gate gate;
  private final VaultService vaults;
  private final Background background;
  private final Dialogs dialogs;
  private final Texts texts;
  private final BooleanProperty opening = new SimpleBooleanProperty();
  private final StringProperty trying = new SimpleStringProperty();
  private @Nullable Trying running;
  private @Nullable PhraseOrWords entry;

  @FXML private VBox card;
  @FXML private FormField phraseField;
  @FXML private SecretField phrase;
  @FXML private FormField wordsField;
  @FXML private TextArea words;
  @FXML private Button unlock;
  @FXML private Hyperlink other;
  @FXML private Label space;
  @FXML private Hyperlink stop;
  @FXML private HBox languages;

  public UnlockController(
      Gate gate, VaultService vaults, Background background, Dialogs dialogs, Texts texts) {
    this.gate = gate;
    this.vaults = vaults;
    this.background = background;
    this.dialogs = dialogs;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    entry = new PhraseOrWords(phraseField, phrase, wordsField, words, other, texts);
    unlock.disableProperty().bind(opening);
    unlock
        .textProperty()
        .bind(
            opening.flatMap(
                now -> now ? trying : new SimpleStringProperty(texts.get("unlock.open"))));
    Parts.show(stop, false);
    card.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            onStop();
          }
        });
    opening.addListener((o, was, is) -> showStop(false));
    languages.getChildren().addAll(WelcomeController.languageLinks(texts, gate));
    phrase.onChange(() -> Parts.show(space, true));
  }

  @Override
  public void open(Place place) {
    phrase.focusAndSelect();
  }

  @FXML
  void onOther() {
    entry().change();
  }

  private PhraseOrWords entry() {
    return Objects.requireNonNull(entry);
  }

  /** With several slots the wait is long enough to be ended. */
  private void showStop(boolean can) {
    Parts.show(stop, can);
    Parts.show(other, !can);
  }

  @FXML
  void onStop() {
    if (running != null) {
      running.stopped = true;
    }
  }

  /** How many slots were tried, told where it is seen. */
  private final class Trying implements Progress {
    private volatile boolean stopped;

    @Override
    public void at(double share) {}

    @Override
    public void at(int done, int of) {
      if (done > 0 && done < of) {
        Background.onScreen(
            () -> {
              trying.set(texts.get("unlock.trying", "n", done + 1, "of", of));
              showStop(opening.get());
            });
      }
    }

    @Override
    public boolean cancelled() {
      return stopped;
    }
  }

  @FXML
  void onElsewhere() {
    gate.show(ScreenId.WELCOME);
  }

  @FXML
  void onRestore() {
    gate.show(ScreenId.RESTORE);
  }

  @FXML
  void onUnlock() {
    open(vaults::unlock);
  }

  private void onLook() {
    open(vaults::look);
  }

  private interface Way {
    OpenVault open(
        Path folder, Key key, List<SlotId> likely, List<String> migrations, Progress progress);
  }

  private void open(Way way) {
    if (opening.get()) {
      return;
    }
    PhraseOrWords asked = entry();
    Optional<String> blank = asked.whyBlank();
    if (blank.isPresent()) {
      refuse(blank.get());
      return;
    }
    boolean byWords = asked.isByWords();
    char[] typed = phrase.characters();
    Key key = byWords ? Key.RecoveryWords.of(words.getText()) : new Key.Passphrase(typed);
    Trying attempt = new Trying();
    running = attempt;
    trying.set(texts.get("unlock.opening"));
    background
        .run(() -> way.open(gate.folder(), key, gate.likely(), gate.migrations(), attempt))
        .busy(opening)
        .then(
            vault -> {
              Arrays.fill(typed, '\0');
              asked.clear();
              gate.opened(vault, gate.folder());
            })
        .orElse(
            failure -> {
              Arrays.fill(typed, '\0');
              if (failure instanceof AppFailure.WrongPassphrase) {
                refuse(texts.get(byWords ? "unlock.words-wrong" : "unlock.phrase-wrong"));
              } else if (failure instanceof AppFailure.Invalid invalid) {
                refuse(texts.get("unlock." + invalid.key(), invalid.arguments().toArray()));
              } else if (failure.getCause() instanceof CancellationException) {
                phrase.focusAndSelect();
              } else if (isDamage(failure)) {
                dialogs.failure(failure, remedies(failure));
              } else {
                dialogs.failure(failure, this::onUnlock);
              }
            })
        .start();
  }

  private static boolean isDamage(AppFailure failure) {
    return failure instanceof AppFailure.StoreDamaged
        || failure instanceof AppFailure.StoreMissing
        || failure instanceof AppFailure.KeyFileDamaged
        || failure instanceof AppFailure.KeyFileMissing;
  }

  private List<Dialogs.Remedy> remedies(AppFailure failure) {
    Dialogs.Remedy restore =
        new Dialogs.Remedy("failure-restore", texts.get("failure.restore"), this::onRestore);
    return failure instanceof AppFailure.StoreDamaged
        ? List.of(
            new Dialogs.Remedy("failure-look", texts.get("unlock.look"), this::onLook), restore)
        : List.of(restore);
  }

  private void refuse(String message) {
    PhraseOrWords asked = entry();
    if (!asked.isByWords()) {
      Parts.show(space, false);
    }
    asked.refuse(message);
  }
}
