/** Notices, replies, deadlines, ladder, agenda. */
@NullMarked
package tutela.tracking.domain;

import org.jspecify.annotations.NullMarked;
