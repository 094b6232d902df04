package tutela.tracking.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.casefile.ItemService;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.PasteResult;
import tutela.fx.Background;
import tutela.fx.Moments;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.controls.Banner;
import tutela.fx.controls.LargeText;
import tutela.fx.controls.Parts;
import tutela.fx.controls.Segmented;
import tutela.fx.controls.Tables;
import tutela.kernel.AddresseeId;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;
import tutela.kernel.Kebab;
import tutela.letters.domain.Guard;
import tutela.tracking.DeskService;

/** The publications of a case, by addressee. Seen and said stand apart; only seen stops a clock. */
public final class ItemsController implements Screen {
  /** What the table needs to know beside the case. */
  public interface Known {
    Guard guard(CaseId caseId);

    /** Why nobody looks at anything in the case; empty = somebody may. */
    Optional<String> looksClosed(CaseId caseId);

    String nameOf(AddresseeId addressee);

    /** Which of the items another case has too; empty = none. */
    Optional<String> elsewhere(CaseId caseId, List<ContentItem> items);
  }

  private final DeskService desk;
  private final ItemService items;
  private final Known known;
  private final Background background;
  private final Navigator navigator;
  private final Sheets sheets;
  private final Texts texts;
  private final Moments moments;
  private final ItemsModel model = new ItemsModel();
  private @Nullable ItemsTable shown;
  private @Nullable PastedView pastedView;
  private @Nullable CaseId caseId;
  private DeskService.@Nullable Overview overview;
  private Optional<String> looksClosed = Optional.empty();

  @FXML private Label subtitle;
  @FXML private Segmented<ItemsModel.Filter> filter;
  @FXML private HBox pasted;
  @FXML private Label pastedStrong;
  @FXML private Label pastedText;
  @FXML private Banner elsewhere;
  @FXML private StackPane framed;
  @FXML private TreeTableView<ItemsModel.Row> table;
  @FXML private TreeTableColumn<ItemsModel.Row, ItemsModel.Row> tick;
  @FXML private TreeTableColumn<ItemsModel.Row, ItemsModel.Row> number;
  @FXML private TreeTableColumn<ItemsModel.Row, ItemsModel.Row> address;
  @FXML private TreeTableColumn<ItemsModel.Row, ItemsModel.Row> kind;
  @FXML private TreeTableColumn<ItemsModel.Row, ItemsModel.Row> seen;
  @FXML private TreeTableColumn<ItemsModel.Row, ItemsModel.Row> said;
  @FXML private TreeTableColumn<ItemsModel.Row, ItemsModel.Row> due;
  @FXML private Label remark;
  @FXML private VBox empty;
  @FXML private Button pasteFirst;
  @FXML private Label chosen;
  @FXML private Hyperlink untick;
  @FXML private Label problem;
  @FXML private Button write;

  public ItemsController(
      DeskService desk,
      ItemService items,
      Known known,
      Background background,
      Navigator navigator,
      Sheets sheets,
      Texts texts) {
    this.desk = desk;
    this.items = items;
    this.known = known;
    this.background = background;
    this.navigator = navigator;
    this.sheets = sheets;
    this.texts = texts;
    this.moments = new Moments(texts);
  }

  @FXML
  void initialize() {
    Tables.fit(framed, table);
    filter.choices(
        List.of(ItemsModel.Filter.values()), f -> texts.get("items.filter." + Kebab.of(f)));
    filter.setValue(ItemsModel.Filter.ALL);
    filter.valueProperty().addListener(o -> fill());
    shown =
        new ItemsTable(
            table,
            new ItemsTable.Columns(tick, number, address, kind, seen, said, due),
            subtitle,
            model,
            new ItemCells(
                texts, moments, () -> Optional.ofNullable(overview).map(DeskService.Overview::now)),
            texts,
            moments,
            new Ticking());
    pastedView = new PastedView(pasted, pastedStrong, pastedText, texts);
    Parts.show(problem, false);
  }

  @Override
  public void open(Place place) {
    caseId = place.inCase();
    kind.setVisible(!LargeText.isOn(table));
    Parts.show(problem, false);
    reload(place.subject());
  }

  private void reload(String subject) {
    CaseId id = java.util.Objects.requireNonNull(caseId);
    record Loaded(
        DeskService.Overview overview,
        Guard guard,
        Optional<String> looksClosed,
        Map<AddresseeId, String> names,
        Optional<String> elsewhere) {}
    background
        .run(
            () -> {
              DeskService.Overview read = desk.overview(id);
              return new Loaded(
                  read,
                  known.guard(id),
                  known.looksClosed(id),
                  read.state().items().stream()
                      .map(ContentItem::platform)
                      .distinct()
                      .collect(Collectors.toMap(Function.identity(), known::nameOf)),
                  known.elsewhere(id, read.state().items()));
            })
        .then(
            loaded -> {
              overview = loaded.overview();
              looksClosed = loaded.looksClosed();
              model.load(loaded.overview(), loaded.guard(), loaded.names());
              fill();
              elsewhere.setStrong(loaded.elsewhere().orElse(""));
              Parts.show(elsewhere, loaded.elsewhere().isPresent());
              if (!subject.isEmpty()) {
                shown().select(subject);
              }
              if (empty.isVisible()) {
                pasteFirst.requestFocus();
              } else {
                shown().focus();
              }
            })
        .start();
  }

  private ItemsTable shown() {
    return java.util.Objects.requireNonNull(shown);
  }

  private void fill() {
    ItemsModel.Filter chosenFilter = filter.getValue();
    shown().fill(chosenFilter == null ? ItemsModel.Filter.ALL : chosenFilter);
    boolean none = model.all().isEmpty();
    Parts.show(empty, none);
    Parts.show(framed, !none);
    Parts.show(remark, !none);
    Parts.show(filter, !none);
    long online = model.all().stream().filter(i -> i.item().seen().isAccessible()).count();
    long removed =
        model.all().stream().filter(i -> i.item().seen() == ContentItem.Seen.REMOVED).count();
    long open = model.all().size() - online - removed;
    long addressees = model.all().stream().map(i -> i.item().platform()).distinct().count();
    subtitle.setText(
        none
            ? texts.get("items.sub-empty")
            : texts.get(
                "items.sub",
                "n",
                model.all().size(),
                "to",
                addressees,
                "online",
                online,
                "removed",
                removed,
                "open",
                open));
    write.setDefaultButton(!none);
    pasteFirst.setDefaultButton(none);
    showChosen();
  }

  private void showChosen() {
    int n = model.ticked().size();
    chosen.setText(texts.get("items.chosen", "n", n));
    Parts.show(untick, n > 0);
    write.setText(
        model
            .oneAddressee()
            .map(a -> texts.get("items.write." + Kebab.of(model.nextRung(a)), "n", n))
            .orElseGet(() -> texts.get("items.write-any")));
  }

  @Override
  public void key(KeyEvent event) {
    if (event.getCode() == KeyCode.V && event.isShortcutDown()) {
      event.consume();
      String text = Clipboard.getSystemClipboard().getString();
      if (text != null && !text.isBlank()) {
        paste(text);
      }
    }
  }

  private void paste(String text) {
    CaseId id = java.util.Objects.requireNonNull(caseId);
    background
        .run(() -> items.paste(id, text, ContentItem.SeenBy.PERSON, Optional.empty()))
        .saves()
        .then(this::showPasted)
        .orElse(this::refused)
        .start();
  }

  private void showPasted(PasteResult result) {
    java.util.Objects.requireNonNull(pastedView).show(result);
    reload("");
    navigator.refreshFrame();
  }

  private void refused(AppFailure failure) {
    if (failure instanceof AppFailure.Invalid invalid) {
      problem(texts.of(invalid));
    } else {
      sheets.failure(failure);
    }
  }

  private void problem(String sentence) {
    problem.setText(sentence);
    Parts.show(problem, true);
  }

  @FXML
  void onPaste() {
    takeIn(ScreenId.PASTE, "");
  }

  @FXML
  void onPlace() {
    takeIn(ScreenId.PASTE, "place");
  }

  @FXML
  void onFile() {
    takeIn(ScreenId.TABLE, "");
  }

  private void takeIn(ScreenId sheet, String subject) {
    CaseId id = java.util.Objects.requireNonNull(caseId);
    sheets.open(
        sheet,
        Place.of(sheet, id, subject),
        () -> {
          reload("");
          navigator.refreshFrame();
        });
  }

  @FXML
  void onUntick() {
    model.untick();
    showChosen();
    table.refresh();
  }

  @FXML
  void onCheck() {
    CaseId id = java.util.Objects.requireNonNull(caseId);
    String what = model.ticked().isEmpty() ? "" : "items:" + model.tickedIds();
    looksClosed.ifPresentOrElse(
        this::problem, () -> navigator.go(Place.of(ScreenId.CHECK, id, what)));
  }

  @FXML
  void onWrite() {
    CaseId id = java.util.Objects.requireNonNull(caseId);
    Optional<AddresseeId> addressee = model.oneAddressee();
    if (addressee.isEmpty()) {
      problem(texts.get(model.ticked().isEmpty() ? "items.write-none" : "items.write-several"));
      table.requestFocus();
      return;
    }
    String rung = model.nextRung(addressee.get()).name();
    navigator.go(
        Place.of(
            ScreenId.LETTERS,
            id,
            "write:" + rung + ":" + addressee.get().value() + ":" + model.tickedIds()));
  }

  /** What ticking and opening mean for the rest of the page. */
  private final class Ticking implements ItemsTable.Listener {
    @Override
    public void ticked() {
      showChosen();
    }

    @Override
    public void opened(ContentItem item) {
      sheets.open(
          ScreenId.ITEM,
          Place.of(ScreenId.ITEM, item.caseId(), Long.toString(item.id().value())),
          () -> reload(Long.toString(item.id().value())));
    }
  }
}
