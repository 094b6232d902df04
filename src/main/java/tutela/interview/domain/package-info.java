/** Definition of the interview, conditions, answers, the path through it. */
@NullMarked
package tutela.interview.domain;

import org.jspecify.annotations.NullMarked;
