package tutela.vault.domain;

import java.util.List;

/** What opens a case file. */
public sealed interface Key {
  /**
   * As typed. Whoever typed it wipes the array; it is not kept.
   *
   * @param characters in the order typed
   */
  @SuppressWarnings("ArrayRecordComponent") // a text could not be wiped
  record Passphrase(char[] characters) implements Key {
    @Override
    public String toString() {
      return "Passphrase";
    }
  }

  /**
   * From the printed sheet; letter case, accents and surrounding spaces do not matter.
   *
   * @param words in their order
   */
  record RecoveryWords(List<String> words) implements Key {
    public RecoveryWords {
      words = List.copyOf(words);
    }

    /**
     * @param typed words with anything blank between them
     */
    public static RecoveryWords of(String typed) {
      return new RecoveryWords(List.of(typed.strip().split("\\s+")));
    }

    @Override
    public String toString() {
      return "RecoveryWords";
    }
  }
}
