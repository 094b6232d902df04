/** Reads a saved e-mail as plain text, and writes drafts; opens nothing. */
@NullMarked
package tutela.tracking.mail;

import org.jspecify.annotations.NullMarked;
