/** Letters and papers: templates, drafts, what a letter may disclose. */
@NullMarked
package tutela.letters;

import org.jspecify.annotations.NullMarked;
