package tutela.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import tutela.kernel.AppFailure;

/**
 * The pages of a file as pictures, for the preview and for comparing prints. One page at a time;
 * other threads wait. To be closed when the file is no longer shown.
 */
public final class PagePictures implements AutoCloseable {
  private static final float POINTS_AT_FULL_SCALE = 96f / 72f;

  private final ReentrantLock one = new ReentrantLock();
  private final PDDocument document;
  private final PDFRenderer renderer;

  private PagePictures(PDDocument document) {
    this.document = document;
    this.renderer = new PDFRenderer(document);
  }

  /**
   * @throws AppFailure.Unexpected if the bytes are no file we can show
   */
  public static PagePictures of(byte[] pdf) {
    try {
      return new PagePictures(Loader.loadPDF(pdf));
    } catch (IOException | RuntimeException e) {
      throw new AppFailure.Unexpected(e);
    }
  }

  public int pages() {
    return document.getNumberOfPages();
  }

  /**
   * @param page from 1
   * @param scale 1 is 96 pixels to the inch; for a screen with more, times its factor
   */
  public PagePicture render(int page, double scale) {
    one.lock();
    try {
      BufferedImage image =
          renderer.renderImage(page - 1, (float) scale * POINTS_AT_FULL_SCALE, ImageType.RGB);
      int width = image.getWidth();
      int height = image.getHeight();
      int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
      return new PagePicture(width, height, argb);
    } catch (IOException | RuntimeException e) {
      throw new AppFailure.Unexpected(e);
    } finally {
      one.unlock();
    }
  }

  /**
   * Where a text stands, whatever its case and wherever its lines are broken. In the order of the
   * pages.
   */
  public List<Found> find(String text) {
    one.lock();
    try {
      return TextPlaces.find(document, text);
    } catch (IOException | RuntimeException e) {
      throw new AppFailure.Unexpected(e);
    } finally {
      one.unlock();
    }
  }

  /** A text on a page, a box for each of its lines. */
  public record Found(int page, List<Box> boxes) {
    public Found {
      boxes = List.copyOf(boxes);
    }
  }

  /** In points from the top left of the page; times 4/3 in pixels at scale 1. */
  public record Box(double x, double y, double width, double height) {}

  @Override
  public void close() {
    one.lock();
    try {
      document.close();
    } catch (IOException e) {
      throw new AppFailure.Unexpected(e);
    } finally {
      one.unlock();
    }
  }
}
