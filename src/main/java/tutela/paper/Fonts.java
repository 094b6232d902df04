package tutela.paper;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRawPDFontMetrics;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of the paper, parsed once for one engine. A parsed font loads its tables when asked and
 * must not be used by two engines; the fonts of a document are made new for each document.
 *
 * <p>Ligatures are switched off in the parsed font: drawn as one sign, "fi" would be missing from
 * the text that a reader or a search finds.
 */
final class Fonts {

  enum Face {
    GENTIUM("Gentium", 400, FontStyle.NORMAL, "GentiumBookPlus-Regular.ttf"),
    GENTIUM_ITALIC("Gentium", 400, FontStyle.ITALIC, "GentiumBookPlus-Italic.ttf"),
    GENTIUM_BOLD("Gentium", 700, FontStyle.NORMAL, "GentiumBookPlus-Bold.ttf"),
    LATO("Lato", 400, FontStyle.NORMAL, "Lato-Regular.ttf"),
    LATO_ITALIC("Lato", 400, FontStyle.ITALIC, "Lato-Italic.ttf"),
    LATO_BOLD("Lato", 700, FontStyle.NORMAL, "Lato-Bold.ttf"),
    MONO("Mono", 400, FontStyle.NORMAL, "NotoSansMono-SemiCondensed.ttf"),
    MORE("More", 400, FontStyle.NORMAL, "GentiumBookPlus-Regular.ttf"),
    ARABIC("Arab", 400, FontStyle.NORMAL, "NotoSansArabic-Regular.ttf"),
    HAN("Han", 400, FontStyle.NORMAL, "DroidSansFallbackFull.ttf"),
    SYMBOLS("Sym", 400, FontStyle.NORMAL, "Symbola_hint.ttf"),
    HEBREW("Hebr", 400, FontStyle.NORMAL, "NotoSansHebrew-Regular.ttf"),
    ARMENIAN("Armn", 400, FontStyle.NORMAL, "NotoSansArmenian-Regular.ttf"),
    GEORGIAN("Geor", 400, FontStyle.NORMAL, "NotoSansGeorgian-Regular.ttf"),
    ETHIOPIC("Ethi", 400, FontStyle.NORMAL, "NotoSansEthiopic-Regular.ttf");

    private final String family;
    private final int weight;
    private final FontStyle style;
    private final String file;

    Face(String family, int weight, FontStyle style, String file) {
      this.family = family;
      this.weight = weight;
      this.style = style;
      this.file = file;
    }
  }

  /** Every sign of Mono is as wide as any other: this at 1 pt. */
  static final double MONO_ADVANCE = 0.563;

  /** In the order in which the sheet names them; More is Gentium for Lato and Mono. */
  private static final Set<Face> FALLBACKS =
      Collections.unmodifiableSet(EnumSet.range(Face.MORE, Face.ETHIOPIC));

  private final Map<Face, TrueTypeFont> parsed = new EnumMap<>(Face.class);
  private final Metrics metrics = new Metrics();

  /** Gives the builder all faces for this document, and the metrics that were kept. */
  void register(PdfRendererBuilder builder, PDDocument document, Map<Face, PDFont> made) {
    for (Face face : Face.values()) {
      builder.useFont(new Lazy(face, document, made), face.family, face.weight, face.style, true);
    }
    builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
  }

  /** Parses every face the papers begin with, so that the first letter does not wait for it. */
  void warmUp() {
    for (Face face : Face.values()) {
      if (!FALLBACKS.contains(face)) {
        parsed(face);
      }
    }
  }

  /** Lets go of what was parsed; whoever asks for a face parses it again. */
  void forget() {
    parsed.clear();
  }

  /** Width of a text in this face at 1 pt, in points; signs it lacks are taken from fallbacks. */
  double width(Face face, String text) {
    return text.codePoints().mapToDouble(sign -> width(face, sign)).sum();
  }

  double width(Face face, int sign) {
    TrueTypeFont font = parsed(face);
    int glyph = glyph(font, sign);
    for (Face fallback : FALLBACKS) {
      if (glyph == 0) {
        font = parsed(fallback);
        glyph = glyph(font, sign);
      }
    }
    try {
      return (double) font.getAdvanceWidth(glyph) / font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the paper can print the sign, in whatever face the text around it is set. */
  boolean has(int sign) {
    return FALLBACKS.stream().anyMatch(face -> glyph(parsed(face), sign) != 0);
  }

  private static int glyph(TrueTypeFont font, int sign) {
    try {
      CmapLookup lookup = font.getUnicodeCmapLookup();
      return lookup.getGlyphId(sign);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TrueTypeFont parsed(Face face) {
    Face source = face == Face.MORE ? Face.GENTIUM : face;
    return parsed.computeIfAbsent(source, Fonts::parse);
  }

  private static TrueTypeFont parse(Face face) {
    try (InputStream file = Fonts.class.getResourceAsStream("/tutela/fonts/" + face.file)) {
      if (file == null) {
        throw new IllegalStateException("font missing: " + face.file);
      }
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
      font.setEnableGsub(false);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A font object of one document, made when the first sign needs it. */
  private final class Lazy extends PDFontSupplier {
    private final Face face;
    private final PDDocument document;
    private final Map<Face, PDFont> made;

    @SuppressWarnings("NullAway") // the supertype holds a font; this one makes it when asked
    Lazy(Face face, PDDocument document, Map<Face, PDFont> made) {
      super(null);
      this.face = face;
      this.document = document;
      this.made = made;
    }

    @Override
    public PDFont supply() {
      return made.computeIfAbsent(
          face,
          missing -> {
            try {
              PDFont font = PDType0Font.load(document, parsed(missing), true);
              // where two signs share a drawing, the one used first is what a reader finds:
              // the plain space and hyphen, not their unbreakable twins
              for (int sign : new int[] {' ', '-'}) {
                if (glyph(parsed(missing), sign) != 0) {
                  font.addToSubset(sign);
                }
              }
              return font;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  /**
   * Metrics kept from document to document. Fallbacks answer with nothing: else each would raise
   * the lines of text that does not use it, and would be parsed for its metrics alone.
   */
  private static final class Metrics implements FSCacheEx<String, FSCacheValue> {
    private static final PdfBoxRawPDFontMetrics NONE =
        new PdfBoxRawPDFontMetrics(0, 0, 0, 0, 0, 0, 0);

    private final Map<String, FSCacheValue> kept = new HashMap<>();

    Metrics() {
      for (Face face : FALLBACKS) {
        for (int weight : new int[] {400, 700}) {
          for (IdentValue style : List.of(IdentValue.NORMAL, IdentValue.ITALIC)) {
            kept.put("font-metrics2:" + face.family + ":" + weight + ":" + style, NONE);
          }
        }
      }
    }

    @Override
    public void put(String key, FSCacheValue value) {
      kept.put(key, value);
    }

    @Override
    @SuppressWarnings("NullAway") // the engine asks with null for "not kept"
    public @Nullable FSCacheValue get(String key) {
      return kept.get(key);
    }

    @Override
    @SuppressWarnings("NullAway")
    public @Nullable FSCacheValue get(String key, Callable<? extends FSCacheValue> loader) {
      return kept.get(key);
    }
  }
}
