/** What was backed up when, in the case file. */
@NullMarked
package tutela.backup.store;

import org.jspecify.annotations.NullMarked;
