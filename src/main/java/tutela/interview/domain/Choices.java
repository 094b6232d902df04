package tutela.interview.domain;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The form in which several chosen options are kept: their ids, separated by commas. */
public final class Choices {
  private Choices() {}

  public static String text(Collection<String> options) {
    return String.join(",", new LinkedHashSet<>(options));
  }

  public static Set<String> parse(String text) {
    return text.isBlank() ? Set.of() : new LinkedHashSet<>(List.of(text.split(",", -1)));
  }
}
