/** Letters and mandate on screen. */
@NullMarked
package tutela.letters.ui;

import org.jspecify.annotations.NullMarked;
