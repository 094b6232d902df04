/** What content packs say, and how certain it is. */
@NullMarked
package tutela.packs.domain;

import org.jspecify.annotations.NullMarked;
