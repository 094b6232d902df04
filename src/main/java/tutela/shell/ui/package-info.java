/** The window: side bar, page, status line, cover; keys that work everywhere. */
@NullMarked
package tutela.shell.ui;

import org.jspecify.annotations.NullMarked;
