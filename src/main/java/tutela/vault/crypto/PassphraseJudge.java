package tutela.vault.crypto;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.WipeableString;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import com.nulabinc.zxcvbn.matchers.Match;
import com.nulabinc.zxcvbn.matchers.SlantedKeyboardLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tutela.vault.domain.Strength;

/**
 * How many guesses a passphrase is worth, by zxcvbn with the words and names of this country and
 * its keyboards added; without them every French, Dutch or German word would count as random
 * letters.
 *
 * <p><b>The threshold is 10¹² guesses and twelve characters.</b> The one to fear has the disk and
 * guesses at home. At 128 MiB and three passes a guess costs him some 0.1 s of a core; a rig worth
 * a house makes perhaps 2,000 in a second. 10¹² of them take it 16 years, 10¹⁰ (where zxcvbn itself
 * is content) two months. Four words drawn at random from the lists of the recovery key come to
 * 10¹³ and pass, three do not. Twelve characters, since for a string it does not recognise zxcvbn
 * counts ten guesses a character, and one long rare word should not do.
 */
public final class PassphraseJudge {
  static final int SHORTEST = 12;
  static final int ENOUGH = 12;

  /** Beyond this nothing changes, and the time zxcvbn takes grows with the square. */
  private static final int LOOKED_AT = 80;

  private @Nullable Zxcvbn zxcvbn;

  /** The first call loads the dictionaries, which takes some tenths of a second. */
  public synchronized Strength judge(char[] passphrase) {
    if (passphrase.length == 0) {
      return new Strength(0, false, 0, Optional.of("too-short"));
    }
    char[] part = Arrays.copyOf(passphrase, Math.min(passphrase.length, LOOKED_AT));
    WipeableString text = new WipeableString(part);
    try {
      var measured = loaded().measure(text);
      double log10 = measured.getGuessesLog10();
      boolean accepted = log10 >= ENOUGH && passphrase.length >= SHORTEST;
      int score = accepted ? 4 : log10 >= 9 ? 3 : log10 >= 6 ? 2 : log10 >= 3 ? 1 : 0;
      if (passphrase.length < SHORTEST) {
        score = Math.min(score, 2);
      }
      Optional<String> reason =
          accepted
              ? Optional.empty()
              : Optional.of(
                  ofFewCharacters(part)
                      ? "repeated"
                      : reason(measured.getSequence(), passphrase.length));
      measured.wipe();
      return new Strength(score, accepted, (int) Math.floor(log10), reason);
    } finally {
      text.wipe();
      Arrays.fill(part, '\0');
    }
  }

  /** zxcvbn takes some of these for a sequence of step zero. */
  private static boolean ofFewCharacters(char[] part) {
    return part.length > 3 && CharBuffer.wrap(part).chars().distinct().count() <= 2;
  }

  /** The pattern that covers most of it; a known word or row of keys says more than its length. */
  private static String reason(List<Match> sequence, int length) {
    Map<Pattern, Integer> covered = new EnumMap<>(Pattern.class);
    int repeated = 0;
    for (Match match : sequence) {
      covered.merge(match.pattern, match.j - match.i + 1, Integer::sum);
      if (match.pattern == Pattern.Repeat) {
        repeated += match.j - match.i + 1;
      }
    }
    if (repeated * 2 >= Math.min(length, LOOKED_AT)) {
      return "repeated";
    }
    int most = 0;
    Pattern main = Pattern.Bruteforce;
    for (var entry : covered.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        main = entry.getKey();
      }
    }
    return switch (main) {
      case Spatial -> "keyboard";
      case Sequence -> "sequence";
      case Repeat -> "repeated";
      case Date, Regex -> "date";
      case Dictionary -> "common";
      case Bruteforce -> length < SHORTEST ? "too-short" : "guessable";
    };
  }

  public synchronized void warmUp() {
    loaded();
  }

  /** Gives back the memory of the dictionaries; they are loaded again when needed. */
  public synchronized void forget() {
    zxcvbn = null;
  }

  private Zxcvbn loaded() {
    Zxcvbn made = zxcvbn;
    if (made == null) {
      made = load();
      zxcvbn = made;
    }
    return made;
  }

  private static Zxcvbn load() {
    try {
      ZxcvbnBuilder builder =
          new ZxcvbnBuilder()
              .dictionaries(StandardDictionaries.loadAllDictionaries())
              .keyboards(StandardKeyboards.loadAllKeyboards());
      for (String language : List.of("fr", "nl", "de")) {
        builder.dictionary(
            dictionary("common-" + language, WordList.lines("common-" + language + ".txt")));
        builder.dictionary(
            dictionary("words-" + language, WordList.lines("words-" + language + ".txt")));
      }
      builder.dictionary(dictionary("house", WordList.lines("common-house.txt")));
      builder.dictionary(dictionary("names", WordList.lines("common-names.txt")));
      for (String layout : List.of("azerty", "qwertz")) {
        String resource = "keyboard-" + layout + ".txt";
        builder.keyboard(
            new SlantedKeyboardLoader(
                    layout,
                    () ->
                        Objects.requireNonNull(PassphraseJudge.class.getResourceAsStream(resource)))
                .load());
      }
      return builder.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each word as it is and as it is typed without accents. */
  private static Dictionary dictionary(String name, List<String> words) {
    Set<String> all = new LinkedHashSet<>();
    for (String word : words) {
      all.add(word.toLowerCase(Locale.ROOT));
      all.add(WordList.plain(word));
    }
    return new Dictionary(name, new ArrayList<>(all));
  }
}
