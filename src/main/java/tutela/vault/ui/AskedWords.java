package tutela.vault.ui;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * New recovery words, shown once, and the two of them that are asked back from the paper.
 *
 * @param first place, from 0, of one word to copy back
 * @param second place of the other
 */
record AskedWords(List<String> words, int first, int second) {
  static AskedWords of(List<String> words, RandomGenerator random) {
    int half = words.size() / 2;
    return new AskedWords(words, random.nextInt(half), half + random.nextInt(words.size() - half));
  }

  boolean isAsked(int place) {
    return place == first || place == second;
  }

  boolean isWord(int place, String typed) {
    return plain(words.get(place)).equals(plain(typed));
  }

  private static String plain(String word) {
    return Normalizer.normalize(word.strip(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "AskedWords";
  }
}
