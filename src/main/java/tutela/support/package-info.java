/**
 * What the program says of itself: its parts by others, and what its makers need to find a fault.
 */
@NullMarked
package tutela.support;

import org.jspecify.annotations.NullMarked;
