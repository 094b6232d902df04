package tutela.tracking.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import tutela.fx.Background;
import tutela.fx.Navigator;
import tutela.fx.Place;
import tutela.fx.Screen;
import tutela.fx.Texts;
import tutela.tracking.DeskService;

/** Everything that happened in a case, newest first. */
public final class JournalController implements Screen {
  private final DeskService desk;
  private final Background background;
  private final Navigator navigator;
  private final Texts texts;
  private final TimelineView timelines;

  @FXML private Label subtitle;
  @FXML private VBox events;

  public JournalController(
      DeskService desk, Background background, Navigator navigator, Texts texts) {
    this.desk = desk;
    this.background = background;
    this.navigator = navigator;
    this.texts = texts;
    this.timelines = new TimelineView(texts);
  }

  @Override
  public void open(Place place) {
    background
        .run(() -> desk.overview(place.inCase()))
        .then(
            overview -> {
              subtitle.setText(
                  texts.get(
                      "journal.sub",
                      "reference",
                      overview.state().matter().reference(),
                      "n",
                      overview.timeline().size()));
              events.getChildren().setAll(timelines.rows(overview.timeline()));
            })
        .start();
  }

  @FXML
  void onBack() {
    navigator.back();
  }
}
