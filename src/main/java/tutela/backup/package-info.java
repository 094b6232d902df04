/** Backups of the case file: made while it is in use, read back, restored anywhere. */
@NullMarked
package tutela.backup;

import org.jspecify.annotations.NullMarked;
