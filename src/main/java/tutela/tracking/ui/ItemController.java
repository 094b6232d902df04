package tutela.tracking.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tutela.casefile.ItemService;
import tutela.casefile.domain.Check;
import tutela.casefile.domain.ContentItem;
import tutela.fx.Background;
import tutela.fx.ClipboardGuard;
import tutela.fx.FormDraft;
import tutela.fx.Moments;
import tutela.fx.Place;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.controls.DayField;
import tutela.fx.controls.Fields;
import tutela.fx.controls.FormField;
import tutela.fx.controls.Parts;
import tutela.fx.controls.Segmented;
import tutela.fx.controls.Words;
import tutela.kernel.AppFailure;
import tutela.kernel.ItemId;
import tutela.kernel.Kebab;

/** One publication whole: its address to read and copy, what it is, when it was seen. */
public final class ItemController implements Sheets.Sheet {
  private final ItemService items;
  private final ClipboardGuard clipboard;
  private final FormDraft draft;
  private final Background background;
  private final Sheets sheets;
  private final Texts texts;
  private final Moments moments;
  private Runnable close = () -> {};
  private @Nullable ContentItem item;

  @FXML private Label title;
  @FXML private TextArea address;
  @FXML private ComboBox<ContentItem.Kind> kind;
  @FXML private FormField publishedField;
  @FXML private DayField published;
  @FXML private FormField firstSeenField;
  @FXML private DayField firstSeen;
  @FXML private ComboBox<ContentItem.SeenBy> seenBy;
  @FXML private Segmented<ContentItem.AgeMark> age;
  @FXML private FormField remarkField;
  @FXML private TextArea remark;
  @FXML private VBox checks;
  @FXML private Button copy;

  public ItemController(
      ItemService items,
      ClipboardGuard clipboard,
      FormDraft draft,
      Background background,
      Sheets sheets,
      Texts texts) {
    this.items = items;
    this.clipboard = clipboard;
    this.draft = draft;
    this.background = background;
    this.sheets = sheets;
    this.texts = texts;
    this.moments = new Moments(texts);
  }

  @FXML
  void initialize() {
    Fields.growing(address, 1, 6);
    kind.getItems().setAll(ContentItem.Kind.values());
    kind.setConverter(Words.of(k -> texts.get("kind." + Kebab.of(k))));
    seenBy.getItems().setAll(ContentItem.SeenBy.values());
    seenBy.setConverter(Words.of(s -> texts.get("seen-by." + Kebab.of(s))));
    published.prepare(texts.get("item.published"), moments, this::onChange);
    firstSeen.prepare(texts.get("item.first-seen"), moments, this::onChange);
    Fields.onLeave(published.field(), this::onChange);
    Fields.onLeave(firstSeen.field(), this::onChange);
    age.choices(
        List.of(ContentItem.AgeMark.UNDER, ContentItem.AgeMark.ADULT, ContentItem.AgeMark.UNSURE),
        a -> texts.get("age-mark." + Kebab.of(a)));
    age.valueProperty().addListener(o -> onChange());
    Fields.growing(remark, 1, 4);
    Fields.onLeave(remark, this::onChange);
    draft
        .with("kind", () -> kind.getValue().name(), k -> kind.setValue(ContentItem.Kind.valueOf(k)))
        .with("published", published::getText, published::setText)
        .with("first-seen", firstSeen::getText, firstSeen::setText)
        .with(
            "seen-by",
            () -> seenBy.getValue().name(),
            s -> seenBy.setValue(ContentItem.SeenBy.valueOf(s)))
        .with("age", () -> mark().name(), m -> show(ContentItem.AgeMark.valueOf(m)))
        .with("remark", remark::getText, remark::setText);
  }

  @Override
  public void onClose(Runnable action) {
    close = action;
  }

  @Override
  public void open(Place place) {
    ItemId id = new ItemId(Long.parseLong(place.subject()));
    record Shown(ContentItem item, List<Check> checks) {}
    background
        .run(
            () ->
                new Shown(
                    items.get(id),
                    items.checks(place.inCase()).stream()
                        .filter(c -> c.itemId().equals(id))
                        .toList()))
        .then(
            shown -> {
              show(shown.item(), shown.checks());
              draft.open(
                  place,
                  () -> {
                    item = shown.item();
                    onChange();
                  });
            })
        .start();
  }

  private void show(ContentItem shown, List<Check> found) {
    item = null;
    title.setText(texts.get("item.title", "n", shown.number()));
    address.setText(shown.place());
    kind.setValue(shown.kind());
    published.setText(typed(shown.publishedOn()));
    firstSeen.setText(typed(shown.firstSeenOn()));
    seenBy.setValue(shown.firstSeenBy());
    show(shown.ageMark());
    remark.setText(shown.hasUrl() ? shown.description() : "");
    Parts.show(remarkField, shown.hasUrl());
    Parts.show(copy, shown.hasUrl());
    checks
        .getChildren()
        .setAll(
            found.reversed().stream()
                .map(
                    c ->
                        Parts.row(
                            "seen",
                            SeenWords.chip(texts, c.result()),
                            Parts.label(
                                moments.dayAndTime(c.at())
                                    + ", "
                                    + texts.author(c.checkedBy())
                                    + (c.note().isEmpty() ? "" : ", " + c.note()),
                                "small",
                                "muted")))
                .collect(Collectors.toList()));
    if (found.isEmpty()) {
      checks.getChildren().setAll(Parts.label(texts.get("item.no-checks"), "muted"));
    }
  }

  private void show(ContentItem.AgeMark mark) {
    age.setValue(mark == ContentItem.AgeMark.NONE ? null : mark);
  }

  private ContentItem.AgeMark mark() {
    ContentItem.AgeMark mark = age.getValue();
    return mark == null ? ContentItem.AgeMark.NONE : mark;
  }

  private String typed(Optional<LocalDate> day) {
    return day.map(moments.typed()::format).orElse("");
  }

  @FXML
  void onChange() {
    keep(() -> {});
  }

  /** Keeps what is understood; {@code afterwards} runs only once all of it is kept. */
  private void keep(Runnable afterwards) {
    ContentItem before = item;
    if (before == null) {
      return;
    }
    boolean first = understood(firstSeen, firstSeenField);
    if (!understood(published, publishedField) || !first) {
      draft.keep();
      return;
    }
    ContentItem changed =
        new ContentItem(
            before.id(),
            before.caseId(),
            before.number(),
            before.url(),
            before.canonical(),
            before.hasUrl() ? remark.getText().strip() : before.description(),
            before.platform(),
            kind.getValue(),
            published.date(),
            firstSeen.date(),
            seenBy.getValue(),
            mark(),
            before.addedAt(),
            before.seen(),
            before.seenAt());
    if (changed.equals(before)) {
      draft.keep();
      afterwards.run();
      return;
    }
    draft
        .recording(() -> items.change(changed))
        .then(
            done -> {
              item = changed;
              afterwards.run();
            })
        .orElse(
            failure -> {
              if (failure instanceof AppFailure.Invalid invalid) {
                FormField field =
                    switch (invalid.key()) {
                      case "items.first-seen-in-future" -> firstSeenField;
                      case "items.remark-too-long" -> remarkField;
                      default -> publishedField;
                    };
                field.wrong(texts.of(invalid));
              } else {
                sheets.failure(failure);
              }
            })
        .start();
  }

  private boolean understood(DayField day, FormField field) {
    boolean understood = day.getText().isBlank() || day.date().isPresent();
    if (!understood) {
      field.wrong(texts.get("date.not-understood"));
    }
    return understood;
  }

  @FXML
  void onCopy() {
    clipboard.copy(address.getText());
  }

  @FXML
  void onClose() {
    // behind what leaving the field has started: a sheet with a date that was refused stays
    background.run(() -> {}).then(done -> keep(close)).start();
  }

  @Override
  public void leave() {
    onChange();
    draft.drop();
  }
}
