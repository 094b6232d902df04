package tutela.fx.controls;

import javafx.scene.Node;
import javafx.scene.layout.HBox;

/**
 * Two columns side by side; one below the other where text is large. When there is not room for
 * both, the first keeps the greater part, and each scrolls by itself if it can.
 */
public final class Columns extends HBox {
  private static final double FIRST_SHARE = 0.6;

  private boolean stacked() {
    return LargeText.isOn(this);
  }

  private double height(Node child, double width) {
    return child.isManaged() ? Math.ceil(child.prefHeight(width)) : 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    if (!stacked()) {
      return super.computePrefHeight(width);
    }
    double inner = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
    double sum = 0;
    int shown = 0;
    for (Node child : getManagedChildren()) {
      sum += height(child, inner);
      shown++;
    }
    return snappedTopInset() + sum + Math.max(0, shown - 1) * getSpacing() + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return stacked() ? 0 : super.computeMinHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    if (!stacked()) {
      return super.computeMinWidth(height);
    }
    return getManagedChildren().stream().mapToDouble(child -> child.minWidth(-1)).max().orElse(0);
  }

  @Override
  protected void layoutChildren() {
    if (!stacked()) {
      super.layoutChildren();
      return;
    }
    double x = snappedLeftInset();
    double width = getWidth() - x - snappedRightInset();
    double room = getHeight() - snappedTopInset() - snappedBottomInset();
    double y = snappedTopInset();
    var shown = getManagedChildren();
    for (int i = 0; i < shown.size(); i++) {
      Node child = shown.get(i);
      double wished = height(child, width);
      boolean last = i == shown.size() - 1;
      double given = wished;
      if (i == 0 && !last) {
        double below = height(shown.get(1), width) + getSpacing();
        given = room - below >= wished ? wished : Math.max(room * FIRST_SHARE, room - below);
      } else if (last) {
        given = Math.min(wished, snappedTopInset() + room - y);
      }
      child.resizeRelocate(x, y, width, given);
      y += given + getSpacing();
    }
  }
}
