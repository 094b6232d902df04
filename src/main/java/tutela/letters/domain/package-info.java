/** The words of letters: templates, their conditions and data, typography per language. */
@NullMarked
package tutela.letters.domain;

import org.jspecify.annotations.NullMarked;
