package tutela.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  private static final Pattern RANGES =
      Pattern.compile("\\d+ beginbfrange\\s(.*?)endbfrange", Pattern.DOTALL);
  private static final Pattern RANGE =
      Pattern.compile("<(\\p{XDigit}+)>\\s*<(\\p{XDigit}+)>\\s*<(\\p{XDigit}+)>");
  private static final int MOST_IN_A_BLOCK = 100;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

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
    String typed = RANGES.matcher(drawn).replaceAll(ArabicSigns::typed);
    try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(typed.getBytes(StandardCharsets.ISO_8859_1));
    }
    return true;
  }

  /**
   * A range counts its letters upwards; typed letters do not follow each other, so each is named.
   */
  private static String typed(MatchResult block) {
    Map<Integer, String> letters = new TreeMap<>();
    RANGE
        .matcher(block.group(1))
        .results()
        .forEach(
            range -> {
              int first = Integer.parseInt(range.group(1), 16);
              int last = Integer.parseInt(range.group(2), 16);
              String target = new String(HEX.parseHex(range.group(3)), StandardCharsets.UTF_16BE);
              for (int glyph = first; glyph <= last; glyph++) {
                letters.put(
                    glyph, Normalizer.normalize(plus(target, glyph - first), Normalizer.Form.NFKC));
              }
            });
    List<String> lines = new ArrayList<>();
    letters.forEach(
        (glyph, text) ->
            lines.add(
                String.format("<%04X> <", glyph)
                    + HEX.formatHex(text.getBytes(StandardCharsets.UTF_16BE))
                    + ">"));
    StringBuilder blocks = new StringBuilder();
    for (int start = 0; start < lines.size(); start += MOST_IN_A_BLOCK) {
      List<String> part = lines.subList(start, Math.min(lines.size(), start + MOST_IN_A_BLOCK));
      blocks.append(start == 0 ? "" : "\n").append(part.size()).append(" beginbfchar\n");
      part.forEach(line -> blocks.append(line).append('\n'));
      blocks.append("endbfchar");
    }
    return blocks.toString();
  }

  private static String plus(String text, int steps) {
    int last = text.length() - 1;
    return text.substring(0, last) + (char) (text.charAt(last) + steps);
  }
}
