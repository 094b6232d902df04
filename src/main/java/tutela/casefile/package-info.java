/** Cases, content items, checks, mandate, notes: the use cases. */
@NullMarked
package tutela.casefile;

import org.jspecify.annotations.NullMarked;
