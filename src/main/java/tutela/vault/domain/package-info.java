/** What a caseworker opens the case file with, and how good it is. */
@NullMarked
package tutela.vault.domain;

import org.jspecify.annotations.NullMarked;
