package tutela.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tutela.interview.DefinitionReader;
import tutela.interview.domain.Answers;
import tutela.interview.domain.Definition;
import tutela.interview.domain.FieldId;
import tutela.interview.domain.Path;
import tutela.kernel.Language;
import tutela.packs.store.YamlPacks;

/** Questions are found by words of them. */
final class QuestionFinderTest {
  private static final Definition SHIPPED = new DefinitionReader(new YamlPacks()).read();

  private static List<String> found(Language language, Answers answers, String typed) {
    return new QuestionFinder(language)
        .find(Path.of(SHIPPED, answers), typed).stream().map(q -> q.id().value()).toList();
  }

  private static List<String> found(Language language, String typed) {
    return found(language, Answers.none(), typed);
  }

  @Test
  void wordsBeginAsTheyAreTypedWithoutCaseAndAccents() {
    assertThat(found(Language.FR, "securite moment")).containsExactly("safe.danger");
    assertThat(found(Language.DE, "ERREICH")).contains("reach.way");
    assertThat(found(Language.NL, "ontzettend")).isEmpty();
    assertThat(found(Language.FR, " ?  ")).isEmpty();
  }

  @Test
  void titlesComeBeforeAnswers() {
    assertThat(found(Language.FR, "police")).startsWith("tried.police").contains("mand.plat");
  }

  @Test
  void whatIsNotAskedOnThisPathIsNotFound() {
    Answers known = Answers.of(Map.of(new FieldId("dist.known"), "knows"), Map.of());
    assertThat(found(Language.FR, known, "comptes utilise")).containsExactly("dist.who");
    assertThat(found(Language.FR, "comptes utilise")).isEmpty();
  }
}
