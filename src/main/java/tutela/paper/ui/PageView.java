package tutela.paper.ui;

import java.util.List;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import tutela.paper.PagePicture;
import tutela.paper.PagePictures;

/** One page of a paper as it will be printed, with places on it marked. */
public final class PageView extends StackPane {
  private static final double PIXELS_TO_A_POINT = 96.0 / 72;

  private final ImageView image = new ImageView();
  private final Pane marks = new Pane();

  public PageView() {
    getStyleClass().add("paper-sheet");
    marks.setMouseTransparent(true);
    getChildren().addAll(image, marks);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    image.setPreserveRatio(true);
  }

  /**
   * @param scale at which the picture was rendered; 1 is 96 pixels to the inch
   * @param pixelScale pixels of the screen to one unit of the window
   * @param boxes places to mark
   */
  public void show(
      PagePicture picture, double scale, double pixelScale, List<PagePictures.Box> boxes) {
    WritableImage page = new WritableImage(picture.width(), picture.height());
    page.getPixelWriter()
        .setPixels(
            0,
            0,
            picture.width(),
            picture.height(),
            PixelFormat.getIntArgbInstance(),
            picture.argb(),
            0,
            picture.width());
    image.setImage(page);
    image.setFitWidth(picture.width() / pixelScale);
    double width = picture.width() / pixelScale;
    double height = picture.height() / pixelScale;
    setPrefSize(width, height);
    marks.getChildren().clear();
    double unit = scale * PIXELS_TO_A_POINT;
    for (PagePictures.Box box : boxes) {
      Region mark = new Region();
      mark.getStyleClass().add("page-mark");
      mark.resizeRelocate(
          box.x() * unit - 4, box.y() * unit - 3, box.width() * unit + 8, box.height() * unit + 6);
      mark.setManaged(false);
      marks.getChildren().add(mark);
    }
  }
}
