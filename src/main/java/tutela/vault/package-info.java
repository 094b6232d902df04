/**
 * The case file as a whole: making it, unlocking it, locking it. What it is protected with is in
 * {@code crypto}, how it lies on disk in {@code src/docs/case-file-format.md}.
 */
@NullMarked
package tutela.vault;

import org.jspecify.annotations.NullMarked;
