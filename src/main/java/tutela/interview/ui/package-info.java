/** The conversation on screen: questions, safety, the way of minors. */
@NullMarked
package tutela.interview.ui;

import org.jspecify.annotations.NullMarked;
