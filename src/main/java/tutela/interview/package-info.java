/** The guided conversation: what is asked, of whom, when, and what each answer is good for. */
@NullMarked
package tutela.interview;

import org.jspecify.annotations.NullMarked;
