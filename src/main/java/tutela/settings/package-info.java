/**
 * Language, theme, text size and lock time of this workstation; what the office says of itself; and
 * the policy that lies over both.
 */
@NullMarked
package tutela.settings;

import org.jspecify.annotations.NullMarked;
