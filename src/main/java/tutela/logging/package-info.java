/** The log: what happened in the program, never what was typed into it. */
@NullMarked
package tutela.logging;

import org.jspecify.annotations.NullMarked;
