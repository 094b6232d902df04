/** About the program, and what is given to its makers. */
@NullMarked
package tutela.support.ui;

import org.jspecify.annotations.NullMarked;
