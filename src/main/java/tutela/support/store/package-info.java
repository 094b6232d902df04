/** Looks at what is shipped and at the figures of a case file. */
@NullMarked
package tutela.support.store;

import org.jspecify.annotations.NullMarked;
