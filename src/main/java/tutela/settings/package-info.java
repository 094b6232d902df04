/**
 * Language, theme, text size and lock time of this workstation; and what the office says of itself.
 */
@NullMarked
package tutela.settings;

import org.jspecify.annotations.NullMarked;
