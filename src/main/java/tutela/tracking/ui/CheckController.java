package tutela.tracking.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Skin;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.casefile.ItemService;
import tutela.casefile.domain.ContentItem;
import tutela.fx.Background;
import tutela.fx.ClipboardGuard;
import tutela.fx.Dialogs;
import tutela.fx.Moments;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.fx.controls.Banner;
import tutela.fx.controls.FormField;
import tutela.fx.controls.MomentField;
import tutela.fx.controls.Parts;
import tutela.fx.controls.StretchedCellSkin;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;
import tutela.kernel.Kebab;
import tutela.letters.domain.Guard;
import tutela.tracking.DeskService;
import tutela.tracking.domain.CaseState;

/** Looks at one item after the other; one key each. */
public final class CheckController implements Screen {
  private final DeskService desk;
  private final ItemService items;
  private final ItemsController.Known known;
  private final ClipboardGuard clipboard;
  private final Background background;
  private final Dialogs dialogs;
  private final Navigator navigator;
  private final Texts texts;
  private final Moments moments;
  private final Clock clock;
  private Addresses addresses = new Addresses(new Guard(List.of()));
  private @Nullable CaseId caseId;

  @FXML private Label subtitle;
  @FXML private ListView<ContentItem> list;
  @FXML private VBox card;
  @FXML private Label number;
  @FXML private Label address;
  @FXML private Label last;
  @FXML private Button copy;
  @FXML private VBox closed;
  @FXML private Banner closedWhy;
  @FXML private HBox body;
  @FXML private FormField atField;
  @FXML private MomentField at;
  @FXML private FormField noteField;
  @FXML private TextField note;
  @FXML private Button done;

  public CheckController(
      DeskService desk,
      ItemService items,
      ItemsController.Known known,
      ClipboardGuard clipboard,
      Background background,
      Dialogs dialogs,
      Navigator navigator,
      Texts texts,
      Clock clock) {
    this.desk = desk;
    this.items = items;
    this.known = known;
    this.clipboard = clipboard;
    this.background = background;
    this.dialogs = dialogs;
    this.navigator = navigator;
    this.texts = texts;
    this.moments = new Moments(texts);
    this.clock = clock;
  }

  @FXML
  void initialize() {
    list.setCellFactory(view -> new ItemCell());
    list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> show(is));
    at.prepare(moments, texts.get("check.at"), texts.get("field.time"), () -> atField.calm());
  }

  /** A line of the list: number, end of the address, what was seen. */
  private final class ItemCell extends ListCell<ContentItem> {
    @Override
    protected Skin<?> createDefaultSkin() {
      return new StretchedCellSkin<>(this);
    }

    @Override
    protected void updateItem(@Nullable ContentItem item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      if (item == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      Label place = Parts.label(addresses.tail(item.place()), "mono");
      place.setMinWidth(0);
      place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      HBox.setHgrow(place, Priority.ALWAYS);
      place.setMaxWidth(Double.MAX_VALUE);
      Label n = Parts.label(Integer.toString(item.number()), "muted", "cell-text", "check-number");
      setGraphic(Parts.row("check-row", n, place, SeenWords.chip(texts, item.seen())));
      setAccessibleText(
          item.number()
              + ", "
              + addresses.masked(item.place())
              + ", "
              + texts.get("seen." + Kebab.of(item.seen())));
    }
  }

  @Override
  public void open(Place place) {
    caseId = place.inCase();
    at.set(clock.instant());
    note.clear();
    reload(place.subject());
  }

  private void reload(String subject) {
    CaseId id = java.util.Objects.requireNonNull(caseId);
    record Loaded(CaseState state, Guard guard, Optional<String> closed) {}
    background
        .run(() -> new Loaded(desk.state(id), known.guard(id), known.looksClosed(id)))
        .then(
            loaded -> {
              CaseState state = loaded.state();
              addresses = new Addresses(loaded.guard());
              boolean shut = loaded.closed().isPresent();
              Parts.show(closed, shut);
              Parts.show(body, !shut);
              if (shut) {
                closedWhy.setText(loaded.closed().get());
                done.requestFocus();
                return;
              }
              List<ContentItem> chosen = chosen(state, subject);
              list.getItems().setAll(chosen);
              selectNext(0);
              list.requestFocus();
            })
        .start();
  }

  private static List<ContentItem> chosen(CaseState state, String subject) {
    if (subject.startsWith("items:")) {
      Set<Long> ids =
          Arrays.stream(subject.substring(6).split(","))
              .map(Long::valueOf)
              .collect(Collectors.toSet());
      return state.items().stream().filter(i -> ids.contains(i.id().value())).toList();
    }
    if (!subject.isEmpty()) {
      return state.items().stream().filter(i -> i.platform().value().equals(subject)).toList();
    }
    return new ArrayList<>(state.items());
  }

  private void selectNext(int from) {
    if (from < list.getItems().size()) {
      list.getSelectionModel().select(from);
      list.scrollTo(Math.max(0, from - 4));
    } else {
      list.getSelectionModel().clearSelection();
      show(null);
      done.requestFocus();
    }
  }

  private void show(@Nullable ContentItem item) {
    Parts.show(card, item != null);
    int index = list.getSelectionModel().getSelectedIndex();
    subtitle.setText(
        item == null
            ? texts.get("check.sub-done", "n", list.getItems().size())
            : texts.get("check.sub", "n", index + 1, "all", list.getItems().size()));
    done.setDefaultButton(item == null);
    if (item != null) {
      number.setText(texts.get("check.number", "n", item.number()));
      address.setText(item.place());
      Parts.show(copy, item.hasUrl());
      last.setText(
          item.seenAt()
              .map(
                  when ->
                      texts.get(
                          "check.last",
                          "what",
                          texts.get("seen." + Kebab.of(item.seen())),
                          "when",
                          moments.dayAndTime(when)))
              .orElse(texts.get("check.never")));
    }
  }

  @Override
  public void key(KeyEvent event) {
    Optional<ContentItem.Seen> result =
        switch (event.getText()) {
          case "1" -> Optional.of(ContentItem.Seen.ONLINE);
          case "2" -> Optional.of(ContentItem.Seen.REMOVED);
          case "3" -> Optional.of(ContentItem.Seen.BLOCKED_IN_BELGIUM);
          case "4" -> Optional.of(ContentItem.Seen.UNREACHABLE);
          default -> Optional.empty();
        };
    if (result.isPresent() && !event.isShortcutDown() && !event.isAltDown()) {
      event.consume();
      record(result.get());
    }
  }

  private void record(ContentItem.Seen seen) {
    ContentItem item = list.getSelectionModel().getSelectedItem();
    if (item == null) {
      return;
    }
    Optional<Instant> when = at.get();
    if (when.isEmpty()) {
      atField.wrong(texts.get("moment.not-understood"));
      at.requestFocus();
      return;
    }
    int index = list.getSelectionModel().getSelectedIndex();
    String words = note.getText();
    background
        .run(
            () -> {
              items.check(List.of(item), seen, when.get(), words);
              return items.get(item.id());
            })
        .saves()
        .then(
            changed -> {
              list.getItems().set(index, changed);
              note.clear();
              selectNext(index + 1);
              navigator.refreshFrame();
            })
        .orElse(
            failure -> {
              if (failure instanceof AppFailure.Invalid invalid
                  && !invalid.key().equals("check.closed")) {
                FormField field = invalid.key().equals("check.note-too-long") ? noteField : atField;
                field.wrong(texts.of(invalid));
                java.util.Objects.requireNonNull(field.getContent()).requestFocus();
              } else {
                dialogs.failure(failure);
              }
            })
        .start();
  }

  @FXML
  void onOnline() {
    record(ContentItem.Seen.ONLINE);
  }

  @FXML
  void onRemoved() {
    record(ContentItem.Seen.REMOVED);
  }

  @FXML
  void onBlocked() {
    record(ContentItem.Seen.BLOCKED_IN_BELGIUM);
  }

  @FXML
  void onUnreachable() {
    record(ContentItem.Seen.UNREACHABLE);
  }

  @FXML
  void onCopy() {
    clipboard.copy(address.getText());
  }

  @FXML
  void onDone() {
    navigator.go(Place.of(ScreenId.CASE, java.util.Objects.requireNonNull(caseId)));
  }
}
