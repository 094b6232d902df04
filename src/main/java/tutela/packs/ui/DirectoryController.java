package tutela.packs.ui;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.fx.Background;
import tutela.fx.ClipboardGuard;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.Toasts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.kernel.AddresseeId;
import tutela.packs.DirectoryService;
import tutela.packs.domain.Addressee;
import tutela.packs.domain.Platform;

/** Who can be written to: list at the left, everything known of the chosen one at the right. */
public final class DirectoryController implements Screen {
  private final DirectoryService directory;
  private final Supplier<Platform.Origin> practice;
  private final ClipboardGuard clipboard;
  private final Background background;
  private final Sheets sheets;
  private final Toasts toasts;
  private final Texts texts;
  private final DirectoryFacts facts;
  private final DirectoryModel model = new DirectoryModel();
  private Optional<AddresseeId> shown = Optional.empty();

  @FXML private Label subtitle;
  @FXML private CustomTextField search;
  @FXML private ListView<DirectoryModel.Row> list;
  @FXML private VBox none;
  @FXML private Button addFirst;
  @FXML private ScrollPane scroll;
  @FXML private VBox detail;
  @FXML private Label name;
  @FXML private Label kind;
  @FXML private HBox chips;
  @FXML private Label confirmation;
  @FXML private VBox card;
  @FXML private Label missing;
  @FXML private Label remark;
  @FXML private Button correct;
  @FXML private Button confirm;

  /**
   * @param practice whether invented entries are shown
   */
  public DirectoryController(
      DirectoryService directory,
      Supplier<Platform.Origin> practice,
      ClipboardGuard clipboard,
      Background background,
      Sheets sheets,
      Toasts toasts,
      Texts texts) {
    this.directory = directory;
    this.practice = practice;
    this.clipboard = clipboard;
    this.background = background;
    this.sheets = sheets;
    this.toasts = toasts;
    this.texts = texts;
    this.facts = new DirectoryFacts(texts);
  }

  @FXML
  void initialize() {
    list.setCellFactory(view -> new DirectoryCell(texts));
    list.getSelectionModel()
        .selectedIndexProperty()
        .addListener((o, before, now) -> chosen(before.intValue(), now.intValue()));
    search.setLeft(new Icon("search"));
    search.textProperty().addListener(o -> fill(shown));
    search.setOnKeyPressed(this::searchKeys);
    hide();
  }

  private void searchKeys(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
      event.consume();
      search.clear();
    } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      event.consume();
      list.requestFocus();
    }
  }

  @Override
  public void open(Place place) {
    search.clear();
    Optional<AddresseeId> wanted =
        place.subject().isEmpty() ? shown : Optional.of(new AddresseeId(place.subject()));
    load(wanted);
    list.requestFocus();
  }

  private void load(Optional<AddresseeId> wanted) {
    background
        .run(() -> Listed.all(directory, practice.get(), wanted))
        .then(
            found -> {
              model.load(found);
              subtitle.setText(
                  texts.get("directory.sub", "n", model.size(), "confirmed", model.confirmed()));
              shown = Optional.empty();
              fill(wanted);
            })
        .start();
  }

  private void fill(Optional<AddresseeId> wanted) {
    List<DirectoryModel.Row> rows = model.rows(search.getText());
    list.getItems().setAll(rows);
    boolean nothing = rows.isEmpty() && model.size() > 0;
    Parts.show(none, nothing);
    addFirst.setDefaultButton(nothing);
    int index = DirectoryModel.indexOf(rows, wanted);
    if (index < 0) {
      hide();
    } else {
      list.getSelectionModel().clearAndSelect(index);
      list.scrollTo(Math.max(0, index - 2));
      chosen(index, index);
    }
  }

  private void chosen(int before, int now) {
    if (now < 0 || now >= list.getItems().size()) {
      return;
    }
    switch (list.getItems().get(now)) {
      case DirectoryModel.Row.Head head -> {
        int next = now >= before ? now + 1 : now - 1;
        list.getSelectionModel().select(next < 0 ? now + 1 : next);
      }
      case DirectoryModel.Row.Entry entry -> show(entry.listed().addressee().id());
    }
  }

  private void show(AddresseeId id) {
    if (shown.filter(id::equals).isPresent()) {
      return;
    }
    shown = Optional.of(id);
    background
        .run(() -> Details.of(directory, id))
        .then(
            details -> {
              if (shown.filter(id::equals).isPresent()) {
                show(details);
              }
            })
        .start();
  }

  private void hide() {
    shown = Optional.empty();
    for (var node : List.of(scroll, correct, confirm)) {
      Parts.show(node, false);
    }
    correct.setDefaultButton(false);
    confirm.setDefaultButton(false);
  }

  private void show(Details details) {
    Addressee addressee = details.addressee();
    name.setText(addressee.name());
    kind.setText(facts.kind(details));
    chips.getChildren().setAll(facts.marks(details));
    confirmation.setText(facts.confirmation(details));
    boolean sure = addressee.confirmed().isPresent();
    confirmation.setGraphic(
        new Icon(sure ? "check-circle" : "alert-triangle").styled(sure ? "ok-icon" : "due-icon"));
    card.getChildren().clear();
    for (Fact fact : facts.of(details)) {
      card.getChildren().add(new FactView(fact, card.getChildren().size(), this::copy, texts));
    }
    Parts.show(card, !card.getChildren().isEmpty());
    boolean known = details.platform().isPresent() || details.own().isPresent();
    List<String> open = facts.missing(details);
    missing.setText(
        known
            ? texts.get("directory.missing", "what", String.join(", ", open))
            : texts.get("directory.nothing-known"));
    Parts.show(missing, !known || !open.isEmpty());
    Parts.show(remark, details.platform().isPresent());
    correct.setText(texts.get(known ? "directory.correct" : "directory.complete"));
    Parts.show(scroll, true);
    Parts.show(correct, true);
    Parts.show(confirm, known);
    correct.setDefaultButton(!known);
    confirm.setDefaultButton(known);
    scroll.setVvalue(0);
    detail.setAccessibleText(name.getText() + ". " + confirmation.getText());
  }

  private void copy(String text) {
    clipboard.copy(text);
    toasts.show(texts.get("directory.copied"));
  }

  @FXML
  void onAdd() {
    Set<AddresseeId> before = model.ids();
    sheets.open(ScreenId.ADDRESSEE, Place.of(ScreenId.ADDRESSEE), () -> added(before));
  }

  private void added(Set<AddresseeId> before) {
    search.clear();
    background
        .run(
            () ->
                directory.all(practice.get()).stream()
                    .map(Addressee::id)
                    .filter(id -> !before.contains(id))
                    .findFirst())
        .then(found -> load(found.or(() -> shown)))
        .start();
  }

  @FXML
  void onCorrect() {
    sheet(ScreenId.ADDRESSEE);
  }

  @FXML
  void onConfirm() {
    sheet(ScreenId.CONFIRMATION);
  }

  private void sheet(ScreenId sheet) {
    @Nullable AddresseeId id = shown.orElse(null);
    if (id != null) {
      sheets.open(
          sheet, new Place(sheet, Optional.empty(), id.value()), () -> load(Optional.of(id)));
    }
  }
}
