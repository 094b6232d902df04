/** What is told about the program. */
@NullMarked
package tutela.support.domain;

import org.jspecify.annotations.NullMarked;
