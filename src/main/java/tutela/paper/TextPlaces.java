package tutela.paper;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import tutela.paper.PagePictures.Box;
import tutela.paper.PagePictures.Found;

/**
 * Finds a text on the pages. It is looked for twice: in the order in which the page was drawn,
 * where a broken address is in one piece, and in the order of the lines, where a sentence with a
 * word in another language is. Spaces and case do not count.
 */
final class TextPlaces {
  private TextPlaces() {}

  private record Sign(
      int number, String text, double x, double baseline, double end, double size) {}

  static List<Found> find(PDDocument document, String text) throws IOException {
    String wanted = plain(text);
    List<Found> found = new ArrayList<>();
    if (wanted.isEmpty()) {
      return found;
    }
    String turned =
        Signs.hasRightToLeft(wanted) ? new StringBuilder(wanted).reverse().toString() : "";
    Collector collector = new Collector();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      List<Sign> drawn = collector.signs(document, page);
      List<Sign> lines = new ArrayList<>(drawn);
      lines.sort(
          Comparator.<Sign>comparingLong(s -> Math.round(s.baseline() / 3))
              .thenComparingDouble(Sign::x));
      Set<Integer> seen = new HashSet<>();
      List<List<Sign>> places = new ArrayList<>();
      for (List<Sign> order : List.of(drawn, lines)) {
        for (String needle : turned.isEmpty() ? List.of(wanted) : List.of(wanted, turned)) {
          places(order, needle).stream()
              .filter(place -> place.stream().noneMatch(sign -> seen.contains(sign.number())))
              .toList()
              .forEach(
                  place -> {
                    place.forEach(sign -> seen.add(sign.number()));
                    places.add(place);
                  });
        }
      }
      places.sort(
          Comparator.<List<Sign>>comparingDouble(place -> place.getFirst().baseline())
              .thenComparingDouble(place -> place.getFirst().x()));
      for (List<Sign> place : places) {
        found.add(new Found(page, boxes(place)));
      }
    }
    return List.copyOf(found);
  }

  private static List<List<Sign>> places(List<Sign> signs, String wanted) {
    StringBuilder text = new StringBuilder();
    List<Sign> owner = new ArrayList<>();
    for (Sign sign : signs) {
      text.append(sign.text());
      sign.text().chars().forEach(c -> owner.add(sign));
    }
    List<List<Sign>> places = new ArrayList<>();
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
      places.add(owner.subList(at, at + wanted.length()).stream().distinct().toList());
    }
    return places;
  }

  private static List<Box> boxes(List<Sign> place) {
    List<Box> boxes = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= place.size(); i++) {
      if (i == place.size()
          || Math.abs(place.get(i).baseline() - place.get(start).baseline()) > 2) {
        List<Sign> line = place.subList(start, i);
        double left = line.stream().mapToDouble(Sign::x).min().orElse(0);
        double right = line.stream().mapToDouble(Sign::end).max().orElse(0);
        double size = line.stream().mapToDouble(Sign::size).max().orElse(0);
        double top = line.getFirst().baseline() - 0.85 * size;
        boxes.add(new Box(left, top, right - left, 1.1 * size));
        start = i;
      }
    }
    return boxes;
  }

  /** Without spaces and case, letters in their plain form. */
  static String plain(String text) {
    StringBuilder kept = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(sign -> !Character.isWhitespace(sign) && !Character.isSpaceChar(sign))
        .filter(sign -> Character.getType(sign) != Character.FORMAT)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static final class Collector extends PDFTextStripper {
    private List<Sign> signs = new ArrayList<>();

    List<Sign> signs(PDDocument document, int page) throws IOException {
      signs = new ArrayList<>();
      setStartPage(page);
      setEndPage(page);
      writeText(document, Writer.nullWriter());
      return signs;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      String letters = text.getUnicode() == null ? "" : plain(text.getUnicode());
      double x = text.getXDirAdj();
      signs.add(
          new Sign(
              signs.size(),
              letters,
              x,
              text.getYDirAdj(),
              x + text.getWidthDirAdj(),
              text.getFontSizeInPt()));
    }
  }
}
