package tutela.tracking.ui;

import java.util.OptionalLong;

/**
 * What the desk says of backups, and all that it knows of them: the last is old.
 *
 * @param days since then; empty = there is none
 */
public record BackupAge(OptionalLong days) {}
