/** Cases in the encrypted store. */
@NullMarked
package tutela.casefile.store;

import org.jspecify.annotations.NullMarked;
