package tutela.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.text.PDFTextStripper;
import tutela.kernel.AppFailure;

/**
 * Everything a file says in words, for whoever must be sure of what it tells: what is seen on its
 * pages, what is read in place of that, and what the file says about itself.
 *
 * @param information the entries of the information dictionary
 * @param metadata the XMP packet, or empty
 * @param pages text of each page, with the line ends of the page
 * @param readInstead words that a reader speaks or copies in place of what is seen
 */
public record PdfText(
    String title,
    SortedMap<String, String> information,
    String metadata,
    List<String> pages,
    List<String> readInstead) {

  public PdfText {
    information = Collections.unmodifiableSortedMap(new TreeMap<>(information));
    pages = List.copyOf(pages);
    readInstead = List.copyOf(readInstead);
  }

  /**
   * @throws AppFailure.Unexpected if the bytes are no file we can read
   */
  public static PdfText of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      SortedMap<String, String> information = new TreeMap<>();
      PDDocumentInformation info = document.getDocumentInformation();
      for (String key : info.getMetadataKeys()) {
        String value = info.getCustomMetadataValue(key);
        information.put(key, value == null ? "" : value);
      }
      PDMetadata xmp = document.getDocumentCatalog().getMetadata();
      String metadata = xmp == null ? "" : new String(xmp.toByteArray(), StandardCharsets.UTF_8);
      List<String> pages = new ArrayList<>();
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document));
      }
      List<String> instead = new ArrayList<>();
      var tree = document.getDocumentCatalog().getStructureTreeRoot();
      if (tree != null) {
        collect(tree.getCOSObject(), instead, new HashSet<>());
      }
      return new PdfText(
          information.getOrDefault("Title", ""), information, metadata, pages, instead);
    } catch (IOException | RuntimeException e) {
      throw new AppFailure.Unexpected(e);
    }
  }

  private static void collect(COSBase node, List<String> words, Set<COSBase> seen) {
    if (node instanceof COSArray kids) {
      for (int i = 0; i < kids.size(); i++) {
        COSBase kid = kids.getObject(i);
        if (kid != null) {
          collect(kid, words, seen);
        }
      }
    } else if (node instanceof COSDictionary element && seen.add(element)) {
      for (COSName key : List.of(COSName.ACTUAL_TEXT, COSName.ALT, COSName.E, COSName.T)) {
        String value = element.getString(key);
        if (value != null) {
          words.add(value);
        }
      }
      COSBase kids = element.getDictionaryObject(COSName.K);
      if (kids != null) {
        collect(kids, words, seen);
      }
    }
  }

  /** All of it as one text, for a search that must miss nothing. */
  public String everything() {
    List<String> all = new ArrayList<>(pages);
    all.addAll(readInstead);
    all.addAll(information.values());
    all.add(metadata);
    return String.join("\n", all);
  }

  /**
   * Whether the file says these words anywhere, seen or not: whatever their case, however their
   * lines are broken, and whichever of the spaces stands between them. For the guard.
   */
  public boolean says(String words) {
    String wanted = TextPlaces.plain(words);
    return !wanted.isEmpty() && TextPlaces.plain(everything()).contains(wanted);
  }

  @Override
  public String toString() {
    return "PdfText of " + pages.size() + " pages";
  }
}
