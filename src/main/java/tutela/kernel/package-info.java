/** Small types that every feature shares: failures, typed ids, values. Knows only the JDK. */
@NullMarked
package tutela.kernel;

import org.jspecify.annotations.NullMarked;
