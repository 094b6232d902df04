package tutela.letters.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tutela.kernel.Identifier;

/** Searches a finished file for what it tells of the person beyond the text of the letter. */
public final class FileSearch {
  /** Place of a find that is in the file and not in the text. */
  public static final String IN_FILE = "file";

  private static final int AROUND = 30;

  private FileSearch() {}

  /**
   * @param everything that the file tells whoever opens it, its name included
   * @param decisions about the letter; each find can be decided upon like a word of the text
   */
  public static List<Composition.Point.TextNames> beyondTheText(
      Guard guard, Composition composition, String everything, List<Decision> decisions) {
    Set<Word> settled = new HashSet<>(words(guard, composition.text()));
    settled.addAll(words(guard, composition.office().caseworker()));
    Set<String> decided =
        decisions.stream()
            .filter(d -> d.kind() == Decision.Kind.NOT_HER)
            .map(Decision::subject)
            .collect(Collectors.toSet());
    List<Composition.Point.TextNames> points = new ArrayList<>();
    for (Guard.Find find : guard.search(everything)) {
      Word word = Word.of(everything, find);
      Composition.Point.TextNames point = around(everything, find);
      if (settled.stream().noneMatch(word::isSettledBy) && !decided.contains(point.subject())) {
        points.add(point);
      }
    }
    return points;
  }

  /** A find with a few words on each side. */
  private static Composition.Point.TextNames around(String everything, Guard.Find find) {
    int from = Math.max(0, find.start() - AROUND);
    int to = Math.min(everything.length(), find.end() + AROUND);
    String piece = everything.substring(from, to).replaceAll("\\s", " ");
    return new Composition.Point.TextNames(
        IN_FILE, piece, new Guard.Find(find.kind(), find.start() - from, find.end() - from));
  }

  private static List<Word> words(Guard guard, String text) {
    return guard.search(text).stream().map(find -> Word.of(text, find)).toList();
  }

  /** What was found, without case. */
  private record Word(Identifier.Kind kind, String text) {
    static Word of(String text, Guard.Find find) {
      return new Word(
          find.kind(), text.substring(find.start(), find.end()).toLowerCase(Locale.ROOT));
    }

    /**
     * A name by the same name only: "Fleur" may be a shop's where "Fleurienne" is hers. Numbers and
     * streets may be cut otherwise on the page.
     */
    boolean isSettledBy(Word other) {
      if (kind == Identifier.Kind.NAME || kind != other.kind) {
        return text.equals(other.text);
      }
      return text.contains(other.text) || other.text.contains(text);
    }

    @Override
    public String toString() {
      return "Word[" + kind + "]";
    }
  }
}
