/** The settings screen. */
@NullMarked
package tutela.settings.ui;

import org.jspecify.annotations.NullMarked;
