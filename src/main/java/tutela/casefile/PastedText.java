package tutela.casefile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** Finds addresses in any text, as they were written. */
final class PastedText {
  private static final LinkExtractor LINKS =
      LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW)).build();

  /**
   * A host with a path, without scheme: the end is found by the extractor, which knows brackets.
   */
  private static final Pattern BARE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}@./:_-])((?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]*\\.)+\\p{L}{2,}(?::\\d+)?/)\\S*");

  /** What stands in one text. */
  record Found(int lines, List<String> urls, List<String> linesWithout) {
    @Override
    public String toString() {
      return "Found[" + urls.size() + "]";
    }
  }

  private PastedText() {}

  static Found read(String text) {
    List<String> urls = new ArrayList<>();
    List<String> without = new ArrayList<>();
    int lines = 0;
    for (String line : text.lines().toList()) {
      if (line.isBlank()) {
        continue;
      }
      lines++;
      int before = urls.size();
      readLine(line, urls);
      if (urls.size() == before) {
        without.add(line.strip());
      }
    }
    return new Found(lines, List.copyOf(urls), List.copyOf(without));
  }

  private static void readLine(String line, List<String> urls) {
    int from = 0;
    for (LinkSpan link : LINKS.extractLinks(line)) {
      readBare(line.substring(from, link.getBeginIndex()), urls);
      urls.add(line.substring(link.getBeginIndex(), link.getEndIndex()));
      from = link.getEndIndex();
    }
    readBare(line.substring(from), urls);
  }

  private static void readBare(String text, List<String> urls) {
    Matcher bare = BARE.matcher(text);
    while (bare.find()) {
      String scheme = "https://";
      for (LinkSpan link : LINKS.extractLinks(scheme + bare.group())) {
        if (link.getBeginIndex() == 0) {
          urls.add((scheme + bare.group()).substring(scheme.length(), link.getEndIndex()));
        }
      }
    }
  }
}
