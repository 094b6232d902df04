package tutela.backup.domain;

import java.time.Instant;

/**
 * What a backup says of itself once its key is known.
 *
 * @param madeAt the moment whose state it holds
 * @param entries number of the last entry in the journal
 */
public record Contents(Instant madeAt, long entries) {}
