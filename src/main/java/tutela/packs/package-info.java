/**
 * Content packs: law, directory, letters, interview, clocks, holidays, help lines; each with its
 * source and status.
 */
@NullMarked
package tutela.packs;

import org.jspecify.annotations.NullMarked;
