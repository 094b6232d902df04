/** Letters: templates, drafts, the disclosure guard, typography. */
@NullMarked
package tutela.letters.domain;

import org.jspecify.annotations.NullMarked;
