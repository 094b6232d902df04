package tutela.tracking.ui;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.ScreenId;
import tutela.fx.Texts;
import tutela.fx.controls.Icon;
import tutela.fx.controls.Parts;
import tutela.settings.domain.Office;

/** What is worth doing while there is no case yet. */
final class FirstSteps {
  private final VBox todo;
  private final Navigator navigator;
  private final Texts texts;

  FirstSteps(VBox todo, Navigator navigator, Texts texts) {
    this.todo = todo;
    this.navigator = navigator;
    this.texts = texts;
  }

  /**
   * @param unsaved what there is to say of backups
   */
  void show(Office here, Optional<BackupAge> unsaved) {
    todo.getChildren().clear();
    todo.getChildren()
        .add(Parts.iconLabel("check-circle", texts.get("desk.todo-keys"), "todo", "ok"));
    Button letterhead =
        Parts.button("todo-letterhead", texts.get("desk.todo-letterhead"), "flat", "todo");
    letterhead.setGraphic(new Icon(here.letterheadComplete() ? "check-circle" : "circle"));
    letterhead.setOnAction(
        e -> navigator.go(new Place(ScreenId.SETTINGS, Optional.empty(), "office")));
    Button sources = Parts.button("todo-sources", texts.get("desk.todo-sources"), "flat", "todo");
    sources.setGraphic(new Icon("circle"));
    sources.setOnAction(e -> navigator.go(Place.of(ScreenId.SOURCES)));
    Button backups = Parts.button("todo-backups", texts.get("desk.todo-backups"), "flat", "todo");
    backups.setGraphic(new Icon(unsaved.isEmpty() ? "check-circle" : "circle"));
    backups.setOnAction(e -> navigator.go(Place.of(ScreenId.BACKUPS)));
    todo.getChildren()
        .addAll(
            letterhead,
            Parts.label(texts.get("desk.todo-letterhead-sub"), "small", "muted", "todo-sub"),
            sources,
            Parts.label(texts.get("desk.todo-sources-sub"), "small", "muted", "todo-sub"),
            backups,
            Parts.label(texts.get("desk.todo-backups-sub"), "small", "muted", "todo-sub"));
  }
}
