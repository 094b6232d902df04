package tutela.vault.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The words of one language that recovery keys are written with. */
final class WordList {
  /** Twelve digits to this base hold 128 bits. */
  static final int SIZE = 1626;

  private static final ConcurrentMap<String, WordList> LOADED = new ConcurrentHashMap<>();

  private final List<String> words;
  private final Map<String, Integer> places = new HashMap<>();

  private WordList(List<String> words) {
    this.words = words;
    for (int i = 0; i < words.size(); i++) {
      places.put(plain(words.get(i)), i);
    }
    for (int i = 0; i < words.size(); i++) {
      places.putIfAbsent(plain(spelledOut(words.get(i))), i);
    }
  }

  static WordList of(String language) {
    return LOADED.computeIfAbsent(language, WordList::load);
  }

  private static WordList load(String language) {
    WordList list = new WordList(lines("words-" + language + ".txt"));
    if (list.words.size() != SIZE) {
      throw new IllegalStateException(language + ": " + list.words.size() + " words");
    }
    return list;
  }

  static List<String> lines(String resource) {
    try (InputStream in = WordList.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String word(int place) {
    return words.get(place);
  }

  List<String> words() {
    return words;
  }

  /** As typed: letter case, accents and spaces around it do not matter; "ue" stands for "ü". */
  OptionalInt place(String typed) {
    Integer place = places.get(plain(typed));
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  static String plain(String word) {
    return Normalizer.normalize(word.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace("ß", "ss")
        .replace("œ", "oe");
  }

  private static String spelledOut(String word) {
    return word.toLowerCase(Locale.ROOT).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
  }
}
