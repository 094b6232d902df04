package tutela.fx.controls;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.ListCell;
import javafx.scene.control.skin.ListCellSkin;

/** Lets the graphic of a list cell fill the row; by default it keeps its preferred width. */
public final class StretchedCellSkin<T> extends ListCellSkin<T> {
  public StretchedCellSkin(ListCell<T> cell) {
    super(cell);
  }

  @Override
  protected void layoutChildren(double x, double y, double w, double h) {
    super.layoutChildren(x, y, w, h);
    if (getSkinnable().getGraphic() != null) {
      layoutInArea(getSkinnable().getGraphic(), x, y, w, h, -1, HPos.LEFT, VPos.CENTER);
    }
  }

  @Override
  protected double computePrefWidth(
      double height, double top, double right, double bottom, double left) {
    return left + right;
  }
}
