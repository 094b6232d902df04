package tutela.kernel;

import java.util.List;

/**
 * What looking at everything in a store found.
 *
 * @param pages of the file
 * @param journal from its first entry to its last
 * @param tables by name
 */
public record IntegrityReport(SweepReport pages, ChainReport journal, List<TableReport> tables) {
  /** Whether the store holds what the program wrote and nothing else. */
  public boolean sound() {
    return pages.live().isEmpty()
        && journal.firstBroken().isEmpty()
        && tables.stream().allMatch(table -> table.finding() == TableReport.Finding.AS_SEALED);
  }
}
