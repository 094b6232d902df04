/**
 * The only place with cryptography: keys, key file, recovery words, strength of a passphrase.
 * Implements the ports that storage declares.
 */
@NullMarked
package tutela.vault.crypto;

import org.jspecify.annotations.NullMarked;
