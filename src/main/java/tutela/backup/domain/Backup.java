package tutela.backup.domain;

import java.time.Instant;

/**
 * A backup that was written and read back to its end.
 *
 * @param name of the file
 * @param madeAt the moment whose state it holds
 * @param entries number of the last entry in the journal
 * @param size in bytes
 * @param elsewhere whether it lies on another disk than the case file did
 */
public record Backup(String name, Instant madeAt, long entries, long size, boolean elsewhere) {}
