/** Notices, replies and the agenda in the encrypted store. */
@NullMarked
package tutela.tracking.store;

import org.jspecify.annotations.NullMarked;
