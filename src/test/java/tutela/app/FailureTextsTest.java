package tutela.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tutela.fx.Texts;
import tutela.kernel.AppFailure;
import tutela.kernel.Language;

/**
 * Every kind of failure says what happened, what is safe and what to do, in every language. The
 * kinds are those in the code, not those somebody thought of here.
 */
final class FailureTextsTest {
  private static final Path FAILURES = Path.of("src/main/java/tutela/kernel/AppFailure.java");
  private static final List<String> PARTS = List.of("title", "what", "safe", "next");

  /** A kind hands its key, or one of two, to the class above it. */
  private static final Pattern SUPER = Pattern.compile("\\bsuper\\(([^;]*)\\);");

  private static final Pattern KEY = Pattern.compile("\"([a-z-]+)\"");
  private static final Pattern TITLE = Pattern.compile("(?m)^failure\\.([a-z-]+)\\.title=");

  private static Set<String> keys() throws IOException {
    Set<String> keys = new TreeSet<>(Set.of("invalid")); // its own key says only what happened
    Matcher call = SUPER.matcher(Files.readString(FAILURES));
    while (call.find()) {
      KEY.matcher(call.group(1)).results().forEach(key -> keys.add(key.group(1)));
    }
    assertThat(keys).hasSizeGreaterThanOrEqualTo(AppFailure.class.getPermittedSubclasses().length);
    return keys;
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"FR", "NL", "DE"})
  void everyKindHasAllItsTexts(Language language) throws IOException {
    Texts texts = new Texts(List.of(Wiring.COMMON_TEXTS), language);
    assertThat(keys())
        .flatMap(key -> PARTS.stream().map(part -> "failure." + key + "." + part).toList())
        .filteredOn(key -> !texts.has(key))
        .isEmpty();
  }

  @Test
  void noTextTellsAFailureThatThereIsNot() throws IOException {
    String common = Files.readString(Path.of("src/main/resources/tutela/fx/common_fr.properties"));
    assertThat(TITLE.matcher(common).results().map(m -> m.group(1))).isSubsetOf(keys());
  }
}
