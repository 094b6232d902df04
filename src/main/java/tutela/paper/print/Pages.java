package tutela.paper.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import tutela.kernel.AppFailure;

/** Cuts pages out of a file. Some print systems take no range; so none is asked to. */
public final class Pages {
  private Pages() {}

  /** The file itself without a range, or a file of the pages in the range. */
  public static byte[] cut(byte[] pdf, Optional<PageRange> range) {
    return range.isEmpty() ? pdf : cut(pdf, range.get());
  }

  /**
   * @throws AppFailure.Invalid if the file has no page in the range
   */
  public static byte[] cut(byte[] pdf, PageRange range) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      if (range.first() > pages) {
        throw new AppFailure.Invalid("print-range-outside", "n", pages);
      }
      for (int page = pages; page >= 1; page--) {
        if (page < range.first() || page > range.last()) {
          document.removePage(page - 1);
        }
      }
      // for the printer alone: the tree of the text would point to pages that are gone
      document.getDocumentCatalog().setStructureTreeRoot(null);
      document.getDocumentCatalog().setMarkInfo(null);
      document.getDocumentCatalog().setDocumentOutline((PDDocumentOutline) null);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AppFailure.Unexpected(e);
    }
  }

  /** How many pages a file has. */
  public static int count(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new AppFailure.Unexpected(e);
    }
  }
}
