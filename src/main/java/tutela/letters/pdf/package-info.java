/** Letters, mandate and sheets as papers. */
@NullMarked
package tutela.letters.pdf;

import org.jspecify.annotations.NullMarked;
