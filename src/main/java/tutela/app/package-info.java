/** Start, and how everything is put together. */
@NullMarked
package tutela.app;

import org.jspecify.annotations.NullMarked;
