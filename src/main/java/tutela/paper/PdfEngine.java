package tutela.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import tutela.kernel.AppFailure;

/**
 * Lays papers out as PDF/A-2a and PDF/UA-1, in memory alone. The same paper gives the same bytes,
 * in any process. An engine has its own parsed fonts (some 17 MB) and does one paper at a time;
 * other threads wait. Keep one while the case file is open, make it warm in the background, and let
 * go of its fonts while nobody works on papers.
 */
public final class PdfEngine {
  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  static {
    XRLog.setLoggerImpl(new EngineLog());
  }

  private final ReentrantLock one = new ReentrantLock();
  private final Fonts fonts = new Fonts();
  private final Xhtml xhtml = new Xhtml(fonts);

  /** Loads classes and fonts, so that the first paper comes as fast as the second. */
  public void warmUp() {
    readFonts();
    render(Sampler.paper());
  }

  /** Reads the fonts if they were let go, so that the next paper does not wait for it. */
  public void readFonts() {
    one.lock();
    try {
      fonts.warmUp();
    } finally {
      one.unlock();
    }
  }

  /** Lets go of the fonts; the next paper reads them by itself. */
  public void forgetFonts() {
    one.lock();
    try {
      fonts.forget();
    } finally {
      one.unlock();
    }
  }

  /**
   * The paper as a file.
   *
   * @throws AppFailure.Invalid if a sign of the text is in none of the fonts, or the addressee does
   *     not fit the window
   * @throws AppFailure.Unexpected if the layout gave any warning: a paper that lacks something
   *     without saying so is never handed out
   */
  public byte[] render(Paper paper) {
    one.lock();
    try {
      List<String> missing = missingSigns(paper);
      if (!missing.isEmpty()) {
        throw new AppFailure.Invalid("paper-signs-missing", "signs", String.join(", ", missing));
      }
      return laidOut(paper);
    } catch (AppFailure e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new AppFailure.Unexpected(e);
    } finally {
      one.unlock();
    }
  }

  /** The signs of the paper that none of the fonts has, each with its number; best asked early. */
  public List<String> missingSigns(Paper paper) {
    StringBuilder all = new StringBuilder(paper.text()).append(paper.title());
    paper.frame().footer().ifPresent(footer -> all.append(footer.left()));
    paper.frame().continuation().ifPresent(head -> all.append(head.left()).append(head.right()));
    return missingSigns(all.toString());
  }

  /** The signs of a text that no paper can print, each with its number. */
  public List<String> missingSigns(String text) {
    one.lock();
    try {
      return Signs.printable(text)
          .codePoints()
          .filter(sign -> sign > 0x7e && !fonts.has(sign))
          .distinct()
          .mapToObj(sign -> Character.toString(sign) + String.format(" (U+%04X)", sign))
          .toList();
    } finally {
      one.unlock();
    }
  }

  private byte[] laidOut(Paper paper) throws IOException {
    Xhtml.Made made = xhtml.of(paper);
    Map<Fonts.Face, PDFont> used = new EnumMap<>(Fonts.Face.class);
    EngineWarnings warnings = new EngineWarnings();
    try (PDDocument document = new PDDocument(IOUtils.createMemoryOnlyStreamCache())) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(document);
      builder.usePdfUaAccessibility(true);
      builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
      builder.useColorProfile(SRGB);
      builder.useUriResolver((base, uri) -> null);
      builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
      builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
      builder.useUnicodeLineBreaker(new LineBreaks());
      builder.withDiagnosticConsumer(warnings);
      builder.withW3cDocument(made.document(), "");
      fonts.register(builder, document, used);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.createPDFWithoutClosing();
      }
      warnings.stopIfAny();
      Metadata.put(document, paper);
      document.setDocumentId(Long.parseUnsignedLong(made.digest().hex().substring(0, 16), 16));
      ReadingOrder.put(document);
      return saved(document, used);
    }
  }

  private static byte[] saved(PDDocument document, Map<Fonts.Face, PDFont> used)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    document.save(out);
    PDFont arabic = used.get(Fonts.Face.ARABIC);
    if (arabic != null && ArabicSigns.asTyped(arabic)) {
      // the map from drawn to typed signs exists only after the first save
      out.reset();
      document.save(out);
    }
    return out.toByteArray();
  }
}
