package tutela.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tutela.app.Casework;
import tutela.casefile.domain.Case;
import tutela.casefile.domain.ContentItem;
import tutela.casefile.domain.SearchHit;
import tutela.kernel.Language;

/** What is found by words, in whatever order they are typed and however frequent they are. */
final class SearchTest {
  private Casework work;
  private Case first;
  private Case second;

  @BeforeEach
  void twoCases(@TempDir Path folder) {
    work = Casework.in(folder);
    first = work.services().cases.open(Language.FR);
    second = work.services().cases.open(Language.NL);
    paste(first, IntStream.range(0, 600).mapToObj(i -> "https://chirp.example/common/" + i + "a"));
    paste(second, Stream.of("https://forum.example/rarebird/1", "https://forum.example/other/2"));
  }

  @AfterEach
  void close() {
    work.close();
  }

  private void paste(Case matter, Stream<String> addresses) {
    work.services()
        .items
        .paste(
            matter.id(),
            String.join("\n", addresses.toList()),
            ContentItem.SeenBy.PERSON,
            Optional.empty());
  }

  private List<SearchHit> search(String words) {
    return work.services().cases.search(words, 50);
  }

  @Test
  void aRareWordIsFoundBesideFrequentOnes() {
    for (String words :
        List.of("https example rarebird", "rareb https", "EXAMPLE rarebird forum")) {
      assertThat(search(words))
          .as(words)
          .extracting(SearchHit::text)
          .containsExactly("https://forum.example/rarebird/1");
    }
  }

  @Test
  void everyWordMustBeginAWordOfTheSameThing() {
    assertThat(search("common rarebird")).isEmpty();
    assertThat(search("https xylophone")).isEmpty();
    assertThat(search("xylophone")).isEmpty();
    assertThat(search("arebird")).isEmpty();
  }

  @Test
  void frequentWordsGiveAsManyAsAreWanted() {
    assertThat(search("example")).hasSize(50);
    assertThat(search("chirp example common")).hasSize(50);
  }

  @Test
  void whatEveryAddressHasIsNotSearchedBy() {
    assertThat(search("https")).isEmpty();
    assertThat(search("https://forum.example/rarebird"))
        .extracting(SearchHit::text)
        .containsExactly("https://forum.example/rarebird/1");
  }

  @Test
  void aCaseIsFoundByItsReference() {
    assertThat(search(second.reference()))
        .extracting(SearchHit::kind, SearchHit::caseId)
        .contains(org.assertj.core.groups.Tuple.tuple(SearchHit.Kind.CASE, second.id()));
  }

  /** All words of an address here are whole, so that a plain look at the addresses can tell. */
  @Test
  void findsWhatAPlainLookAtAllAddressesFindsNewestCaseFirst() {
    Random random = new Random(20_26);
    List<String> words = List.of("ombre", "ombrelle", "lindre", "linde", "quill", "q");
    for (Case matter : List.of(first, second)) {
      paste(
          matter,
          IntStream.range(0, 400)
              .mapToObj(
                  i ->
                      "https://%s.example/%s/%s/%d"
                          .formatted(
                              some(words, random), some(words, random), some(words, random), i)));
    }
    for (int i = 0; i < 60; i++) {
      List<String> typed =
          IntStream.rangeClosed(0, i % 3)
              .mapToObj(n -> some(words, random))
              .map(word -> word.substring(0, 1 + random.nextInt(word.length())))
              .toList();
      List<String> expected =
          Stream.of(second, first)
              .flatMap(matter -> work.services().items.of(matter.id()).stream())
              .map(ContentItem::url)
              .filter(
                  url ->
                      typed.stream()
                          .allMatch(
                              word ->
                                  List.of(url.split("\\W+")).stream()
                                      .anyMatch(w -> !w.equals("https") && w.startsWith(word))))
              .toList();
      assertThat(work.services().cases.search(String.join(" ", typed), 2_000))
          .as(typed.toString())
          .extracting(SearchHit::text)
          .isEqualTo(expected);
    }
  }

  private static String some(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
