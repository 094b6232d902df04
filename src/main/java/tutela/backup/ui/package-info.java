/** The backups in the settings, and restoring one. */
@NullMarked
package tutela.backup.ui;

import org.jspecify.annotations.NullMarked;
