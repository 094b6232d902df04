package tutela.interview.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import tutela.interview.domain.Outline.Facets;
import tutela.kernel.Language;

/** What differs between two versions of the interview, by ids. */
public record Comparison(List<Difference> differences) {
  /** What a version is made of. */
  public enum Kind {
    SECTION,
    PAGE,
    QUESTION,
    FIELD,
    ROUTE,
    SAFETY,
    FIRST_LETTER,
    PHRASE,
    WORDS
  }

  /** One of them, by the id that answers and conditions know it by. */
  public record Thing(Kind kind, String id) {}

  /** One difference. */
  public sealed interface Difference {
    Thing thing();
  }

  /**
   * Stands in the second only.
   *
   * @param title what it is called, by language
   */
  public record Added(Thing thing, Map<Language, String> title) implements Difference {}

  /**
   * Stands in the first only.
   *
   * @param title what it was called, by language
   */
  public record Gone(Thing thing, Map<Language, String> title) implements Difference {}

  /**
   * Stands elsewhere; where both are the same, in another order.
   *
   * @param from id of what it stood in
   * @param to id of what it stands in
   */
  public record Moved(Thing thing, String from, String to) implements Difference {}

  /**
   * Says something else.
   *
   * @param part key of the text in the files
   * @param before empty where there was no such text
   * @param after empty where there is none any more
   */
  public record Reworded(Thing thing, String part, Language language, String before, String after)
      implements Difference {}

  /**
   * Is asked, printed or used under another rule.
   *
   * @param part key of the rule in the files
   */
  public record Ruled(Thing thing, String part, String before, String after)
      implements Difference {}

  public Comparison {
    differences = List.copyOf(differences);
  }

  public static Comparison of(Definition before, Definition after) {
    SequencedMap<Thing, Facets> first = Outline.of(before);
    SequencedMap<Thing, Facets> second = Outline.of(after);
    Set<Thing> steady = steady(first, second);
    List<Difference> all = new ArrayList<>();
    second.forEach(
        (thing, facets) -> {
          Optional<Facets> was = Optional.ofNullable(first.get(thing));
          if (was.isPresent()) {
            if (!steady.contains(thing)) {
              all.add(new Moved(thing, was.get().inside(), facets.inside()));
            }
            compare(thing, was.get(), facets, all);
          } else if (!isInside(thing, facets, first, second)) {
            all.add(new Added(thing, title(facets)));
          }
        });
    first.forEach(
        (thing, facets) -> {
          if (!second.containsKey(thing) && !isInside(thing, facets, second, first)) {
            all.add(new Gone(thing, title(facets)));
          }
        });
    return new Comparison(all);
  }

  /** Whether a field belongs to a question that the other version lacks: then that is said. */
  private static boolean isInside(
      Thing thing,
      Facets facets,
      SequencedMap<Thing, Facets> other,
      SequencedMap<Thing, Facets> own) {
    Thing question = new Thing(Kind.QUESTION, facets.inside());
    return thing.kind() == Kind.FIELD && own.containsKey(question) && !other.containsKey(question);
  }

  private static Map<Language, String> title(Facets facets) {
    return Outline.LANGUAGES.stream()
        .collect(java.util.stream.Collectors.toMap(language -> language, facets::title));
  }

  private static void compare(Thing thing, Facets was, Facets is, List<Difference> all) {
    for (String part : both(was.texts(), is.texts())) {
      for (Language language : Outline.LANGUAGES) {
        String before = was.texts().getOrDefault(part, Map.of()).getOrDefault(language, "");
        String after = is.texts().getOrDefault(part, Map.of()).getOrDefault(language, "");
        if (!before.equals(after)) {
          all.add(new Reworded(thing, part, language, before, after));
        }
      }
    }
    for (String part : both(was.rules(), is.rules())) {
      String before = was.rules().getOrDefault(part, "");
      String after = is.rules().getOrDefault(part, "");
      if (!before.equals(after)) {
        all.add(new Ruled(thing, part, before, after));
      }
    }
  }

  private static Set<String> both(SequencedMap<String, ?> was, SequencedMap<String, ?> is) {
    Set<String> parts = new LinkedHashSet<>(is.keySet());
    parts.addAll(was.keySet());
    return parts;
  }

  /** What stands in the same place: as many as possible, so that moving one moves one. */
  private static Set<Thing> steady(
      SequencedMap<Thing, Facets> first, SequencedMap<Thing, Facets> second) {
    List<Thing> old = List.copyOf(first.keySet());
    Map<Row, List<Thing>> rows = new LinkedHashMap<>();
    for (Thing thing : second.keySet()) {
      String inside = inside(thing, second);
      if (first.containsKey(thing) && inside(thing, first).equals(inside)) {
        boolean isPart = thing.kind() == Kind.QUESTION || thing.kind() == Kind.FIELD;
        rows.computeIfAbsent(new Row(thing.kind(), isPart ? inside : ""), row -> new ArrayList<>())
            .add(thing);
      }
    }
    Set<Thing> steady = new LinkedHashSet<>();
    rows.values().forEach(row -> steady.addAll(longestRising(row, old)));
    return steady;
  }

  /** What has an order among itself: questions on their page, fields at their question. */
  private record Row(Kind kind, String inside) {}

  private static String inside(Thing thing, SequencedMap<Thing, Facets> of) {
    Facets facets = of.get(thing);
    return facets == null ? "" : facets.inside();
  }

  private static List<Thing> longestRising(List<Thing> common, List<Thing> old) {
    List<Integer> places = common.stream().map(old::indexOf).toList();
    int[] length = new int[places.size()];
    int[] before = new int[places.size()];
    int best = -1;
    for (int i = 0; i < places.size(); i++) {
      length[i] = 1;
      before[i] = -1;
      for (int j = 0; j < i; j++) {
        if (places.get(j) < places.get(i) && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          before[i] = j;
        }
      }
      if (best < 0 || length[i] > length[best]) {
        best = i;
      }
    }
    List<Thing> rising = new ArrayList<>();
    for (int i = best; i >= 0; i = before[i]) {
      rising.addFirst(common.get(i));
    }
    return rising;
  }
}
