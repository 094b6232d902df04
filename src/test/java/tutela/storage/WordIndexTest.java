package tutela.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.kernel.AppFailure;
import tutela.kernel.CaseId;
import tutela.storage.WordIndex.Thing;

/** Compares what the index finds with what a plain look at all words finds. */
final class WordIndexTest {
  private static final int ALL = Integer.MAX_VALUE;
  private static final CaseId CASE = new CaseId(1);

  private final Random random = new Random(20_26);
  private final Map<Thing, Set<String>> plain = new TreeMap<>(byKindAndId());
  private Database database;

  @BeforeEach
  void empty(@TempDir Path folder) {
    database = Stores.create(folder);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Comparator<Thing> byKindAndId() {
    return Comparator.comparing(Thing::kind).thenComparing(Thing::id);
  }

  private void change(Consumer<Handle> work) {
    database.change(
        Change.of("words.changed"),
        handle -> {
          work.accept(handle);
          return true;
        });
  }

  private List<Thing> find(int limit, String... beginnings) {
    return database.read(handle -> WordIndex.find(handle, Set.of(beginnings), limit));
  }

  /** Some frequent, some rare; many begin alike. */
  private Set<String> someWords() {
    Set<String> words = new HashSet<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      int frequent = (int) Math.min(39, Math.abs(random.nextGaussian() * 12));
      words.add("w" + Integer.toString(frequent, 3));
    }
    return words;
  }

  /** Ids with gaps, on both sides of the ends of blocks, some added at once and some alone. */
  private void fill() {
    for (String kind : List.of("CASE", "ITEM", "LETTER")) {
      long id = 1;
      while (id < 3_000) {
        Map<Long, Set<String>> some = new LinkedHashMap<>();
        for (int i = random.nextInt(400); i >= 0; i--) {
          some.put(id, someWords());
          id += random.nextInt(10) == 0 ? 7 : 1;
        }
        change(handle -> WordIndex.add(handle, kind, CASE, some));
        some.forEach((one, words) -> plain.put(new Thing(kind, one), words));
      }
    }
  }

  /** Replaces the words of some things and forgets others. */
  private void changeSome() {
    List<Thing> things = new ArrayList<>(plain.keySet());
    change(
        handle -> {
          for (int i = 0; i < 300; i++) {
            Thing thing = things.get(random.nextInt(things.size()));
            if (random.nextBoolean()) {
              Set<String> words = i % 20 == 0 ? Set.of() : someWords();
              WordIndex.put(handle, thing.kind(), CASE, thing.id(), words);
              plain.put(thing, words);
            } else {
              WordIndex.forget(handle, thing.kind(), thing.id());
              plain.remove(thing);
            }
          }
        });
  }

  private List<Thing> plainly(String... beginnings) {
    return plain.entrySet().stream()
        .filter(
            each ->
                List.of(beginnings).stream()
                    .allMatch(
                        beginning ->
                            each.getValue().stream().anyMatch(word -> word.startsWith(beginning))))
        .map(Map.Entry::getKey)
        .toList();
  }

  private String someBeginning() {
    String word = "w" + Integer.toString(random.nextInt(40), 3);
    return word.substring(0, 1 + random.nextInt(word.length()));
  }

  private void compareSome() {
    for (int i = 0; i < 150; i++) {
      Set<String> some = new HashSet<>();
      for (int n = 1 + i % 4; n > 0; n--) {
        some.add(someBeginning());
      }
      String[] beginnings = some.toArray(new String[0]);
      List<Thing> expected = plainly(beginnings);
      List<Thing> found = find(ALL, beginnings);
      // sorted first: the assertion for any order takes the square of what is found
      assertThat(found.stream().sorted(byKindAndId()).toList())
          .as(some.toString())
          .isEqualTo(expected);
      assertThat(find(10, beginnings))
          .as(some.toString())
          .isEqualTo(found.subList(0, Math.min(10, found.size())));
    }
  }

  @Test
  void findsExactlyWhatHasAllWords() {
    fill();
    compareSome();
  }

  @Test
  void findsExactlyWhatHasAllWordsAfterChanges() {
    fill();
    changeSome();
    compareSome();
  }

  @Test
  void wholeWordsGoBeforeLongerOnesAndEachInTheOrderOfKindAndId() {
    fill();
    List<Thing> expected =
        plain.entrySet().stream()
            .flatMap(
                each ->
                    each.getValue().stream()
                        .filter(word -> word.startsWith("w1"))
                        .map(word -> Map.entry(word, each.getKey())))
            .sorted(
                Map.Entry.<String, Thing>comparingByKey()
                    .thenComparing(Map.Entry::getValue, byKindAndId()))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    assertThat(find(ALL, "w1")).isEqualTo(expected);
    assertThat(find(77, "w1")).isEqualTo(expected.subList(0, 77));
  }

  @Test
  void neverTogetherIsNotFoundHoweverFrequent() {
    Map<Long, Set<String>> turns = new LinkedHashMap<>();
    for (long id = 1; id <= 5_000; id++) {
      turns.put(id, Set.of(id % 2 == 0 ? "even" : "odd", "number"));
    }
    change(handle -> WordIndex.add(handle, "ITEM", CASE, turns));
    assertThat(find(50, "even", "odd")).isEmpty();
    change(handle -> WordIndex.put(handle, "ITEM", CASE, 4_711, Set.of("even", "odd")));
    assertThat(find(50, "eve", "od")).containsExactly(new Thing("ITEM", 4_711));
    assertThat(find(50, "even", "number")).isEqualTo(find(50, "even"));
  }

  @Test
  void nothingStaysOfWhatIsForgotten() {
    fill();
    List<Thing> things = List.copyOf(plain.keySet());
    change(handle -> things.forEach(thing -> WordIndex.forget(handle, thing.kind(), thing.id())));
    assertThat(rows("search_term")).isZero();
    assertThat(rows("search_thing")).isZero();
  }

  @Test
  void aCaseIsForgottenWithAllItsThingsAndNothingElse() {
    fill();
    long before = rows("search_term");
    Map<Long, Set<String>> others = new LinkedHashMap<>();
    for (long id = 2_000; id < 6_000; id += 3) {
      others.put(id, Set.of("w1", "other" + id % 5));
    }
    CaseId other = new CaseId(2);
    change(handle -> WordIndex.add(handle, "NOTE", other, others));
    change(handle -> WordIndex.add(handle, "ITEM", other, Map.of(9_999L, Set.of("w1", "other"))));
    assertThat(find(ALL, "w1", "other")).hasSize(others.size() + 1);
    change(handle -> WordIndex.forget(handle, other));
    assertThat(rows("search_term")).isEqualTo(before);
    assertThat(find(ALL, "other")).isEmpty();
    compareSome();
  }

  private long rows(String table) {
    return database.read(
        handle -> handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one());
  }

  @Test
  void aWordTooLongIsRefusedAndNothingChanged() {
    assertThatThrownBy(
            () ->
                change(
                    handle ->
                        WordIndex.add(
                            handle, "ITEM", CASE, Map.of(1L, Set.of("a".repeat(61), "short")))))
        .isInstanceOf(AppFailure.class);
    assertThat(find(ALL, "a")).isEmpty();
    assertThat(find(ALL, "short")).isEmpty();
  }
}
