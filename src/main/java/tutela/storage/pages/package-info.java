/**
 * The file system {@code vault:} that H2 writes its one file through: authenticated pages over a
 * cipher that is handed in. Nothing here knows a key or an algorithm.
 */
@NullMarked
package tutela.storage.pages;

import org.jspecify.annotations.NullMarked;
