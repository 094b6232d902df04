package tutela.kernel;

import java.util.SortedSet;

/**
 * What reading the whole file found.
 *
 * @param pages number of pages read
 * @param live damaged pages that hold data of today: the store needs its backup
 * @param free damaged pages that nothing refers to, such as a crash leaves: harmless, and gone as
 *     soon as their room is used again
 */
public record SweepReport(long pages, SortedSet<Long> live, SortedSet<Long> free) {}
