package tutela.fx.controls;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/**
 * The body of a card: as high as its wrapped lines need, and scrolled only when the window is low.
 */
public final class BodyScroll extends ScrollPane {
  public BodyScroll() {
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
  }

  public BodyScroll(Node body) {
    this();
    setContent(body);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    Node body = getContent();
    return body == null ? super.computePrefHeight(width) : Math.ceil(body.prefHeight(width)) + 1;
  }
}
