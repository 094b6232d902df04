package tutela.vault.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import tutela.kernel.AppFailure;
import tutela.kernel.Language;

/**
 * A random key of 120 bits as twelve words, for the sheet in the safe. With eight bits of a
 * checksum it is a number of 128 bits, written to the base of {@link WordList#SIZE}: of 256
 * mistyped words that happen to be words, 255 are told.
 */
final class RecoveryKey {
  static final int WORDS = 12;
  static final int SIZE = 15;

  private static final List<Language> LANGUAGES = List.of(Language.FR, Language.NL, Language.DE);

  private RecoveryKey() {}

  /**
   * @param key of {@link #SIZE} bytes
   * @throws IllegalArgumentException for a language without a list (English)
   */
  static List<String> words(byte[] key, Language language) {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException("no words in " + language);
    }
    WordList list = WordList.of(language.code());
    byte[] number = Arrays.copyOf(key, SIZE + 1);
    number[SIZE] = checksum(key);
    String[] words = new String[WORDS];
    for (int i = WORDS - 1; i >= 0; i--) {
      int rest = 0;
      for (int b = 0; b < number.length; b++) {
        int value = (rest << 8) | (number[b] & 0xff);
        number[b] = (byte) (value / WordList.SIZE);
        rest = value % WordList.SIZE;
      }
      words[i] = list.word(rest);
    }
    return List.of(words);
  }

  /**
   * Reads words of any of the languages.
   *
   * @return the key, which the caller wipes
   * @throws AppFailure.Invalid {@code recovery-words-count} with the number wanted and given;
   *     {@code recovery-word-unknown} with the place, from 1, of the first word that is in no list;
   *     {@code recovery-words-mistyped} if all are words but do not belong together
   */
  static byte[] read(List<String> typed) {
    List<String> words = typed.stream().filter(word -> !word.isBlank()).toList();
    if (words.size() != WORDS) {
      throw new AppFailure.Invalid("recovery-words-count", "wanted", WORDS, "given", words.size());
    }
    int furthest = 0;
    boolean allKnown = false;
    List<byte[]> found = new ArrayList<>();
    for (Language language : LANGUAGES) {
      WordList list = WordList.of(language.code());
      byte[] number = new byte[SIZE + 1];
      int read = 0;
      boolean fits = true;
      while (read < WORDS) {
        OptionalInt place = list.place(words.get(read));
        if (place.isEmpty()) {
          break;
        }
        fits &= append(number, place.getAsInt());
        read++;
      }
      furthest = Math.max(furthest, read);
      if (read == WORDS) {
        allKnown = true;
        byte[] key = Arrays.copyOf(number, SIZE);
        if (fits && checksum(key) == number[SIZE]) {
          found.add(key);
        } else {
          Secrets.wipe(key);
        }
      }
      Secrets.wipe(number);
    }
    if (!found.isEmpty()) {
      return found.getFirst();
    }
    if (allKnown) {
      throw new AppFailure.Invalid("recovery-words-mistyped");
    }
    throw new AppFailure.Invalid("recovery-word-unknown", "n", furthest + 1);
  }

  /** Appends a digit; false if the number no longer fits. */
  private static boolean append(byte[] number, int digit) {
    int carry = digit;
    for (int b = number.length - 1; b >= 0; b--) {
      int value = (number[b] & 0xff) * WordList.SIZE + carry;
      number[b] = (byte) value;
      carry = value >>> 8;
    }
    return carry == 0;
  }

  private static byte checksum(byte[] key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("tutela/recovery".getBytes(StandardCharsets.US_ASCII));
      return digest.digest(key)[0];
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
