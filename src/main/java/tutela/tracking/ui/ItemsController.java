package tutela.tracking.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
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
import tutela.fx.controls.Icon;
import tutela.fx.controls.LargeText;
import tutela.fx.controls.Parts;
import tutela.fx.controls.Segmented;
import tutela.fx.controls.Tables;
import tutela.kernel.AddresseeId;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;
import tutela.letters.domain.Guard;
import tutela.tracking.DeskService;
import tutela.tracking.domain.Task;

/** The publications of a case, by addressee. Seen and said stand apart; only seen stops a clock. */
public final class ItemsController implements Screen {
  /** What the table needs to know beside the case. */
  public interface Known {
    Guard guard(CaseId caseId);

    String nameOf(AddresseeId addressee);
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
  private @Nullable ItemColumns columns;
  private @Nullable CaseId caseId;
  private DeskService.@Nullable Overview overview;

  @FXML private Label subtitle;
  @FXML private Segmented<ItemsModel.Filter> filter;
  @FXML private HBox pasted;
  @FXML private Label pastedStrong;
  @FXML private Label pastedText;
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
        List.of(ItemsModel.Filter.values()), f -> texts.get("items.filter." + Texts.kebab(f)));
    filter.setValue(ItemsModel.Filter.ALL);
    filter.valueProperty().addListener(o -> fill());
    table.setShowRoot(false);
    table.setRowFactory(
        view -> new ItemTableRow(this::spoken, this::groupDetail, this::groupState));
    table.setColumnResizePolicy(TreeTableView.UNCONSTRAINED_RESIZE_POLICY);
    table.setTreeColumn(new TreeTableColumn<>());
    clip();
    CheckBox all = new CheckBox();
    all.setId("tick-all");
    all.setAccessibleText(texts.get("items.tick-all"));
    all.setOnAction(e -> model.all().forEach(i -> i.ticked().set(all.isSelected())));
    tick.setGraphic(all);
    column(tick, "tick-cell", this::tickCell);
    column(
        number,
        "number-column",
        item -> Parts.label(Integer.toString(item.item().number()), "cell-text", "muted"));
    column(address, "address-column", this::addressCell);
    column(kind, "cell-text", item -> Parts.label(kindWord(item), "cell-text"));
    column(seen, "seen-column", this::seenCell);
    column(said, "cell-text", this::saidCell);
    column(due, "cell-text", this::dueCell);
    columns = new ItemColumns(table, subtitle, this::fit);
    table.setOnKeyPressed(this::tableKeys);
    Parts.show(pasted, false);
    Parts.show(problem, false);
  }

  private void fit() {
    ItemColumns fitting = columns;
    if (fitting == null) {
      return;
    }
    List<ItemsModel.Row.Item> items = model.all();
    fitting.fit(
        tick,
        number,
        address,
        new ItemColumns.Words(kind, texts(items.stream().map(this::kindWord))),
        new ItemColumns.Words(
            seen,
            texts(items.stream().map(i -> texts.get("seen." + Texts.kebab(i.item().seen()))))),
        texts(items.stream().flatMap(i -> i.item().seenAt().stream()).map(moments::day)),
        new ItemColumns.Words(said, texts(items.stream().map(this::saidWords))),
        new ItemColumns.Words(
            due,
            texts(
                items.stream()
                    .flatMap(i -> i.task().stream())
                    .map(t -> moments.dayAndTime(t.due())))));
  }

  private static List<String> texts(Stream<String> words) {
    return words.distinct().toList();
  }

  private String kindWord(ItemsModel.Row.Item item) {
    return texts.get("kind." + Texts.kebab(item.item().kind()));
  }

  private String saidWords(ItemsModel.Row.Item item) {
    return item.claim()
        .map(
            c ->
                texts.get(
                    "items.said",
                    "what",
                    SeenWords.claim(texts, c.claim()),
                    "date",
                    moments.day(c.at())))
        .orElse(texts.get("items.said-nothing"));
  }

  private void clip() {
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(table.widthProperty());
    clip.heightProperty().bind(table.heightProperty());
    clip.setArcWidth(16);
    clip.setArcHeight(16);
    table.setClip(clip);
  }

  private void column(
      TreeTableColumn<ItemsModel.Row, ItemsModel.Row> column,
      String style,
      Function<ItemsModel.Row.Item, Node> maker) {
    column.setReorderable(false);
    column.setSortable(false);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue().getValue()));
    column.setCellFactory(
        c ->
            new TreeTableCell<>() {
              {
                getStyleClass().add(style);
              }

              @Override
              protected void updateItem(ItemsModel.@Nullable Row row, boolean none) {
                super.updateItem(row, none);
                setGraphic(row instanceof ItemsModel.Row.Item item ? maker.apply(item) : null);
              }
            });
  }

  private Node tickCell(ItemsModel.Row.Item item) {
    CheckBox box = new CheckBox();
    box.setFocusTraversable(false);
    box.setAccessibleText(texts.get("items.tick", "n", item.item().number()));
    box.setSelected(item.ticked().get());
    box.setOnAction(e -> tick(item, box.isSelected()));
    return box;
  }

  private void tick(ItemsModel.Row.Item item, boolean on) {
    item.ticked().set(on);
    showChosen();
    table.refresh();
  }

  private Node addressCell(ItemsModel.Row.Item item) {
    Label label = Parts.label(item.shown(), "mono");
    label.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
    label.setMinWidth(0);
    label.maxWidthProperty().bind(address.widthProperty().subtract(item.masked() ? 52 : 24));
    if (!item.item().hasUrl()) {
      label.getStyleClass().setAll("label", "cell-text");
    }
    HBox box = Parts.row("address", label);
    if (item.masked()) {
      Icon masked = new Icon("eye-off");
      masked.getStyleClass().add("due-icon");
      masked.setAccessibleText(texts.get("items.masked"));
      box.getChildren().add(masked);
    }
    return box;
  }

  private Node seenCell(ItemsModel.Row.Item item) {
    HBox box = Parts.row("seen", SeenWords.chip(texts, item.item().seen()));
    item.item()
        .seenAt()
        .ifPresent(
            at ->
                box.getChildren().add(Parts.label(moments.day(at), "small", "muted", "when-wide")));
    return box;
  }

  private Node saidCell(ItemsModel.Row.Item item) {
    return item.claim().isPresent()
        ? Parts.label(saidWords(item), "cell-text")
        : Parts.label(saidWords(item), "cell-text", "muted");
  }

  private Node dueCell(ItemsModel.Row.Item item) {
    return item.task()
        .map(
            task -> {
              boolean late = isLate(task);
              Label label =
                  Parts.label(
                      moments.dayAndTime(task.due()), "cell-text", late ? "late-words" : "muted");
              if (late) {
                label.setGraphic(new Icon("alert-circle"));
              }
              return (Node) label;
            })
        .orElseGet(() -> Parts.label("", "cell-text"));
  }

  private boolean isLate(Task task) {
    return overview != null && task.due().isBefore(overview.now());
  }

  private String groupDetail(ItemsModel.Row.Group group) {
    return texts.get("items.group", "n", group.items());
  }

  private ItemTableRow.GroupState groupState(ItemsModel.Row.Group group) {
    return group
        .task()
        .map(
            task ->
                isLate(task)
                    ? new ItemTableRow.GroupState(
                        "alert-circle", new TaskWords(texts).what(task), "late")
                    : new ItemTableRow.GroupState(
                        "clock",
                        texts.get("items.awaited", "when", moments.weekday(task.due())),
                        ""))
        .orElseGet(() -> new ItemTableRow.GroupState("", "", ""));
  }

  private String spoken(ItemsModel.Row row) {
    return switch (row) {
      case ItemsModel.Row.Group g -> g.name() + ", " + groupDetail(g) + ", " + groupState(g).text();
      case ItemsModel.Row.Item i ->
          i.item().number()
              + ", "
              + i.shown()
              + ", "
              + texts.get("seen." + Texts.kebab(i.item().seen()))
              + (i.ticked().get() ? ", " + texts.get("items.ticked") : "");
    };
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
    record Loaded(DeskService.Overview overview, Guard guard, Map<AddresseeId, String> names) {}
    background
        .run(
            () -> {
              DeskService.Overview read = desk.overview(id);
              return new Loaded(
                  read,
                  known.guard(id),
                  read.state().items().stream()
                      .map(ContentItem::platform)
                      .distinct()
                      .collect(Collectors.toMap(Function.identity(), known::nameOf)));
            })
        .then(
            loaded -> {
              overview = loaded.overview();
              model.load(loaded.overview(), loaded.guard(), loaded.names());
              fill();
              if (!subject.isEmpty()) {
                select(subject);
              }
              if (empty.isVisible()) {
                pasteFirst.requestFocus();
              } else {
                table.requestFocus();
                if (table.getSelectionModel().isEmpty()) {
                  table.getSelectionModel().select(Math.min(1, table.getExpandedItemCount() - 1));
                }
              }
            })
        .start();
  }

  private void select(String itemId) {
    for (TreeItem<ItemsModel.Row> group : table.getRoot().getChildren()) {
      for (TreeItem<ItemsModel.Row> child : group.getChildren()) {
        if (child.getValue() instanceof ItemsModel.Row.Item item
            && Long.toString(item.item().id().value()).equals(itemId)) {
          group.setExpanded(true);
          table.getSelectionModel().select(child);
          table.scrollTo(table.getRow(child));
        }
      }
    }
  }

  private void fill() {
    ItemsModel.Filter chosenFilter = filter.getValue();
    TreeItem<ItemsModel.Row> root = new TreeItem<>();
    model
        .rows(chosenFilter == null ? ItemsModel.Filter.ALL : chosenFilter)
        .forEach(
            (group, rows) -> {
              TreeItem<ItemsModel.Row> node = new TreeItem<>(group);
              node.setExpanded(rows.size() <= 60 || model.all().size() <= 60);
              node.expandedProperty().addListener(o -> table.refresh());
              rows.forEach(row -> node.getChildren().add(new TreeItem<>(row)));
              root.getChildren().add(node);
            });
    table.setRoot(root);
    fit();
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
            .map(a -> texts.get("items.write." + Texts.kebab(model.nextRung(a)), "n", n))
            .orElseGet(() -> texts.get("items.write-any")));
  }

  private void tableKeys(KeyEvent event) {
    TreeItem<ItemsModel.Row> current = table.getSelectionModel().getSelectedItem();
    if (current == null) {
      return;
    }
    switch (event.getCode()) {
      case SPACE -> {
        event.consume();
        switch (current.getValue()) {
          case ItemsModel.Row.Item item -> tick(item, !item.ticked().get());
          case ItemsModel.Row.Group g -> {
            List<ItemsModel.Row.Item> rows =
                current.getChildren().stream()
                    .map(c -> (ItemsModel.Row.Item) c.getValue())
                    .toList();
            boolean on = rows.stream().anyMatch(r -> !r.ticked().get());
            rows.forEach(r -> r.ticked().set(on));
            showChosen();
            table.refresh();
          }
        }
      }
      case ENTER -> {
        if (!event.isShortcutDown() && current.getValue() instanceof ItemsModel.Row.Item item) {
          event.consume();
          openItem(item.item());
        }
      }
      case DOWN, UP -> {
        if (event.isShiftDown() && current.getValue() instanceof ItemsModel.Row.Item item) {
          item.ticked().set(true);
          int next =
              table.getSelectionModel().getSelectedIndex()
                  + (event.getCode() == KeyCode.DOWN ? 1 : -1);
          if (next >= 0
              && next < table.getExpandedItemCount()
              && table.getTreeItem(next).getValue() instanceof ItemsModel.Row.Item neighbour) {
            neighbour.ticked().set(true);
          }
          showChosen();
          table.refresh();
        }
      }
      default -> {}
    }
  }

  private void openItem(ContentItem item) {
    sheets.open(
        ScreenId.ITEM,
        Place.of(ScreenId.ITEM, item.caseId(), Long.toString(item.id().value())),
        () -> reload(Long.toString(item.id().value())));
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
        .orElse(failure -> problem(failure))
        .start();
  }

  private void showPasted(PasteResult result) {
    pastedStrong.setText(
        texts.get("items.pasted", "lines", result.lines(), "n", result.added().size()));
    String more =
        result.duplicates() > 0 ? texts.get("items.pasted-twice", "n", result.duplicates()) : "";
    if (!result.hints().isEmpty()) {
      more +=
          " "
              + texts.get(
                  "items.pasted-alike",
                  "numbers",
                  result.hints().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    if (!result.unrecognised().isEmpty()) {
      more += " " + texts.get("items.pasted-none", "n", result.unrecognised().size());
    }
    pastedText.setText(more.strip());
    Parts.show(pasted, true);
    reload("");
    navigator.refreshFrame();
  }

  private void problem(AppFailure failure) {
    if (failure instanceof AppFailure.Invalid invalid) {
      problem.setText(texts.get(invalid.key(), invalid.arguments().toArray()));
      Parts.show(problem, true);
    } else {
      sheets.failure(failure);
    }
  }

  @FXML
  void onPaste() {
    CaseId id = java.util.Objects.requireNonNull(caseId);
    sheets.open(
        ScreenId.PASTE,
        Place.of(ScreenId.PASTE, id),
        () -> {
          reload("");
          navigator.refreshFrame();
        });
  }

  @FXML
  void onPlace() {
    CaseId id = java.util.Objects.requireNonNull(caseId);
    sheets.open(
        ScreenId.PASTE,
        Place.of(ScreenId.PASTE, id, "place"),
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
    String ids =
        model.ticked().stream()
            .map(i -> Long.toString(i.item().id().value()))
            .collect(Collectors.joining(","));
    navigator.go(Place.of(ScreenId.CHECK, id, ids.isEmpty() ? "" : "items:" + ids));
  }

  @FXML
  void onWrite() {
    CaseId id = java.util.Objects.requireNonNull(caseId);
    Optional<AddresseeId> addressee = model.oneAddressee();
    if (addressee.isEmpty()) {
      problem.setText(
          texts.get(model.ticked().isEmpty() ? "items.write-none" : "items.write-several"));
      Parts.show(problem, true);
      table.requestFocus();
      return;
    }
    String ids =
        model.ticked().stream()
            .map(i -> Long.toString(i.item().id().value()))
            .collect(Collectors.joining(","));
    navigator.go(
        Place.of(
            ScreenId.LETTERS,
            id,
            "write:"
                + model.nextRung(addressee.get()).name()
                + ":"
                + addressee.get().value()
                + ":"
                + ids));
  }
}
