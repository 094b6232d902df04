package tutela.fx.controls;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ListCellSkin;

/** Lets the graphic of a list cell fill the row; by default it keeps its preferred width. */
public final class StretchedCellSkin<T> extends ListCellSkin<T> {
  /** At least as wide as the scroll bar at any scale. */
  private static final double BAR = 26;

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

  /** As high as the graphic needs at the width of the list, so that lines which wrap are seen. */
  @Override
  protected double computePrefHeight(
      double width, double top, double right, double bottom, double left) {
    Node graphic = getSkinnable().getGraphic();
    ListView<T> list = getSkinnable().getListView();
    if (graphic == null || list == null || list.getWidth() <= BAR) {
      return super.computePrefHeight(width, top, right, bottom, left);
    }
    double room = (width > 0 ? width : list.getWidth() - BAR) - left - right;
    return top + Math.ceil(graphic.prefHeight(room)) + bottom;
  }

  @Override
  protected double computePrefWidth(
      double height, double top, double right, double bottom, double left) {
    return left + right;
  }
}
