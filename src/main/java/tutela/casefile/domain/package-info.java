/** A case and what belongs to it. */
@NullMarked
package tutela.casefile.domain;

import org.jspecify.annotations.NullMarked;
