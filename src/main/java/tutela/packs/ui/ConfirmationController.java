package tutela.packs.ui;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import tutela.fx.Background;
import tutela.fx.Place;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Parts;
import tutela.kernel.AddresseeId;
import tutela.kernel.AppFailure;
import tutela.packs.DirectoryService;
import tutela.packs.domain.Addressee;
import tutela.packs.domain.Channel;

/** Records that somebody looked at the addressee's own page and found the contact right. */
public final class ConfirmationController implements Sheets.Sheet {
  private final DirectoryService directory;
  private final Background background;
  private final Sheets sheets;
  private final Texts texts;
  private Optional<AddresseeId> addressee = Optional.empty();
  private Runnable close = () -> {};

  @FXML private Label title;
  @FXML private Label envelope;
  @FXML private VBox ways;
  @FXML private FormField howField;
  @FXML private TextField how;

  public ConfirmationController(
      DirectoryService directory, Background background, Sheets sheets, Texts texts) {
    this.directory = directory;
    this.background = background;
    this.sheets = sheets;
    this.texts = texts;
  }

  @Override
  public void onClose(Runnable action) {
    close = action;
  }

  @Override
  public void open(Place place) {
    AddresseeId id = new AddresseeId(place.subject());
    addressee = Optional.of(id);
    background.run(() -> directory.get(id)).then(this::show).start();
  }

  private void show(Addressee shown) {
    title.setText(texts.get("confirmation.title", "name", shown.name()));
    envelope.setText(
        shown.hasPostalAddress()
            ? String.join("\n", shown.lines(shown.letterLanguage()))
            : texts.get("confirmation.no-post"));
    ways.getChildren()
        .setAll(
            shown.channels().stream()
                .filter(c -> c.to() == Channel.To.ANYBODY)
                .flatMap(c -> c.at().stream())
                .distinct()
                .map(at -> Parts.wrapped(at, "mono"))
                .collect(Collectors.toList()));
    Parts.show(ways, !ways.getChildren().isEmpty());
  }

  @FXML
  void onConfirm() {
    String typed = how.getText();
    if (typed.isBlank()) {
      refused(new AppFailure.Invalid("directory.how-missing"));
      return;
    }
    addressee.ifPresent(
        id ->
            background
                .run(() -> directory.confirm(id, typed))
                .saves()
                .then(done -> close.run())
                .orElse(this::refused)
                .start());
  }

  private void refused(AppFailure failure) {
    if (failure instanceof AppFailure.Invalid invalid) {
      howField.wrong(texts.of(invalid));
      how.requestFocus();
    } else {
      sheets.failure(failure);
    }
  }

  @FXML
  void onCancel() {
    close.run();
  }
}
