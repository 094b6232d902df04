/** What was sent, what came back, what is due: the use cases. */
@NullMarked
package tutela.tracking;

import org.jspecify.annotations.NullMarked;
