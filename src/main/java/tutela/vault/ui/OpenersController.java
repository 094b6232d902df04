package tutela.vault.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tutela.fx.Background;
import tutela.fx.Moments;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.ScreenId;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.vault.CareService;
import tutela.vault.SlotService;
import tutela.vault.domain.Opener;

/** What opens the case file: a part of the settings, one row for each key. */
public final class OpenersController implements Screen {
  private final SlotService slots;
  private final CareService keeping;
  private final Background background;
  private final Sheets sheets;
  private final Texts texts;
  private final Moments moments;

  @FXML private VBox rows;
  @FXML private VBox care;

  public OpenersController(
      SlotService slots, CareService keeping, Background background, Sheets sheets, Texts texts) {
    this.slots = slots;
    this.keeping = keeping;
    this.background = background;
    this.sheets = sheets;
    this.texts = texts;
    this.moments = new Moments(texts);
  }

  @Override
  public void open(Place place) {
    load();
  }

  private void load() {
    background.run(slots::openers).then(this::show).start();
    background
        .run(() -> new Dates(keeping.lastVerified(), keeping.lastRenewed()))
        .then(this::show)
        .start();
  }

  private record Dates(Optional<Instant> verified, Optional<Instant> renewed) {}

  private void show(Dates dates) {
    HBox verify =
        row(
            "shield",
            texts.get("care.verify"),
            dates
                .verified()
                .map(at -> texts.get("care.verified", "date", moments.date(at)))
                .orElseGet(() -> texts.get("care.never-verified")),
            button("verify", "care.verify-do", ScreenId.VERIFICATION, ""));
    HBox renew =
        row(
            "key",
            texts.get("care.renew"),
            dates
                .renewed()
                .map(at -> texts.get("care.renewed", "date", moments.date(at)))
                .orElseGet(() -> texts.get("care.never-renewed")),
            button("renew", "care.renew-do", ScreenId.RENEWAL, ""));
    renew.getStyleClass().add("following");
    care.getChildren().setAll(verify, renew);
  }

  private void show(List<Opener> openers) {
    List<Opener> people = openers.stream().filter(opener -> !opener.slot().isRecovery()).toList();
    List<HBox> made = new ArrayList<>();
    people.stream().filter(this::isOwn).map(this::own).forEach(made::add);
    openers.stream().filter(o -> o.slot().isRecovery()).map(this::recoveryKey).forEach(made::add);
    for (Opener person : people) {
      if (!isOwn(person)) {
        made.add(colleague(person, made.size(), people.size() > 1));
      }
    }
    made.add(
        row(
            "plus-circle",
            texts.get("slots.another"),
            "",
            button("addColleague", "slots.add", ScreenId.COLLEAGUE, "")));
    made.getLast().lookupAll(".label").forEach(label -> label.getStyleClass().add("muted"));
    made.stream().skip(1).forEach(row -> row.getStyleClass().add("following"));
    rows.getChildren().setAll(made);
  }

  private boolean isOwn(Opener opener) {
    return opener.slot().equals(slots.own());
  }

  private HBox own(Opener opener) {
    return row(
        "key",
        texts.get("slots.own"),
        opener.name().isEmpty()
            ? texts.get("slots.changed", "date", moments.date(opener.changed()))
            : texts.get(
                "slots.own-sub", "name", opener.name(), "date", moments.date(opener.changed())),
        button("changePhrase", "slots.change", ScreenId.PASSPHRASE, ""));
  }

  private HBox recoveryKey(Opener opener) {
    String date = moments.date(opener.since());
    return row(
        "printer",
        texts.get("slots.paper"),
        opener.place().isEmpty()
            ? texts.get("slots.paper-somewhere", "date", date)
            : texts.get("slots.paper-sub", "date", date, "place", opener.place()),
        button("tryKey", "slots.try", ScreenId.RECOVERY_TRY, ""),
        button("replaceKey", "slots.replace", ScreenId.RECOVERY_KEY, ""));
  }

  /** Whoever came in by the recovery key may have forgotten which of the passphrases is hers. */
  private HBox colleague(Opener opener, int n, boolean removable) {
    List<Button> buttons = new ArrayList<>();
    String slot = opener.slot().id().hex();
    if (slots.own().isRecovery()) {
      buttons.add(button("change" + n, "slots.change", ScreenId.PASSPHRASE, slot));
    }
    if (removable) {
      buttons.add(button("remove" + n, "slots.remove", ScreenId.COLLEAGUE_OUT, slot));
    }
    String name = opener.name().isEmpty() ? texts.get("slots.unnamed") : opener.name();
    buttons.forEach(each -> each.setAccessibleText(name + ", " + each.getText()));
    return row(
        "users",
        name,
        texts.get("slots.since", "date", moments.date(opener.since())),
        buttons.toArray(Button[]::new));
  }

  private Button button(String id, String text, ScreenId sheet, String subject) {
    Button button = Parts.button(id, texts.get(text), "compact");
    button.setOnAction(
        e -> sheets.open(sheet, new Place(sheet, java.util.Optional.empty(), subject), this::load));
    return button;
  }

  private static HBox row(String icon, String title, String sub, Node... buttons) {
    VBox words = new VBox(Parts.wrapped(title));
    if (!sub.isEmpty()) {
      words.getChildren().add(Parts.wrapped(sub, "small", "muted"));
    }
    words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = Parts.row("setting-row", new Icon(icon).styled("muted-icon"), words);
    row.getChildren().addAll(buttons);
    return row;
  }
}
