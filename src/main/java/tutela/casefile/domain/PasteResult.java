package tutela.casefile.domain;

import java.util.List;

/**
 * What came of a pasted text.
 *
 * @param lines lines with something in them
 * @param added new items, in the order of the text
 * @param duplicates addresses that were there already or stood twice in the text
 * @param hints numbers of earlier items that may be the same as an added one
 * @param unrecognised lines in which no address was found
 */
public record PasteResult(
    int lines,
    List<ContentItem> added,
    int duplicates,
    List<Integer> hints,
    List<String> unrecognised) {
  @Override
  public String toString() {
    return "PasteResult[" + added.size() + "]";
  }
}
