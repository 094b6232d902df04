/** First start and unlocking. */
@NullMarked
package tutela.vault.ui;

import org.jspecify.annotations.NullMarked;
