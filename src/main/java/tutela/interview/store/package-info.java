/** Answers in the encrypted store. */
@NullMarked
package tutela.interview.store;

import org.jspecify.annotations.NullMarked;
