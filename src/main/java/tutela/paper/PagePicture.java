package tutela.paper;

/**
 * A page as a picture: opaque ARGB, row by row from the top left. The array is the picture itself;
 * who takes it must not change it.
 */
public final class PagePicture {
  private final int width;
  private final int height;
  private final int[] argb;

  PagePicture(int width, int height, int[] argb) {
    this.width = width;
    this.height = height;
    this.argb = argb;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public int[] argb() {
    return argb;
  }
}
