/** The directory of addressees and the texts with their sources on screen. */
@NullMarked
package tutela.packs.ui;

import org.jspecify.annotations.NullMarked;
