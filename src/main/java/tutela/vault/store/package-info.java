/** Who opens the case file, as rows. */
@NullMarked
package tutela.vault.store;

import org.jspecify.annotations.NullMarked;
