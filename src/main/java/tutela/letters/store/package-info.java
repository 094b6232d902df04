/** Letters in the encrypted store. */
@NullMarked
package tutela.letters.store;

import org.jspecify.annotations.NullMarked;
