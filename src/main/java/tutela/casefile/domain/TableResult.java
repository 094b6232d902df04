package tutela.casefile.domain;

import java.util.List;

/**
 * What came of a table. Rows are named by their numbers.
 *
 * @param added new items, in the order of the table
 * @param duplicates addresses that were there already or stood twice in the table
 * @param hints numbers of earlier items that may be the same as an added one
 * @param without rows in which no address was found
 * @param undated rows whose day was not understood or is still to come; their addresses are added
 *     without it
 */
public record TableResult(
    List<ContentItem> added,
    int duplicates,
    List<Integer> hints,
    List<Integer> without,
    List<Integer> undated) {
  @Override
  public String toString() {
    return "TableResult[" + added.size() + "]";
  }
}
