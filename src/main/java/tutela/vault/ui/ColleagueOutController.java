package tutela.vault.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import tutela.fx.Background;
import tutela.fx.Place;
import tutela.fx.Sheets;
import tutela.fx.Texts;
import tutela.fx.Toasts;
import tutela.vault.SlotService;
import tutela.vault.domain.SlotId;

/** Lets a colleague in no longer; the subject of the place is the id of her slot. */
public final class ColleagueOutController extends KeySheet {
  private final Toasts toasts;
  private String slot = "";
  private String name = "";

  @FXML private Label who;
  @FXML private Button remove;

  public ColleagueOutController(
      SlotService slots, Background background, Sheets sheets, Toasts toasts, Texts texts) {
    super(slots, background, sheets, texts);
    this.toasts = toasts;
  }

  @FXML
  void initialize() {
    prepare(remove, "slots.remove-do");
    say();
  }

  private void say() {
    who.setText(texts.get("slots.remove-what", "name", name));
  }

  @Override
  public void open(Place place) {
    slot = place.subject();
    background()
        .run(slots::openers)
        .then(
            openers ->
                openers.stream()
                    .filter(opener -> opener.slot().id().hex().equals(slot))
                    .forEach(
                        opener -> {
                          name = opener.name();
                          say();
                        }))
        .start();
  }

  @FXML
  void onRemove() {
    attempt(
        key -> {
          slots.remove(key, new SlotId(slot));
          return true;
        },
        new char[0],
        done -> {
          close();
          toasts.show(texts.get("slots.removed", "name", name));
        });
  }
}
