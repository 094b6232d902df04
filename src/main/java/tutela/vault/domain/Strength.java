package tutela.vault.domain;

import java.util.Optional;

/**
 * How long a passphrase would hold.
 *
 * @param score 0 to 4, for a bar
 * @param accepted whether a case file may be protected with it
 * @param guessesLog10 order of magnitude of the guesses that an attacker who knows how people
 *     choose passphrases needs: 12 stands for 10¹²
 * @param reason key of the text that says what makes it weak, if it is not accepted: {@code
 *     too-short}, {@code repeated}, {@code sequence}, {@code keyboard}, {@code date}, {@code
 *     common} or {@code guessable}
 */
public record Strength(int score, boolean accepted, int guessesLog10, Optional<String> reason) {}
