package tutela.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tutela.kernel.Language;
import tutela.packs.domain.PackNode;
import tutela.packs.store.YamlPacks;

/** Every text of the shipped interview, in all three languages. */
final class InterviewTextsTest {
  private static final Set<String> LANGUAGES = Set.of("fr", "nl", "de");
  private static final Pattern TIME_OR_NUMBER = Pattern.compile("\\d:\\d");

  private record Written(String place, String language, String text) {}

  private final List<Written> texts = new ArrayList<>();
  private final List<Written> spoken = new ArrayList<>();
  private final List<String> uneven = new ArrayList<>();

  InterviewTextsTest() {
    PackNode pack = new PackFiles(new YamlPacks()).read();
    pack.entries().forEach((key, node) -> collect(node, key.equals("words") ? "words" : key));
  }

  private void collect(PackNode node, String under) {
    if (node.isList()) {
      node.items().forEach(item -> collect(item, under));
    } else if (node.isMap()) {
      Set<String> languages = new TreeSet<>(node.entries().keySet());
      languages.retainAll(LANGUAGES);
      if (!languages.isEmpty() && !languages.equals(LANGUAGES)) {
        uneven.add(node.place());
      }
      for (Map.Entry<String, PackNode> entry : node.entries().entrySet()) {
        if (LANGUAGES.contains(entry.getKey())) {
          keep(entry.getKey(), entry.getValue(), under);
        } else {
          collect(entry.getValue(), entry.getKey());
        }
      }
    }
  }

  private void keep(String language, PackNode node, String under) {
    if (under.equals("never")) {
      return;
    }
    for (PackNode line : node.isList() ? node.items() : List.of(node)) {
      Written written = new Written(line.place(), language, line.text());
      texts.add(written);
      if (under.startsWith("say")) {
        spoken.add(written);
      }
    }
  }

  @Test
  void everyTextStandsInEveryLanguage() {
    assertThat(texts).hasSizeGreaterThan(600);
    assertThat(spoken).hasSizeGreaterThan(200);
    assertThat(uneven).isEmpty();
    for (String language : LANGUAGES) {
      assertThat(texts)
          .filteredOn(text -> text.language().equals(language))
          .hasSize(texts.size() / 3);
    }
  }

  @Test
  void nothingIsExclaimed() {
    assertThat(texts).noneMatch(text -> text.text().contains("!"));
  }

  @Test
  void frenchSpacesDoNotBreak() {
    assertThat(matching("fr", "(^|[^\u202f])[;!?]")).isEmpty();
    assertThat(matching("fr", "«[^\u00a0]|[^\u00a0]»")).isEmpty();
    assertThat(
            texts.stream()
                .filter(text -> text.language().equals("fr"))
                .filter(
                    text ->
                        Pattern.compile("[^\u00a0]:")
                            .matcher(TIME_OR_NUMBER.matcher(text.text()).replaceAll(""))
                            .find()))
        .isEmpty();
    assertThat(matching("fr", "[‘“”„]")).isEmpty();
  }

  @Test
  void otherLanguagesHaveNoFrenchSpaces() {
    assertThat(matching("nl", "\\s[;:!?,.]|[\u00a0\u202f«»„“”]")).isEmpty();
    assertThat(matching("de", "\\s[;:!?,.]|[\u00a0\u202f«»‘”]")).isEmpty();
    assertThat(matching("de", "„[^“]*$|^[^„]*“")).isEmpty();
  }

  @Test
  void signsAreThoseOfTypography() {
    assertThat(texts)
        .noneMatch(text -> text.text().matches("(?s).*('|\"|\\.\\.\\.|  ).*"))
        .allMatch(text -> text.text().equals(text.text().strip()));
  }

  @Test
  void sentencesAreShortEnoughToSay() {
    assertThat(spoken)
        .filteredOn(
            line ->
                Pattern.compile("[.?;:…]\\s*")
                    .splitAsStream(line.text())
                    .anyMatch(sentence -> sentence.split("\\s+").length > 26))
        .isEmpty();
  }

  @Test
  void nobodyIsCalledByAGenderInWordsToHer() {
    Pattern agreeing =
        Pattern.compile(
            "(?iU)\\b(êtes|étiez|serez|es|étais|seras)(-vous|-tu)? (pas )?"
                + "(\\p{L}*ée?|seule?|prête?|sûre?|contente?)\\b");
    assertThat(spoken)
        .filteredOn(line -> line.language().equals("fr"))
        .filteredOn(line -> agreeing.matcher(line.text()).find())
        .isEmpty();
    assertThat(agreeing.matcher("Vous n’êtes pas obligée").find()).isTrue();
  }

  @Test
  void spokenWordsNameTheInstituteByItsPlaceholdersOnly() {
    assertThat(spoken)
        .noneMatch(line -> line.text().matches(".*\\{(nom|naam|Name|durée|duur|Dauer)\\}.*"));
  }

  @Test
  void theWordsThatHurtAreListedInEveryLanguage() {
    assertThat(Interview.SHIPPED.words())
        .hasSize(12)
        .allMatch(
            word ->
                word.never().keySet().equals(Set.of(Language.FR, Language.NL, Language.DE))
                    && word.never().values().stream().noneMatch(List::isEmpty));
  }

  private List<Written> matching(String language, String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    return texts.stream()
        .filter(text -> text.language().equals(language))
        .filter(text -> compiled.matcher(text.text()).find())
        .toList();
  }
}
