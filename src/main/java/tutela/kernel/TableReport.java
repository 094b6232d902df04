package tutela.kernel;

/**
 * What counting and hashing the rows of one table found.
 *
 * @param table its name in the database
 * @param sealed rows that the program left there
 * @param found rows that are there
 */
public record TableReport(String table, long sealed, long found, Finding finding) {
  /** In how far the rows are those that the program wrote. */
  public enum Finding {
    /** Every row is as it was written. */
    AS_SEALED,
    /** There are fewer; others may have been changed as well. */
    ROWS_MISSING,
    /** There are more; others may have been changed as well. */
    ROWS_ADDED,
    /** As many as there should be, but others. */
    ROWS_CHANGED,
    /** The rows are as they were written; what was written down about them is not. */
    SEAL_CHANGED,
    /** A damaged page was met. */
    UNREADABLE
  }
}
