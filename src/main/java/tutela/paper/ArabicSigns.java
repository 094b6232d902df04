package tutela.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Arabic is drawn in joined shapes, each with a number of its own; the map that a reader uses to
 * find the text is put back to the letters that were typed.
 */
final class ArabicSigns {
  private static final Pattern TARGET =
      Pattern.compile("(?m)^(<[0-9A-Fa-f]+>(?: <[0-9A-Fa-f]+>)?) <([0-9A-Fa-f]+)>");

  private ArabicSigns() {}

  /** Returns whether the font is in the file and its map was changed. */
  static boolean asTyped(PDFont font) throws IOException {
    if (!(font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map)) {
      return false;
    }
    String drawn;
    try (var in = map.createInputStream()) {
      drawn = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
    String typed = TARGET.matcher(drawn).replaceAll(ArabicSigns::typed);
    try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(typed.getBytes(StandardCharsets.ISO_8859_1));
    }
    return true;
  }

  private static String typed(MatchResult entry) {
    byte[] utf16 = HexFormat.of().parseHex(entry.group(2));
    String letters =
        Normalizer.normalize(new String(utf16, StandardCharsets.UTF_16BE), Normalizer.Form.NFKC);
    return entry.group(1)
        + " <"
        + HexFormat.of().withUpperCase().formatHex(letters.getBytes(StandardCharsets.UTF_16BE))
        + ">";
  }
}
