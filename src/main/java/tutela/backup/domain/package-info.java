/** What a backup is. */
@NullMarked
package tutela.backup.domain;

import org.jspecify.annotations.NullMarked;
