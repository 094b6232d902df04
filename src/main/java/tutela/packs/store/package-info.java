/** Reads content packs from files. */
@NullMarked
package tutela.packs.store;

import org.jspecify.annotations.NullMarked;
