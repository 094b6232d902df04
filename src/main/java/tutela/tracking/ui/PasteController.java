package tutela.tracking.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.casefile.ItemService;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.PasteResult;
import tutela.fx.Background;
import tutela.fx.FormDraft;
import tutela.fx.Place;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.controls.Fields;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Parts;
import tutela.fx.controls.Segmented;
import tutela.kernel.AddresseeId;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;
import tutela.kernel.Kebab;

/** Takes in addresses from any text, or a place that has none. */
public final class PasteController implements Sheets.Sheet {
  private final ItemService items;
  private final Function<String, AddresseeId> addresseeNamed;
  private final FormDraft draft;
  private final Background background;
  private final Sheets sheets;
  private final Texts texts;
  private @Nullable CaseId caseId;
  private Runnable close = () -> {};

  @FXML private Label title;
  @FXML private Button cancel;
  @FXML private VBox paste;
  @FXML private FormField textField;
  @FXML private TextArea text;
  @FXML private Segmented<ContentItem.SeenBy> seenBy;
  @FXML private Label result;
  @FXML private VBox place;
  @FXML private FormField placeField;
  @FXML private TextArea description;
  @FXML private FormField appField;
  @FXML private TextField app;

  /**
   * @param addresseeNamed the directory entry for a name that was typed, or one of that name
   */
  public PasteController(
      ItemService items,
      Function<String, AddresseeId> addresseeNamed,
      FormDraft draft,
      Background background,
      Sheets sheets,
      Texts texts) {
    this.items = items;
    this.addresseeNamed = addresseeNamed;
    this.draft = draft;
    this.background = background;
    this.sheets = sheets;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    Fields.tabMovesOn(text);
    Fields.tabMovesOn(description);
    seenBy.choices(
        List.of(
            ContentItem.SeenBy.PERSON, ContentItem.SeenBy.SOMEBODY_ELSE, ContentItem.SeenBy.OFFICE),
        s -> texts.get("seen-by." + Kebab.of(s)));
    seenBy.setValue(ContentItem.SeenBy.PERSON);
    text.textProperty().addListener(o -> count());
    draft
        .text("text", text)
        .text("description", description)
        .text("app", app)
        .choice("seen-by", seenBy, ContentItem.SeenBy.class);
  }

  private void count() {
    String typed = text.getText();
    background
        .run(() -> items.countAddresses(typed))
        .then(n -> result.setText(typed.isBlank() ? "" : texts.get("paste.count", "n", n)))
        .start();
  }

  @Override
  public void onClose(Runnable action) {
    close = action;
  }

  @Override
  public void open(Place where) {
    caseId = where.inCase();
    boolean withoutAddress = where.subject().equals("place");
    title.setText(texts.get(withoutAddress ? "paste.title-place" : "paste.title"));
    Parts.show(paste, !withoutAddress);
    Parts.show(place, withoutAddress);
    draft.open(where, () -> {});
  }

  @Override
  public void leave() {
    draft.drop();
  }

  @FXML
  void onTake() {
    CaseId id = java.util.Objects.requireNonNull(caseId);
    ContentItem.SeenBy by = java.util.Objects.requireNonNull(seenBy.getValue());
    if (place.isVisible()) {
      String words = description.getText();
      AddresseeId platform = addresseeNamed.apply(app.getText().strip());
      draft
          .recording(() -> items.addPlace(id, words, platform, by))
          .then(added -> close.run())
          .orElse(
              failure ->
                  wrong(
                      failure.key().equals("items.app-too-long") ? appField : placeField, failure))
          .start();
      return;
    }
    String typed = text.getText();
    draft
        .recording(() -> items.paste(id, typed, by, Optional.empty()))
        .then(this::taken)
        .orElse(failure -> wrong(textField, failure))
        .start();
  }

  private void taken(PasteResult pasted) {
    if (pasted.added().isEmpty() && pasted.duplicates() == 0) {
      textField.wrong(texts.get("paste.none"));
      draft.again();
      text.requestFocus();
    } else if (!pasted.unrecognised().isEmpty()) {
      // a slip in an address would else vanish with the text it stood in
      text.setText(String.join("\n", pasted.unrecognised()));
      textField.wrong(
          texts.get(
              "paste.rest", "n", pasted.added().size(), "lines", pasted.unrecognised().size()));
      cancel.setText(texts.get("dialog.close"));
      draft.again();
      text.requestFocus();
    } else {
      close.run();
    }
  }

  private void wrong(FormField field, AppFailure failure) {
    if (failure instanceof AppFailure.Invalid invalid) {
      field.wrong(texts.of(invalid));
      java.util.Objects.requireNonNull(field.getContent()).requestFocus();
    } else {
      sheets.failure(failure);
    }
  }

  @FXML
  void onCancel() {
    close.run();
  }
}
